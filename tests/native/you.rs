//! You: what Today leaves out, words a person prefers, a reminder that can be put off for good, and the browser asked only here.

use daybook::i18n::Language;
use daybook::state::{Gate, Place, provide_offline};
use daybook::ui::components::FoldTable;
use daybook::ui::pages::{HelpCard, RekeyPage, Safety, Today, You};
use domain::{Tag, TodayPart};
use leptos::prelude::*;
use pollster::block_on;

use crate::support::{Drawn, FakeDevice, PASSPHRASE, Tab, settle};

fn word(typed: &str) -> Option<Tag> {
    Tag::new(typed)
}

fn you(tab: &Tab) -> String {
    provide_offline();
    let html = view! { <You /> }.drawn();
    assert_eq!(tab.gate(), Gate::Open);
    html
}

fn today(tab: &Tab) -> String {
    assert_eq!(tab.gate(), Gate::Open);
    view! { <Today /> }.drawn()
}

#[test]
fn at_first_today_shows_all_and_each_part_can_be_left_out() {
    let tab = Tab::with_notebook();
    for part in TodayPart::ALL {
        assert!(tab.wishes.shows(part).get_untracked());
        block_on(tab.wishes.show_on_today(part, false)).unwrap();
        // Twice is once.
        block_on(tab.wishes.show_on_today(part, false)).unwrap();
        assert!(!tab.wishes.shows(part).get_untracked());
    }
    let again = tab.opened_again();
    assert!(TodayPart::ALL.into_iter().all(|part| !again.wishes.shows(part).get_untracked()));
    block_on(again.wishes.show_on_today(TodayPart::Step, true)).unwrap();
    assert!(again.wishes.shows(TodayPart::Step).get_untracked());
    assert!(!again.wishes.shows(TodayPart::Lately).get_untracked());
}

