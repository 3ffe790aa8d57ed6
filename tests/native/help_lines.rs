//! Every entry of the list of help lines, and what its page makes of it.

use std::collections::BTreeSet;

use daybook::i18n::{Language, Text, provide_text};
use daybook::state::{Place, provide_navigation};
use daybook::ui::pages::{HelpLines as Page, Steady, help_line_ways};
use daybook_drivers::voice::faults_of_evidence;
use domain::learn::{Confidence, HelpKind, HelpLine, HelpLines, MessageWay};
use domain::{Country, Day};
use leptos::prelude::*;
use pollster::block_on;

use crate::support::{Drawn, FakeDevice, Tab, settle};

/// Numbers that stand on other lists and are wrong there: country, digits, why. None stands here.
const DO_NOT_USE: [(&str, &str, &str); 7] = [
    ("CA", "18007997233", "a line of the United States, which some lists give for Canada"),
    ("TR", "182", "makes appointments in hospitals"),
    ("GB", "08088029999", "was replaced"),
    ("KR", "1393", "was replaced by 109"),
    ("CH", "0800040080", "was replaced by 142"),
    ("FR", "+333114", "a short number has no international form"),
    ("US", "18663119474", "two digits the wrong way round"),
];
/// A list with many numbers that nobody has.
const NO_SOURCE: &str = "helplines.world";

/// Publishers that are no sites. Each has its words.
const PUBLISHERS: [&str; 12] = [
    "own-site-table",
    "official-table",
    "graded-table",
    "wikipedia",
    "aidlines",
    "open-helplines",
    "find-a-helpline",
    "world-hotlines",
    "wave",
    "faulty-table",
    "undated-table",
    "general-knowledge",
];

fn text() -> &'static Text {
    Language::English.text()
}

fn list() -> &'static HelpLines {
    (text().help_lines.list)().expect("the list reads")
}

fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

fn name(line: &HelpLine) -> String {
    format!("{} {}", line.code, line.name)
}

#[test]
fn the_list_reads_and_refuses_what_it_does_not_know() {
    let json = include_str!("../../src/content/helplines.json");
    assert_eq!(HelpLines::read(json).as_ref().ok(), Some(list()));
    assert!(HelpLines::read(&json.replacen("\"code\"", "\"more\": 1, \"code\"", 1)).is_err());
    assert!(HelpLines::read(&json.replacen("\"domestic_abuse\"", "\"other\"", 1)).is_err());
    assert_eq!((list().entries.len(), list().countries().len()), (283, 86));
}

#[test]
fn countries_stand_together_once_each_and_have_an_emergency_number_or_a_way_on() {
    let countries = list().countries();
    let codes: BTreeSet<Country> = countries.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes.len(), countries.len(), "a country stands in two places");
    assert!(list().directories.len() >= 3);
    for (code, name) in countries {
        let lines: Vec<_> = list().of(code).collect();
        let emergency = lines.iter().find(|(kind, _)| *kind == HelpKind::Emergency);
        let has_number = emergency.is_some_and(|(_, lines)| lines.iter().any(|line| !line.phone.is_empty()));
        assert!(has_number, "{name} has no emergency number");
        assert!(lines.iter().flat_map(|(_, lines)| lines).all(|line| line.country == name), "{name}");
        assert!(lines.iter().map(|(kind, _)| *kind).is_sorted(), "{name}: danger comes first");
    }
}

