//! What the pages of it write, and what they say.

use daybook::i18n::{HappenedText, Language, provide_text};
use daybook::state::Place;
use daybook::ui::pages::{AccountPage, Accounts, HelpLines, Pause};
use daybook_drivers::voice::faults;
use domain::{Phase, Rating};
use leptos::prelude::*;
use pollster::block_on;

use super::{change, date, kept, log, word, write};
use crate::support::{Drawn, Tab, settle};

fn texts() -> &'static HappenedText {
    &Language::English.text().happened
}

fn page(view: impl FnOnce() -> AnyView) -> String {
    provide_text(Language::English);
    Owner::new().with(|| view().drawn())
}

fn list() -> String {
    page(|| view! { <Accounts /> }.into_any())
}

fn form() -> String {
    page(|| view! { <AccountPage /> }.into_any())
}

#[track_caller]
fn at(page: &str, words: &str) -> usize {
    page.find(words).unwrap_or_else(|| panic!("{words}: {page}"))
}

#[test]
fn an_empty_list_says_what_is_ahead_and_asks_for_no_words() {
    let _tab = Tab::with_notebook();
    let page = list();
    assert!(at(&page, texts().stirs.title) < at(&page, r#"id="new-account""#), "{page}");
    at(&page, texts().advocate);
    assert!(!page.contains("<textarea") && !page.contains("account-search"), "there is nothing to look for: {page}");
}

#[test]
fn the_list_runs_from_the_newest_month_to_what_has_no_date_and_shows_whose_words_it_shows() {
    let _tab = Tab::with_notebook();
    write("That it was never so.", "", None);
    let exact = write("told", "I saw <it>.", date("2026-11-20"));
    change(exact, |log| {
        log.pin(true);
        for id in ["darvo", "gaslighting", "threats", "choking", "stalking"] {
            log.behaviour(word(id), true);
        }
        log.phase(Some(Phase::Cold));
    });
    let wordless = write("", "", date("2026-11"));
    write("", "Long ago.", date("2019"));
    assert_eq!(kept(wordless).date, date("2026-11"));
    let page = list();
    let order =
        ["November 2026", "I saw &lt;it&gt;.", texts().list.wordless, "2019", "Long ago.", "No date", "never so."];
    assert!(order.map(|words| at(&page, words)).is_sorted(), "{page}");
    assert!(page.contains("They said:") && !page.contains(">told<"), "ones own words stand first: {page}");
    for wanted in ["Read before I decide", "DARVO", "Gaslighting", "Threats", "2 more words", "Going cold"] {
        at(&page, wanted);
    }
    assert!(!page.contains(r#"class="tag tag--damson">Choking"#), "{page}");
    for id in ["account-search", "accounts", "only-behaviour-darvo", "only-phase-cold", "only-pinned"] {
        at(&page, &format!(r#"id="{id}""#));
    }
    assert!(!page.contains("only-behaviour-isolation"), "only words that were chosen can be asked for: {page}");
}

#[test]
fn the_form_has_both_sides_with_theirs_on_a_dashed_leaf_and_nothing_in_it_is_asked_for() {
    let _tab = Tab::with_notebook();
    block_on(log().begin()).unwrap();
    let page = form();
    let order = [
        texts().stirs.title,
        r#"id="account-date-near-day""#,
        r#"id="account-told""#,
        r#"id="account-known""#,
        r#"id="account-sure""#,
        r#"id="account-thought""#,
        r#"id="behaviour-blame-shifting""#,
        r#"id="all-behaviours""#,
        r#"id="phase-does-not-fit""#,
        r#"id="left-tired""#,
        "Afraid of them now?",
        r#"id="account-pin""#,
        r#"id="account-away""#,
        r#"id="account-done""#,
        r#"id="account-delete""#,
    ];
    assert!(order.map(|words| at(&page, words)).is_sorted(), "{page}");
    assert_eq!(page.matches("ruled--told").count(), 1, "{page}");
    assert_eq!(page.matches(r#"id="behaviour-"#).count(), 10, "{page}");
    assert!(!page.contains(" required") && !page.contains(texts().one.urgent.title), "{page}");
    assert!(!page.contains(r#"id="account-thoughts""#) && !page.contains("account-date-without"), "{page}");
}

#[test]
fn thoughts_of_before_are_shown_with_their_day_and_cannot_be_typed_in() {
    let _tab = Tab::with_notebook();
    let id = write("a", "b", date("2026-11-20"));
    change(id, |log| log.think("It was <mine>.".into()));
    block_on(log().take_up(id)).unwrap();
    let page = form();
    assert!(at(&page, "Thought on ") < at(&page, "It was &lt;mine&gt;."), "{page}");
    assert!(at(&page, "It was &lt;mine&gt;.") < at(&page, r#"id="account-thought""#), "{page}");
    assert_eq!(page.matches("<textarea").count(), 3, "{page}");
    at(&page, "20 November 2026");
    at(&page, r#"id="account-date-without""#);
}

#[test]
fn a_word_that_can_be_dangerous_brings_the_note_about_help_and_stays_in_sight() {
    let _tab = Tab::with_notebook();
    let all = (Language::English.text().behaviours)();
    for behaviour in all {
        block_on(log().begin()).unwrap();
        log().behaviour(behaviour.id.clone(), true);
        let page = form();
        assert_eq!(page.contains(texts().one.urgent.title), behaviour.urgent, "{behaviour:?}: {page}");
        assert_eq!(page.contains(r#"id="account-urgent-help""#), behaviour.urgent, "{behaviour:?}");
        at(&page, &format!(r#"id="behaviour-{}""#, behaviour.id.as_str()));
        assert!(!page.contains(r#"role="alert""#), "it is said quietly: {page}");
    }
}

#[test]
fn the_page_of_an_account_that_was_put_down_leads_back_to_the_list() {
    let tab = Tab::with_notebook();
    write("a", "b", None);
    block_on(log().begin()).unwrap();
    tab.navigation.go(Place::Account);
    // In the tab itself, so that it goes on standing.
    provide_text(Language::English);
    let _page = view! { <AccountPage /> }.into_any().drawn();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Account);
    block_on(log().close()).unwrap();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Accounts);
}

#[test]
fn whoever_looks_for_help_comes_back_to_the_account_and_to_the_thought_that_was_begun() {
    let tab = Tab::with_notebook();
    let id = write("a", "b", None);
    block_on(log().take_up(id)).unwrap();
    tab.navigation.go(Place::Account);
    let page_of = Owner::current().unwrap().child();
    provide_text(Language::English);
    let _page = page_of.with(|| view! { <AccountPage /> }.into_any().drawn());
    log().think("Maybe it was my f".into());
    tab.navigation.go_and_come_back(Place::HelpLines);
    page_of.cleanup();
    settle();
    assert_eq!(tab.navigation.came_from(), Some(Place::Account));
    at(&page(|| view! { <HelpLines /> }.into_any()), r#"id="help-back""#);
    tab.navigation.go(Place::Account);
    assert_eq!(log().thought_now(), "Maybe it was my f");
    let back = page(|| view! { <AccountPage /> }.into_any());
    assert!(back.contains(r#"id="account-told""#) && !back.contains(r#"id="account-thoughts""#), "{back}");
    // From elsewhere there is nothing to come back to.
    tab.navigation.go(Place::HelpLines);
    assert!(!page(|| view! { <HelpLines /> }.into_any()).contains(r#"id="help-back""#));
}

#[test]
fn help_is_in_sight_for_whoever_is_afraid_and_the_list_says_how_many_can_be_put_back() {
    let _tab = Tab::with_notebook();
    let (first, second) = (write("a", "b", None), write("c", "d", None));
    block_on(log().begin()).unwrap();
    let account = form();
    let afraid = at(&account, "Afraid of them now?");
    assert!(account[..afraid].rfind("<details").is_none_or(|more| account[more..afraid].contains("</details>")));
    for dangerous in ["threats", "stalking"] {
        at(&account, &format!(r#"id="behaviour-{dangerous}""#));
    }
    block_on(log().remove(first)).unwrap();
    at(&list(), "Deleted. It can be put back");
    block_on(log().remove(second)).unwrap();
    let page = list();
    at(&page, "2 are deleted.");
    assert!(page.contains(r#"id="undo-account""#) && page.contains(r#"id="undo-account-leave""#), "{page}");
}

#[test]
fn the_pause_shows_what_is_pinned_folded_up_and_nothing_where_nothing_is() {
    let tab = Tab::with_notebook();
    let why = || {
        tab.urges.open();
        tab.urges.say_before(Rating::new(5));
        tab.urges.go_on();
        page(|| view! { <Pause /> }.into_any())
    };
    assert!(!why().contains("pinned-accounts"));
    let id = write("That I made it up.", "I have the message.", date("2026-11-20"));
    change(id, |log| {
        log.pin(true);
        log.behaviour(word("gaslighting"), true);
        log.behaviour(word("threats"), true);
    });
    let told_only = write("They called me nothing.", "", None);
    change(told_only, |log| log.pin(true));
    write("", "Not pinned.", None);
    let page = page(|| view! { <Pause /> }.into_any());
    assert!(at(&page, r#"id="my-reasons""#) < at(&page, r#"id="pinned-accounts""#), "{page}");
    assert!(at(&page, "20 November 2026") < at(&page, "Gaslighting, Threats"), "{page}");
    for closed in ["I have the message.", "That I made it up.", "They called me nothing.", "Not pinned.", "They said"] {
        assert!(!page.contains(closed), "{closed}: {page}");
    }
    assert!(page.contains(r#"id="pinned-0""#) && !page.contains("<details open"), "{page}");
}

#[test]
fn no_text_of_it_breaks_the_voice() {
    let text = texts();
    let (list, one) = (&text.list, &text.one);
    let mut said = vec![text.title, text.lede, text.advocate, text.new, text.undated, text.they_said, text.pinned];
    for point in [&text.stirs, &text.empty, &text.in_pause, &list.none, &one.date, &one.told, &one.known] {
        said.extend([point.title, point.words]);
    }
    for point in
        [&one.thought, &one.words, &one.urgent, &one.phase, &one.afraid, &one.pin, &one.settle, &one.sure.about]
    {
        said.extend([point.title, point.words]);
    }
    said.extend(Phase::ALL.map(text.phase));
    said.extend([list.search.0, list.search.1, list.wordless, list.earlier]);
    said.extend([1, 2].iter().flat_map(|count| [(list.undo.back)(*count), (list.undo.leave)(*count)]));
    said.extend(list.only);
    said.extend([one.back, one.no_date, one.without_date, one.all_words.0, one.all_words.1, one.help, one.unsay]);
    said.extend([one.left, one.away, one.keep, one.nothing_yet, one.delete, one.settled]);
    said.extend([one.sure.of, one.sure.ends.0, one.sure.ends.1, one.sure.unanswered]);
    let sure: Vec<&str> = (0..=10).filter_map(Rating::new).map(one.sure.words).collect();
    assert_eq!(sure.iter().collect::<std::collections::BTreeSet<_>>().len(), 11, "each number has words of its own");
    said.extend(sure);
    let counted: Vec<String> = (0..=2).map(list.found).chain((1..=2).map(list.more_words)).collect();
    said.extend(counted.iter().map(String::as_str));
    let gone = [1, 2].map(list.undo.gone);
    said.extend(gone.iter().map(String::as_str));
    let found: Vec<String> = said.into_iter().flat_map(faults).collect();
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(counted, ["Nothing found.", "One found.", "2 found.", "1 more word", "2 more words"]);
}