#[test]
fn what_is_left_out_is_not_on_today_and_the_way_to_the_pause_always_is() {
    let tab = Tab::with_notebook();
    let text = Language::English.text();
    let all = today(&tab);
    for words in [text.today.check_in.steady.label, text.today.step.label, text.today.lately, text.today.title] {
        assert!(all.contains(words), "{words}");
    }
    for part in TodayPart::ALL {
        block_on(tab.wishes.show_on_today(part, false)).unwrap();
    }
    let little = today(&tab);
    for words in [text.today.check_in.steady.label, text.today.step.label, text.today.lately, text.today.title] {
        assert!(!little.contains(words), "{words}");
    }
    assert!(little.contains(r#"id="reach-out""#) && little.contains(r#"id="new-page""#));
}

#[test]
fn words_are_kept_sealed_and_taken_back() {
    let tab = Tab::with_notebook();
    assert_eq!(tab.wishes.word_for_them().get_untracked(), None);
    block_on(tab.wishes.call_them(word("  my   ex "))).unwrap();
    block_on(tab.wishes.call_me(word("Kit"))).unwrap();
    let again = tab.opened_again();
    let said = || (again.wishes.word_for_them().get_untracked(), again.wishes.word_for_me().get_untracked());
    assert_eq!(said(), (Some("my ex".into()), Some("Kit".into())));
    block_on(again.wishes.call_them(None)).unwrap();
    assert_eq!(said(), (None, Some("Kit".into())));
    again.session.lock();
    assert_eq!(said(), (None, None), "nothing of them is there behind the lock");
}

#[test]
fn without_a_word_every_text_stands_as_it_did() {
    let tab = Tab::with_notebook();
    let text = Language::English.text();
    let html = today(&tab);
    assert!(html.contains("I want to reach out to them") && html.contains("How is it now?"));
    assert_eq!(text.urge.touching.legend, "What would contact be about?");
    assert_eq!(text.distance.contacts.title, "Contact log");
    assert!(!view! { <HelpCard /> }.drawn().contains("card-signed"));
}

#[test]
fn with_a_word_it_stands_where_it_reads_well() {
    let tab = Tab::with_notebook();
    block_on(tab.wishes.call_them(word("Q."))).unwrap();
    block_on(tab.wishes.call_me(word("Kit"))).unwrap();
    let html = today(&tab);
    assert!(html.contains("I want to reach out to \u{2068}Q.\u{2069}"), "{html}");
    assert!(html.contains("How is it now, \u{2068}Kit\u{2069}?"), "{html}");
    assert!(!html.contains("reach out to them"));
    let card = view! { <HelpCard /> }.drawn();
    assert!(card.contains("card-signed") && card.contains("Kit"));
    let text = &Language::English.text().preferred;
    for said in [text.reach, text.touching, text.contacts, text.letters, text.letter] {
        assert!(said("Q.").contains("\u{2068}Q.\u{2069}"), "{}", said("Q."));
    }
}

#[test]
fn the_reminder_is_on_until_it_is_switched_off() {
    let tab = Tab::with_notebook();
    assert!(tab.wishes.reminds_of_backups().get_untracked());
    block_on(tab.wishes.remind_of_backups(false)).unwrap();
    assert!(!tab.opened_again().wishes.reminds_of_backups().get_untracked());
}

#[test]
fn the_age_of_a_backup_is_said_in_words() {
    let age = Language::English.text().you.backup.age;
    assert_eq!([None, Some(0), Some(1), Some(9)].map(age), ["None yet", "Made today", "1 day old", "9 days old"]);
    let tab = Tab::with_notebook();
    assert!(you(&tab).contains("None yet"));
}

#[test]
fn the_browser_is_asked_to_keep_it_only_when_the_person_asks() {
    let tab = Tab::with_notebook();
    let _ = you(&tab);
    settle();
    assert_eq!(tab.device.is_persistent.get(), Some(false), "looking asks for nothing");
    assert_eq!(block_on(tab.session.is_persistent()), Some(false));
    assert_eq!(block_on(tab.session.persist()), Some(true));
    assert_eq!(block_on(tab.session.is_persistent()), Some(true));
}

#[test]
fn you_has_all_it_is_for_and_one_of_each_id() {
    let tab = Tab::with_notebook();
    let html = you(&tab);
    let ids = [
        "backup-age",
        "to-backup",
        "to-restore",
        "backup-reminder-on",
        "room",
        "persist-state",
        "lock-idle",
        "leave-to",
        "to-rekey",
        "theme-0",
        "today-check-in",
        "today-step",
        "today-lately",
        "without-contact",
        "prompts",
        "word-for-them",
        "word-for-me",
        "words-keep",
        "language",
        "stored-table",
        "to-export",
        "to-import",
        "to-erase",
    ];
    let mut last = 0;
    for id in ids {
        let all: Vec<_> = html.match_indices(&format!(r#" id="{id}""#)).map(|(at, _)| at).collect();
        assert_eq!(all.len(), 1, "{id}");
        assert!(all[0] > last, "{id} stands too early");
        last = all[0];
    }
    assert!(!html.contains(r#"id="language-"#), "a list of one language asks nothing");
}

#[test]
fn a_table_of_words_is_a_table_to_a_screen_reader_also_when_it_is_folded() {
    let rows = vec![vec!["Pages", "Here", "Yes"], vec!["Lists", "Here", "No"]];
    let html = view! { <FoldTable id="t" caption="What is kept" heads=&["What", "Where", "Locked"] rows /> }.drawn();
    assert!(html.contains("<caption>What is kept</caption>"), "{html}");
    assert_eq!(html.matches(r#"scope="col""#).count(), 3);
    assert_eq!(html.matches(r#"scope="row""#).count(), 2);
    assert_eq!(html.matches(r#"role="cell""#).count(), 4);
    // Before each cell the head of its column, for the eye only.
    assert_eq!(html.matches(r#"aria-hidden="true""#).count(), 4);
    assert!(!html.contains("style="));
}

#[test]
fn what_is_stored_has_as_many_words_in_each_row_as_there_are_heads() {
    let text = &Language::English.text().you.stored;
    assert!(text.rows.len() >= 6);
    assert!(text.rows.iter().flatten().all(|words| !words.is_empty()));
    let said = text.rows.concat().join(" ");
    assert!(!said.contains("Nobody counts"), "whoever runs the website sees that the app is loaded");
    assert!(said.contains("As long as that website keeps its records"));
}

#[test]
fn the_safety_page_knows_of_backups_and_looks_back_to_where_it_was_read() {
    let tab = Tab::with_notebook();
    let html = view! { <Safety /> }.drawn();
    assert!(html.contains("Under You you can make a backup"), "{html}");
    assert!(!html.contains("cannot make a backup"));
    tab.navigation.go(Place::You);
    tab.navigation.go_and_come_back(Place::Safety);
    assert_eq!(tab.navigation.came_from(), Some(Place::You));
}

#[test]
fn what_could_not_be_kept_is_said_under_each_part_of_you() {
    let tab = Tab::with_notebook();
    let html = you(&tab);
    for (switch, said) in [
        ("backup-reminder-on", "reminder-not-kept"),
        ("today-lately", "today-not-kept"),
        ("prompts", "writing-not-kept"),
    ] {
        let at = |id: &str| html.find(&format!(r#"id="{id}""#)).unwrap_or_else(|| panic!("{id}"));
        assert!(at(switch) < at(said), "{said}");
        assert!(at(said) - at(switch) < 2_500, "{said} is near what was pressed");
    }
    assert!(!html.contains(Language::English.text().you.not_kept), "nothing failed yet");
}

#[test]
fn a_notebook_for_this_visit_says_where_it_lives_and_asks_the_browser_nothing() {
    let tab = Tab::on(&FakeDevice::new());
    block_on(tab.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    let html = you(&tab);
    let text = &Language::English.text().you;
    assert!(html.contains(text.backup.words_this_visit) && !html.contains("backup-reminder-on"), "{html}");
    assert!(html.contains(text.backup.this_visit) && html.contains(text.stored.this_visit.split('’').next().unwrap()));
    assert!(!html.contains(r#"id="persist""#));
}

#[test]
fn the_passphrase_page_asks_for_the_present_one_the_new_one_and_the_new_one_again() {
    let tab = Tab::with_notebook();
    let html = view! { <RekeyPage /> }.drawn();
    let mut last = 0;
    for id in ["rekey-now", "rekey-new", "rekey-words", "rekey-again", "rekey-do"] {
        let at = html.find(&format!(r#"id="{id}""#)).unwrap_or_else(|| panic!("{id} is not there"));
        assert!(at > last, "{id}");
        last = at;
    }
    assert!(!html.contains(r#"type="password""#), "no browser offers to keep it");
    assert!(!html.contains("rekey-done"));
    drop(tab);
}