#[test]
fn every_number_is_one_that_a_telephone_can_be_given() {
    let is_number = |number: &str| {
        let mut signs = number.chars();
        let first = signs.next().is_some_and(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '*' | '#'));
        let rest = signs.all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '-'));
        first && rest && number.ends_with(|sign: char| sign.is_ascii_digit()) && !number.contains("  ")
    };
    for line in &list().entries {
        let name = name(line);
        for phone in &line.phone {
            assert!(is_number(&phone.number), "{name}: {}", phone.number);
            assert!((2..=16).contains(&phone.dialled().len()), "{name}: {}", phone.number);
            // Someone in the country dials it: no short number with a country before it.
            assert!(!phone.number.starts_with('+') || phone.dialled().len() >= 10, "{name}: {}", phone.number);
        }
        for to in &line.sms {
            assert!(is_number(&to.number), "{name}: {}", to.number);
            assert!(to.say.as_deref().is_none_or(|say| say.chars().all(|sign| sign.is_ascii_uppercase())), "{name}");
        }
        let has_way = !line.phone.is_empty() || !line.sms.is_empty() || line.web.is_some();
        assert!(has_way, "{name}: nothing to reach it by");
        for site in line.web.iter().chain(&line.chat) {
            assert!(site.starts_with("https://") && !site.contains([' ', '"']), "{name}: {site}");
        }
    }
    for wrong in ["", "112 (police 129)", "1 or 2", "12 ", " 12", "12-"] {
        assert!(!is_number(wrong), "{wrong}");
    }
}

#[test]
fn none_of_the_numbers_that_are_known_to_be_wrong_stands_here() {
    for (code, digits, why) in DO_NOT_USE {
        let is_wrong =
            |line: &&HelpLine| line.code == country(code) && line.phone.iter().any(|it| it.dialled() == digits);
        assert_eq!(list().entries.iter().find(is_wrong).map(name), None, "{why}");
    }
    let json = include_str!("../../src/content/helplines.json").to_lowercase();
    assert!(!json.contains(NO_SOURCE));
    // The same digits are right in the country they belong to.
    let is_listed = |code: &str, digits: &str| {
        let own = list().entries.iter().filter(|it| it.code == country(code));
        own.flat_map(|it| &it.phone).any(|it| it.dialled() == digits)
    };
    assert!(is_listed("US", "18007997233") && is_listed("CH", "142"));
}

#[test]
fn a_source_is_a_publisher_and_a_date_and_no_file_of_somebody() {
    let words = &text().help_lines;
    for line in &list().entries {
        let name = name(line);
        assert!(!line.source.is_empty(), "{name}: rests on nothing");
        for source in &line.source {
            let by = source.by.as_str();
            assert!(!by.contains(['/', ' ', '@']) && !by.contains(".json") && !by.contains(".js"), "{name}: {by}");
            assert!(PUBLISHERS.contains(&by) || by.contains('.'), "{name}: {by}");
            assert!(source.date.is_none_or(|date| date.first_day() <= list().compiled), "{name}: {by}");
        }
        assert!(line.checked.is_none_or(|date| date.first_day() <= list().compiled), "{name}: checked later");
        let hearsay =
            line.source.iter().all(|source| matches!(source.by.as_str(), "general-knowledge" | "faulty-table"));
        assert!(!hearsay || !line.is_confirmed(), "{name}: confirmed by hearsay");
    }
    for by in PUBLISHERS.iter().filter(|by| !matches!(**by, "aidlines" | "open-helplines" | "world-hotlines")) {
        assert_ne!((words.publisher)(by), *by, "{by} has no words");
    }
}

#[test]
fn nothing_says_that_we_checked_a_number() {
    let words = &text().help_lines;
    let date = "7 October 2026";
    let mut said =
        vec![(words.rung)(date), (words.listed_on)(date), (words.listed)("a list"), words.listed_never.into()];
    said.extend(PUBLISHERS.map(words.publisher));
    said.extend([words.lede, words.not_confirmed, words.ring_note, words.use_it].map(String::from));
    said.extend(list().entries.iter().filter_map(|line| line.note.clone()));
    for words in &said {
        let words = words.to_lowercase();
        for claim in ["we checked", "checked by us", "we confirmed", "verified", "we rang", "tested by us"] {
            assert!(!words.contains(claim), "{words}");
        }
    }
    assert!((words.rung)(date).contains("rung none"));
    assert!((words.listed_on)(date).contains("by others"));
}

