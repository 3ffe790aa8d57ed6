//! The journal as it is written for a notebook with pages: its filter, and the month beside the list.

use daybook::i18n::{Language, provide_text};
use daybook::state::provide_navigation;
use daybook::ui::pages::JournalPage;
use domain::{Feeling, Filter, RoughDate, Sort};
use leptos::prelude::*;
use pollster::block_on;

use crate::support::{Drawn, Tab};

/// Two pages of 24 November, of which one is sad, and one of which only that month is known.
fn notebook() -> Tab {
    let tab = Tab::with_notebook();
    provide_text(Language::English);
    provide_navigation();
    tab.write("Rain.");
    for (body, change) in [
        ("Wept.", (|tab| tab.editor.feeling_toggled(Feeling::Sad)) as fn(&Tab)),
        ("Some day.", |tab| tab.editor.date_chosen(RoughDate::parse("2026-11").unwrap())),
    ] {
        tab.editor.begin(Sort::Journal);
        tab.editor.body_typed(body.into());
        change(&tab);
        block_on(tab.editor.close()).unwrap();
    }
    tab
}

/// What the page writes when that is asked for on it.
fn journal(tab: &Tab, ask: impl FnOnce(&mut Filter)) -> String {
    let page = view! { <JournalPage /> };
    tab.search.change_filter(ask);
    page.drawn()
}

#[test]
fn the_filter_begins_with_a_few_feelings_and_keeps_the_chosen_one_in_sight() {
    let tab = notebook();
    let few = journal(&tab, |_| {});
    assert!(few.contains(r#"id="only-sad""#) && !few.contains(r#"id="only-calm""#), "{few}");
    assert!(few.contains(r#"id="more-feelings""#), "{few}");
    let chosen = journal(&tab, |filter| filter.feeling = Some(Feeling::Calm));
    assert!(chosen.contains(r#"id="only-calm""#) && !chosen.contains(r#"id="more-feelings""#), "{chosen}");
}

#[test]
fn the_dots_of_the_month_are_the_pages_that_pass_the_filter() {
    let tab = notebook();
    let all = journal(&tab, |_| {});
    assert!(all.contains("Tuesday 24 November, 2 pages"), "{all}");
    let sad = journal(&tab, |filter| filter.feeling = Some(Feeling::Sad));
    assert!(sad.contains("Tuesday 24 November, 1 page\""), "{sad}");
}

#[test]
fn the_day_that_is_chosen_hides_the_dots_of_no_other() {
    let other = |filter: &mut Filter| filter.within = RoughDate::parse("2026-11-23");
    let chosen = journal(&notebook(), other);
    assert!(chosen.contains("Tuesday 24 November, 2 pages"), "{chosen}");
    assert!(chosen.contains(r#"id="all-days""#), "{chosen}");
}

#[test]
fn pages_without_an_exact_day_are_one_press_away_from_the_month() {
    let tab = notebook();
    let month = journal(&tab, |_| {});
    assert!(month.contains(r#"id="whole-month""#) && month.contains("One more page has no exact day."), "{month}");
    let whole = journal(&tab, |filter| filter.within = RoughDate::parse("2026-11"));
    assert!(!whole.contains(r#"id="whole-month""#) && whole.contains(r#"id="all-days""#), "{whole}");
    assert!(whole.contains("Some day."), "{whole}");
}
