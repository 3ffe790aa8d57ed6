//! My patterns: from notes as a person makes them to the sentences on the page; too few, a tie, a plan that follows.

use daybook::i18n::{Language, PatternsText, provide_text};
use daybook::state::{Place, make_patterns, use_draft};
use daybook::ui::pages::Patterns;
use daybook_drivers::voice::faults;
use domain::happened::Account;
use domain::patterns::{Band, Busiest, Change, Peaks, Planned, Span, Trend, Turns};
use domain::practice::{Answer, Mark, MarkKind};
use domain::urge::Did;
use domain::{BehaviourId, ExerciseId, FieldId, Phase, Rating, RoughDate, Steadiness, Timestamp, TriggerId, Weekday};
use leptos::prelude::*;
use pollster::block_on;

use crate::support::{Drawn, Tab};
use daybook_drivers::grade::grade;

/// An hour and a day, in ms.
const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

const FIGURES: [&str; 8] = ["when", "pause", "triggers", "helped", "behaviours", "swings", "steadiness", "words"];

fn text() -> &'static PatternsText {
    &Language::English.text().patterns
}

/// The page, as markup.
fn page() -> String {
    provide_text(Language::English);
    Owner::new().with(|| view! { <Patterns /> }.into_any().drawn())
}

/// What can be read of the page, without the marks that isolate words.
fn read(html: &str) -> String {
    let mut words = String::new();
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' => (is_tag, words) = (false, words + " "),
            '\u{2068}' | '\u{2069}' => {}
            _ if !is_tag => words.push(c),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The part of the page that is one figure.
fn figure(name: &str) -> String {
    let page = page();
    let from = page.find(&format!(r#"id="pattern-{name}""#)).unwrap_or_else(|| panic!("{name} in {page}"));
    let rest = &page[from..];
    rest[..rest.find("</section>").unwrap()].to_owned()
}

fn sentence(name: &str) -> String {
    read(&figure(name))
}

/// A pause as one goes through it, ended.
fn pause(tab: &Tab, numbers: Option<(u8, u8)>, did: &[Did], triggers: &[&str]) {
    tab.urges.open();
    tab.urges.note(Did::Played);
    tab.urges.say_before(numbers.and_then(|(before, _)| Rating::new(before)));
    tab.urges.say_after(numbers.and_then(|(_, after)| Rating::new(after)));
    did.iter().for_each(|did| tab.urges.note(*did));
    triggers.iter().for_each(|id| tab.urges.toggle_trigger(&TriggerId::parse(id).unwrap()));
    block_on(tab.urges.end()).unwrap();
}

fn say_steady(tab: &Tab, number: u8) {
    tab.check_ins.say_steadiness(Steadiness::new(number));
    block_on(tab.check_ins.keep()).unwrap();
}

fn account(date: &str, phase: Phase, words: &[&str]) {
    let draft = use_draft::<Account>();
    draft.begin(Account::new(draft.make_id().unwrap(), Timestamp::from_millis(1_795_521_600_000)));
    draft.change(|account| {
        account.date = RoughDate::parse(date);
        account.phase = Some(phase);
        words.iter().for_each(|word| account.behaviour(BehaviourId::parse(word).unwrap(), true));
    });
    block_on(draft.close()).unwrap();
}

fn answer(tab: &Tab, exercise: &str, field: &str, answer: Answer) {
    tab.player.open(ExerciseId::parse(exercise).unwrap(), Place::Practice);
    tab.player.say(&FieldId::parse(field).unwrap(), answer);
    block_on(tab.player.put_down()).unwrap();
}

/// Twelve evenings in a row, half past ten where the person is, beginning on 24 November 2026; the tab is opened again after the last.
fn twelve_evenings(triggers: [&[&str]; 2]) -> Tab {
    let tab = Tab::with_notebook();
    // From one in the afternoon.
    tab.device.tick(9 * HOUR + HOUR / 2);
    for evening in 0..12 {
        pause(&tab, Some((8, if evening == 5 { 8 } else { 5 })), &[Did::Steadied], triggers[evening % 2]);
        tab.device.tick(DAY);
    }
    tab.opened_again()
}

// ---- From notes to sentences -----------------------------------------------------------------------------------------

#[test]
fn before_there_is_anything_the_page_says_what_it_is_drawn_from() {
    let _tab = Tab::with_notebook();
    let page = page();
    assert!(page.contains("Nothing to draw yet") && page.contains(r#"id="patterns-begin""#), "{page}");
    assert!(!page.contains(r#"id="patterns-range""#) && !page.contains("patterns-print"), "{page}");
}

#[test]
fn after_the_first_pause_each_figure_says_how_few_there_are_and_draws_nothing() {
    let tab = Tab::with_notebook();
    pause(&tab, Some((8, 5)), &[], &["night"]);
    let page = page();
    for name in FIGURES {
        assert!(page.contains(&format!(r#"<section id="pattern-{name}""#)), "{name} in {page}");
    }
    assert!(!page.contains(r#"class="chart""#) && !page.contains("heat-table") && !page.contains("bars__"), "{page}");
    let longer = text().longer;
    for (name, few) in [
        ("when", "1 day has a pause so far. From 10 days on, hours and days of the week show here."),
        ("pause", "1 pause has a number before and after. From 8 on, they stand side by side here."),
        ("triggers", "1 pause has a note on what was around before. From 5 on, they are counted here."),
        ("behaviours", "No account has words for what was done. From 5 on, the words are counted here."),
        ("swings", "No account has a day and a place in the up and down. From 6 on, they are drawn here."),
        ("steadiness", "No week has a check-in with a number. From 6 weeks on, a line shows here."),
        ("words", "No line stands in “The whole picture”. From 6 on, the words in them are counted here."),
    ] {
        let sentence = sentence(name);
        assert!(sentence.contains(&format!("{few} {longer}")), "{sentence}");
    }
}

#[test]
fn twelve_evenings_are_told_with_their_numbers() {
    let _tab = twelve_evenings([&["night"], &["night", "loneliness"]]);
    // No day of the week came more than twice. The hours are counted, and nothing is made of it: people sleep.
    let when = sentence("when");
    assert!(when.contains("Over 12 days with a pause, no day of the week stands out."), "{when}");
    assert!(
        when.contains(
            "By the clock, the largest count is from 21:00 to 24:00: on 12 of 12 days. A count says nothing of why."
        ),
        "{when}"
    );
    assert!(!when.contains("even spread"), "{when}");
    assert!(
        sentence("when").contains("12 pauses in all. By the clock: 12 from 21:00 to 24:00."),
        "{}",
        sentence("when")
    );
    assert!(sentence("when").contains("Make an if-then plan for the time from 21:00 to 24:00"));
    // Eleven weaker and one the same: 2 of 2^11.
    assert!(sentence("pause").contains("The pull was weaker after 11 of 12 pauses, so not every time."));
    // What is noted in each pause by the one who makes it here counts too: two things, each with half of the level.
    let helped = sentence("helped");
    assert!(helped.contains("With “Opening Steady me”, the pull was weaker after 11 of 12 pauses."), "{helped}");
    let triggers = sentence("triggers");
    assert!(
        triggers.contains(
            "The largest count is for “The night”: in 12 of 12 pauses with such a note. A count may be chance."
        ),
        "{triggers}"
    );
    assert!(triggers.contains("“The night” in 12, “Feeling alone” in 6, of 12 in all."), "{triggers}");
    assert!(triggers.contains("Make an if-then plan for “The night”"), "{triggers}");
    for name in ["pause", "helped"] {
        assert!(sentence(name).contains("This does not say what changed it."), "{name}");
    }
}

#[test]
fn a_table_of_hours_is_a_table_and_each_count_stands_where_it_belongs() {
    let _tab = twelve_evenings([&[], &[]]);
    let table = figure("when");
    assert!(
        table.contains(r#"<caption class="unseen">Pauses by time of day and day of the week</caption>"#),
        "{table}"
    );
    assert_eq!((table.matches("<tr>").count(), table.matches("<td data-shade").count()), (9, 56), "{table}");
    // From Tuesday on for twelve days: Tuesday to Saturday came twice, Sunday and Monday once.
    let row = table.split("<tr>").find(|row| row.contains("21–24")).unwrap();
    assert_eq!(read(row.split("</tr>").next().unwrap()), "21–24 1 2 2 2 2 2 1", "{row}");
}

#[test]
fn two_that_share_the_first_place_are_both_named_and_the_plan_is_for_neither() {
    let _tab = twelve_evenings([&["night"], &["guilt"]]);
    let triggers = sentence("triggers");
    let told = "“Guilt” and “The night” share the largest count: each in 6 of 12 pauses with such a note.";
    assert!(triggers.contains(told), "{triggers}");
    assert!(triggers.ends_with("Make an if-then plan"), "{triggers}");
}

#[test]
fn accounts_give_their_words_and_their_turns() {
    let tab = Tab::with_notebook();
    for (date, phase) in [
        ("2024-01-20", Phase::Courtship),
        ("2024-03-02", Phase::Tension),
        ("2024-03-09", Phase::Harm),
        ("2024-05-05", Phase::PullBack),
        ("2024-08-01", Phase::Cold),
        ("2024-08-20", Phase::Calm),
        ("2024-03", Phase::Harm),
    ] {
        account(date, phase, &["gaslighting"]);
    }
    let swings = sentence("swings");
    let told = "3 highs and 3 lows. By their days, it turned from one to the other at least 4 times. These are counts.";
    assert!(swings.contains(told) && swings.contains("One more has no exact day"), "{swings}");
    assert!(swings.contains("Accounts by their date. Highs: 3, circles in the upper half."), "{swings}");
    assert_eq!(figure("swings").matches("<polygon").count(), 3 + 1, "three lows, and one in the key");
    let words = sentence("behaviours");
    assert!(words.contains("The largest count is for “Gaslighting”: in 7 of 7 accounts with such words."), "{words}");
    assert!(words.contains("not for what someone is"), "{words}");
    assert!(!figure("swings").contains("on-off"), "no month was drawn");
    let mark = |day, kind| Mark { day, kind, size: Rating::MIDDLE };
    let marks = vec![mark(9, MarkKind::Harm), mark(2, MarkKind::Kind)];
    answer(&tab, "on-off-graph", "month", Answer::Marks(marks));
    let swings = figure("swings");
    assert!(read(&swings).contains("The month you drew on 24 November 2026"), "{swings}");
    assert!(swings.contains(r#"class="on-off""#), "{swings}");
}

#[test]
fn many_accounts_are_counted_whole_and_drawn_in_part() {
    let _tab = Tab::with_notebook();
    for at in 0..62 {
        account(
            &format!("20{:02}-03-04", 10 + at % 16),
            if at % 2 == 0 { Phase::Calm } else { Phase::Cold },
            &["isolation"],
        );
    }
    let swings = sentence("swings");
    assert!(swings.contains("31 highs and 31 lows") && swings.contains("The latest 60 are drawn."), "{swings}");
    let figure = figure("swings");
    let marks: usize =
        ["high", "low"].map(|sign| figure.matches(&format!(r#"class="chart__{sign}""#)).count()).iter().sum();
    assert_eq!(marks, 60 + 2, "two of them in the key: {figure}");
}

#[test]
fn check_ins_of_eight_weeks_are_told_by_pairs_of_weeks() {
    let tab = Tab::with_notebook();
    for number in [2, 3, 3, 5, 6, 6, 8, 9] {
        say_steady(&tab, number);
        tab.device.tick(7 * DAY);
    }
    let tab = tab.opened_again();
    // 28 pairs, two of them tied. Variance (8*7*21 - 2*2*1*9) / 18 = 63.3; (26 - 1) / 7.96 = 3.1, far beyond 1.96.
    let told = "Later weeks tend to be steadier: taking 8 weeks two by two, the later one was steadier 26 times and less \
                steady not once.";
    assert!(sentence("steadiness").contains(told), "{}", sentence("steadiness"));
    // Only four weeks of it are too few for that.
    let patterns = make_patterns();
    patterns.look_back(Span::FourWeeks);
    assert!(!patterns.steadiness().get_untracked().finding.is_drawn());
    drop(tab);
}

#[test]
fn lines_of_the_whole_picture_give_the_words_in_the_persons_ink() {
    let tab = Tab::with_notebook();
    let lines = ["My sleep", "Sleep and calm", "money", "Friends <b>", "sleep", "Sundays"].map(String::from).to_vec();
    answer(&tab, "whole-picture", "cost", Answer::Lines(lines));
    let words = figure("words");
    assert!(read(&words).contains("The largest count is for “sleep”: in 3 of 6 lines."), "{words}");
    assert!(words.contains(r#"class="bars__name pen""#), "{words}");
}

// ---- How far back ----------------------------------------------------------------------------------------------------

#[test]
fn what_lies_further_back_comes_with_a_longer_time() {
    let tab = Tab::with_notebook();
    (0..8).for_each(|_| pause(&tab, Some((8, 5)), &[], &[]));
    tab.device.tick(100 * DAY);
    let _tab = tab.opened_again();
    let patterns = make_patterns();
    let rated = patterns.pause();
    assert_eq!(rated.get_untracked().change.rated(), 0, "ten weeks");
    patterns.look_back(Span::HalfYear);
    assert_eq!(rated.get_untracked().change.rated(), 8);
    assert!(rated.get_untracked().finding.told().is_some());
    assert!(!patterns.is_empty().get_untracked());
}

#[test]
fn the_lock_leaves_nothing_of_it() {
    let tab = twelve_evenings([&["night"], &["night"]]);
    let patterns = make_patterns();
    let triggers = patterns.triggers();
    assert_eq!(triggers.get_untracked().of, 12);
    tab.session.lock();
    assert_eq!(triggers.get_untracked().of, 0);
    assert!(patterns.is_empty().get_untracked());
}

// ---- What follows ------------------------------------------------------------------------------------------------------

fn plan_field() -> (ExerciseId, FieldId) {
    (ExerciseId::parse("if-then-plan").unwrap(), FieldId::parse("plan").unwrap())
}

fn pair(cue: &str, act: &str) -> Answer {
    Answer::Pair(cue.into(), act.into())
}

#[test]
fn a_plan_opens_with_its_moment_laid_out_and_is_kept_once_something_is_written() {
    let tab = Tab::with_notebook();
    let (plan, field) = plan_field();
    tab.player.open_with(plan.clone(), Place::Patterns, field.clone(), pair("it is Friday", ""));
    assert_eq!(tab.player.answer(&field), Some(pair("it is Friday", "")));
    assert_eq!(tab.player.from().get_untracked(), Place::Patterns);
    block_on(tab.player.put_down()).unwrap();
    assert_eq!(tab.opened_again().player.runs().get_untracked().len(), 0, "it was only looked at");

    let tab = Tab::with_notebook();
    tab.player.open_with(plan, Place::Patterns, field.clone(), pair("it is Friday", ""));
    tab.player.say(&field, pair("it is Friday", "I make tea"));
    block_on(tab.player.put_down()).unwrap();
    let runs = tab.opened_again().player.runs().get_untracked();
    assert_eq!(runs[0].answers.get(&field), Some(&pair("it is Friday", "I make tea")));
}

#[test]
fn what_was_said_in_the_field_stays_and_what_was_wiped_out_does_not_come_back() {
    let tab = Tab::with_notebook();
    let (plan, field) = plan_field();
    answer(&tab, "if-then-plan", "plan", pair("it rains", "I read"));
    tab.player.open_with(plan.clone(), Place::Patterns, field.clone(), pair("it is Friday", ""));
    assert_eq!(tab.player.answer(&field), Some(pair("it rains", "I read")));
    tab.player.say(&field, pair("", ""));
    assert_eq!(tab.player.answer(&field), None);
    // Nor does it stay for the next one.
    block_on(tab.player.put_down()).unwrap();
    tab.player.open(plan, Place::Practice);
    assert_eq!(tab.player.answer(&field), None);
}

#[test]
fn the_moment_of_a_plan_is_a_time_that_was_noted() {
    let plan = text().when.plan;
    let friday = plan(Planned::Both(Weekday::Friday, Band::ALL[7]));
    assert_eq!(friday.0, "Make an if-then plan for Fridays from 21:00 to 24:00");
    assert_eq!(friday.1, "it is Friday, between 21:00 and 24:00");
    assert_eq!(plan(Planned::Weekday(Weekday::Sunday)).1, "it is Sunday");
    assert_eq!(plan(Planned::Band(Band::ALL[0])).1, "it is between 00:00 and 03:00");
}

#[test]
fn what_was_opened_or_copied_is_not_told_as_done() {
    let named = Did::ALL.map(text().helped.did);
    assert_eq!(
        named,
        [
            "Opening Steady me",
            "Copying a line for someone",
            "Beginning a letter here",
            "Looking further ahead",
            "Putting it off"
        ]
    );
}

#[test]
fn a_plain_count_is_called_a_count() {
    let text = text();
    let names = ["Night", "Guilt"].map(String::from);
    let mut told: Vec<String> = [&text.triggers.counted, &text.behaviours, &text.words]
        .into_iter()
        .flat_map(|counted| [(counted.told)(&names[..1], 2, 5), (counted.told)(&names, 2, 5)])
        .collect();
    told.push((text.swings.told)(Turns { high: 1, low: 5, turns: 1 }));
    told.push((text.when.busiest)(Busiest { band: Band::ALL[7], days: 9, of: 24 }));
    for sentence in told {
        assert!(
            sentence.contains("count") && !sentence.contains("most often") && !sentence.contains("pattern"),
            "{sentence}"
        );
    }
}

// ---- On paper ------------------------------------------------------------------------------------------------------------

#[test]
fn only_the_figures_are_printed_and_their_buttons_are_not() {
    let _tab = twelve_evenings([&["night"], &["night"]]);
    let page = page();
    assert_eq!(page.matches(r#" printed""#).count(), 1, "{page}");
    assert!(page.contains(r#"<div id="patterns-figures" class="figures printed">"#), "{page}");
    assert!(page.contains(r#"id="patterns-print""#), "{page}");
    assert!(page.contains("Last 10 weeks, drawn on 6 December 2026"), "{page}");
    let button = page.find(r#"id="plan-when""#).unwrap();
    assert!(page[..button].rfind("not-printed") > page[..button].rfind("</table>"), "{page}");
}

// ---- Words ---------------------------------------------------------------------------------------------------------------

/// Every sentence that a finding can become, at small numbers and at large ones.
fn sentences() -> Vec<String> {
    let text = text();
    let figures = [
        &text.when.figure,
        &text.pause.figure,
        &text.triggers.counted.figure,
        &text.helped.figure,
        &text.behaviours.figure,
        &text.swings.figure,
        &text.steadiness.figure,
        &text.words.figure,
    ];
    let mut all: Vec<String> =
        figures.iter().flat_map(|figure| [0, 1, 4].map(|have| (figure.too_few)(have, 6))).collect();
    all.extend(figures.iter().flat_map(|figure| [figure.title.to_owned(), figure.action.to_owned()]));
    let counted = [&text.triggers.counted, &text.behaviours, &text.words];
    let names = ["Night", "Guilt", "Money"].map(String::from);
    for counted in counted {
        all.extend([(counted.none)(9), (counted.told)(&names[..1], 5, 9), (counted.told)(&names, 3, 9)]);
        all.push(counted.caution.to_owned());
    }
    let change = |weaker, same, stronger| Change { weaker, same, stronger };
    for change in [change(7, 0, 0), change(9, 2, 1), change(0, 1, 8)] {
        all.extend([(text.pause.told)(change), (text.pause.none)(change), (text.helped.told)(Did::Wrote, change)]);
        all.extend(Did::ALL.map(|did| (text.helped.told)(did, change)));
    }
    let peaks = Peaks { weekdays: vec![(Weekday::Friday, 9)], of: 25 };
    all.push((text.when.busiest)(Busiest { band: Band::ALL[7], days: 9, of: 24 }));
    all.extend([(text.when.told)(&peaks), (text.when.none)(12), (text.helped.none)(9), (text.steadiness.none)(8)]);
    all.extend([
        (text.swings.none)(6),
        (text.swings.undated)(1),
        (text.swings.undated)(3),
        (text.swings.drawing)(3, 4),
    ]);
    for (rising, falling) in [(34, 8), (1, 20)] {
        all.push((text.steadiness.told)(Trend { weeks: 10, rising, falling }));
    }
    all.extend([1, 6].map(|turns| (text.swings.told)(Turns { high: 1, low: 7, turns })));
    all.extend(text.method.1.map(String::from));
    all.extend([text.pause.caution, text.pause.pair, text.steadiness.dot, text.longer].map(String::from));
    all.extend([&text.empty, &text.open].map(|point| point.words.to_owned()));
    all.retain(|sentence| !sentence.is_empty());
    all
}

#[test]
fn every_sentence_keeps_to_the_voice_and_is_easy_to_read() {
    let all = sentences();
    assert!(all.len() > 80, "{}", all.len());
    let found: Vec<String> = all.iter().flat_map(|sentence| faults(sentence)).collect();
    assert_eq!(found, Vec::<String>::new());
    for cause in ["because of", "thanks to", "caused", "helped you", "leads to", "makes you"] {
        let is_said = |sentence: &&String| sentence.contains(cause) && !sentence.contains("does not say");
        assert_eq!(all.iter().find(is_said), None, "{cause}");
    }
    let grade = grade(&all.join(" "));
    assert!(grade <= 7.0, "{grade:.1}");
}

#[test]
fn several_days_that_stand_out_are_one_sentence() {
    let peaks = Peaks { weekdays: vec![(Weekday::Friday, 9), (Weekday::Sunday, 8)], of: 25 };
    assert_eq!(
        (text().when.told)(&peaks),
        "Of 25 days with a pause, 9 were Fridays and 8 were Sundays: more than an even spread would give."
    );
}

#[test]
fn the_figures_are_printed_only_by_what_warns_first() {
    let source = include_str!("../../src/ui/pages/patterns/paper.rs");
    assert!(source.contains("print_out(") && !source.contains(".print()"), "{source}");
    let asks = include_str!("../../src/ui/pages/parts/print_out.rs");
    assert!(asks.contains("asking.get().then(|| print_warning(id, stay, go))"), "{asks}");
}