#[test]
fn the_words_around_the_list_keep_to_the_voice() {
    let words = &text().help_lines;
    let mut said: Vec<String> = words.foot.into_iter().chain(words.country).map(|it| it.trim().to_owned()).collect();
    said.extend(HelpKind::ALL.map(|kind| (words.kind)(kind).to_owned()));
    said.extend([words.title, words.lede, words.people, words.other_words, words.directories_words].map(String::from));
    said.extend([words.traces.title, words.traces.words, words.say.title, words.say.words].map(String::from));
    said.extend(
        [words.not_confirmed, words.not_confirmed_no_site, words.ring_note, words.sees_nothing].map(String::from),
    );
    said.extend([None, Some("24/7"), Some("weekdays")].map(words.hours));
    said.push((words.write_to)(MessageWay::Sms, Some("HOME")).trim().to_owned());
    said.push((words.unsure)("from 2023"));
    said.push(words.word.trim().to_owned());
    let found: Vec<String> = said.iter().flat_map(|words| faults_of_evidence(words)).collect();
    assert_eq!(found, Vec::<String>::new());
}

// ---- What the page writes ------------------------------------------------------------------------------------------

/// The page of help lines for a country, in a notebook that keeps it.
fn page(tab: &Tab, code: Option<&str>) -> String {
    provide_text(Language::English);
    block_on(tab.wishes.choose_country(code.map(country))).unwrap();
    view! { <Page /> }.drawn()
}

/// What the page writes of one entry.
fn entry<'a>(page: &'a str, line: &HelpLine) -> &'a str {
    let escaped = line.name.replace('&', "&amp;");
    let start = page.find(&format!("<bdi>{escaped}</bdi>")).unwrap_or_else(|| panic!("{}: {page}", name(line)));
    let end = page[start..].find("<details").map_or(page.len(), |end| start + end);
    &page[start..end]
}

#[test]
fn a_number_that_is_not_confirmed_never_stands_first_in_any_country() {
    let tab = Tab::with_notebook();
    let words = &text().help_lines;
    for (code, _) in list().countries() {
        let page = page(&tab, Some(&code.to_string()));
        for line in list().entries.iter().filter(|line| line.code == code) {
            let (name, shown) = (name(line), entry(&page, line));
            let number = line.phone.first().map(|phone| shown.find(&format!(">{}<", phone.number)).expect(&name));
            let unsure = shown.find(words.not_confirmed).or_else(|| shown.find(words.not_confirmed_no_site));
            let site = line.web.as_deref().and_then(|_| shown.find("help-line__site"));
            assert_eq!(unsure.is_none(), line.is_confirmed(), "{name}");
            if let (Some(unsure), Some(number)) = (unsure, number) {
                assert!(unsure < number, "{name}: the number stands before the doubt");
                assert!(site.is_none_or(|site| site < number), "{name}: the number stands before the site");
                assert!(shown.find("help-line__second").is_some_and(|second| second < number), "{name}");
            }
            assert_eq!(line.confidence == Confidence::Low || line.checked.is_none(), {
                // Whatever the file calls low or says no date for.
                unsure.is_some() && (line.confidence == Confidence::Low || line.checked.is_none())
            });
        }
    }
}

#[test]
fn a_number_that_countries_share_is_never_without_its_country() {
    let tab = Tab::with_notebook();
    let mut shared = 0;
    for (code, _) in list().countries() {
        let page = page(&tab, Some(&code.to_string()));
        for line in list().entries.iter().filter(|line| line.code == code) {
            for phone in line.phone.iter().filter(|phone| phone.is_shared()) {
                let shown = entry(&page, line);
                let only = (text().help_lines.only_in)(&line.country);
                let number = shown.find(&format!(">{}<", phone.number)).unwrap();
                let paragraph = &shown[number..number + shown[number..].find("</p>").unwrap()];
                assert!(paragraph.contains(&only), "{}: {paragraph}", name(line));
                shared += 1;
            }
        }
    }
    assert!(shared >= 15, "{shared}");
}

#[test]
fn before_a_country_is_chosen_there_is_no_number_and_what_is_at_once_comes_first() {
    let tab = Tab::with_notebook();
    let page = page(&tab, None);
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(at(r#"id="crisis""#) < at(r#"id="help-country""#));
    assert!(!page.contains("help-line__number"));
    for words in ["Calls stay in call logs and on bills", "rings no one and sends nothing", "findahelpline.com"] {
        at(words);
    }
    assert!(!page.contains("href="), "nothing leads anywhere: {page}");
}

#[test]
fn nothing_is_rung_by_a_press_that_did_not_ask_for_it() {
    let tab = Tab::with_notebook();
    let page = page(&tab, Some("GB"));
    assert!(page.contains(">116 123<") && page.contains(">999<"), "{page}");
    assert!(!page.contains("tel:") && !page.contains("<a "), "no link before it is asked for: {page}");
    assert!(page.contains(r#"id="help-emergency-0-more""#), "{page}");
}

#[test]
fn the_country_is_kept_in_the_notebook_and_holds_after_the_lock() {
    let tab = Tab::with_notebook();
    assert_eq!(tab.wishes.country().get_untracked(), None);
    block_on(tab.wishes.choose_country(Some(country("DE")))).unwrap();
    let again = tab.opened_again();
    assert_eq!(again.wishes.country().get_untracked(), Some(country("DE")));
    provide_text(Language::English);
    assert!(view! { <Page /> }.drawn().contains("TelefonSeelsorge"));
    block_on(again.wishes.choose_country(None)).unwrap();
    assert_eq!(again.wishes.country().get_untracked(), None);
}

#[test]
fn a_country_that_is_not_in_the_list_leads_to_the_directories() {
    let tab = Tab::with_notebook();
    let page = page(&tab, Some("XX"));
    assert!(page.contains(text().help_lines.other_words) && !page.contains("help-line__number"), "{page}");
}

#[test]
fn steady_me_leads_there_without_an_unlock_and_shows_nothing_of_it_before_a_press() {
    let _tab = Tab::on(&FakeDevice::new());
    provide_text(Language::English);
    provide_navigation();
    let steady = view! { <Steady /> }.drawn();
    assert!(steady.contains(r#"id="steady-people""#), "{steady}");
    assert!(!steady.contains("help-line") && !steady.contains(r#"id="crisis""#), "{steady}");
}

#[test]
fn before_the_notebook_is_open_what_is_at_once_lies_open_and_over_it_it_is_closed() {
    let at_once = |page: &str| {
        let crisis = page.find(r#"id="crisis""#).unwrap_or_else(|| panic!("{page}"));
        let details = crisis + page[crisis..].find("<details").unwrap();
        page[details..details + page[details..].find('>').unwrap()].contains(" open")
    };
    let tab = Tab::with_notebook();
    provide_text(Language::English);
    tab.reaching.show();
    assert!(!at_once(&view! { <Steady /> }.drawn()));
    let locked = Tab::on(&tab.device);
    locked.reaching.show();
    assert!(at_once(&view! { <Steady /> }.drawn()), "a press less");
}

#[test]
fn over_an_open_notebook_steady_me_knows_the_country_and_forgets_it_at_the_lock() {
    let tab = Tab::with_notebook();
    provide_text(Language::English);
    block_on(tab.wishes.choose_country(Some(country("DE")))).unwrap();
    tab.navigation.go(Place::Steady);
    settle();
    tab.reaching.show();
    settle();
    assert_eq!(tab.reaching.country(), Some(country("DE")));
    assert!(view! { <Steady /> }.drawn().contains("TelefonSeelsorge"));
    tab.session.lock();
    assert_eq!(tab.reaching.country(), None);
    settle();
    assert!(!tab.reaching.is_shown().get_untracked());
    let page = view! { <Steady /> }.drawn();
    assert!(!page.contains("help-line") && !page.contains(r#"id="crisis""#), "{page}");
    // Whoever asks for them there has to choose.
    tab.reaching.show();
    assert!(!view! { <Steady /> }.drawn().contains("TelefonSeelsorge"));
}

#[test]
fn people_to_reach_are_put_away_when_steady_me_is_left() {
    let tab = Tab::with_notebook();
    tab.navigation.go(Place::Steady);
    settle();
    tab.reaching.show();
    settle();
    assert!(tab.reaching.is_shown().get_untracked());
    tab.navigation.back();
    settle();
    assert!(!tab.reaching.is_shown().get_untracked());
}

#[test]
fn numbers_to_write_to_are_opened_to_copy_as_those_to_ring_and_nothing_is_written_by_a_press() {
    let words = &text().help_lines;
    let tab = Tab::with_notebook();
    let mut copied = 0;
    for (code, _) in list().countries() {
        let page = page(&tab, Some(&code.to_string()));
        for line in list().entries.iter().filter(|line| line.code == code && !line.sms.is_empty()) {
            let name = name(line);
            let shown = entry(&page, line);
            let ways = help_line_ways("it", line).drawn();
            assert!(!ways.contains("sms:") && !ways.contains("wa.me"), "{name}");
            for (at, to) in line.sms.iter().enumerate() {
                let number = format!(r#"<bdi dir="ltr">{}</bdi>"#, to.number);
                assert!(shown.contains(&number) && ways.contains(&number), "{name}: {shown} {ways}");
                assert!(ways.contains(&format!(r#"id="it-copy-message-{at}""#)), "{name}: {ways}");
                assert_eq!(ways.contains(&format!(r#"id="it-copy-word-{at}""#)), to.say.is_some(), "{name}");
                assert_eq!(ways.contains(words.word), line.sms.iter().any(|to| to.say.is_some()), "{name}");
                copied += 1;
            }
        }
    }
    assert!(copied >= 20, "{copied}");
}

#[test]
fn what_is_doubtful_about_one_number_stands_before_it() {
    let tab = Tab::with_notebook();
    let mut doubts = 0;
    for (code, _) in list().countries() {
        let page = page(&tab, Some(&code.to_string()));
        for line in list().entries.iter().filter(|line| line.code == code) {
            let shown = entry(&page, line);
            let numbers = line.phone.iter().map(|it| (&it.number, &it.unsure));
            for (number, unsure) in numbers.chain(line.sms.iter().map(|it| (&it.number, &it.unsure))) {
                let Some(unsure) = unsure else { continue };
                let at = |words: &str| shown.find(words).unwrap_or_else(|| panic!("{}: {words}: {shown}", name(line)));
                assert!(at(&(text().help_lines.unsure)(unsure)) < at(&format!(">{number}<")), "{}", name(line));
                doubts += 1;
            }
        }
    }
    assert_eq!(doubts, 3, "a mobile number of Argentina, one of Australia, and how one is dialled in Lithuania");
}

#[test]
fn whom_a_line_is_for_is_said_in_the_words_of_those_who_listed_it() {
    let for_whom = |code: &str, number: &str| {
        let is_it = |line: &&HelpLine| line.code == country(code) && line.phone.iter().any(|it| it.number == number);
        list().entries.iter().find(is_it).map(|line| line.audience.as_str())
    };
    assert_eq!(for_whom("CZ", "116 006"), Some("any victim of crime or domestic abuse"));
    for code in ["HR", "LV", "PT"] {
        assert_eq!(for_whom(code, "116 006"), Some("any victim of crime"), "{code}");
    }
    for directory in &list().directories[2..] {
        assert!(directory.r#for.contains("general knowledge"), "{}", directory.name);
    }
    assert!((text().help_lines.rung)("7 October 2026").contains("opened none of these sites"));
}

#[test]
fn what_is_due_is_what_nobody_dates_or_was_looked_at_half_a_year_before() {
    let due = |on: &str| list().entries.iter().filter(|line| line.is_due(Day::parse(on).unwrap())).count();
    let without_date = list().entries.iter().filter(|line| line.checked.is_none()).count();
    assert!(due("2026-11-29") > without_date && due("2026-11-29") < list().entries.len());
    assert_eq!(due("2027-06-01"), list().entries.len());
}
