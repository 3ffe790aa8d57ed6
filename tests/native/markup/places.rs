//! Where one is and what one can look at: parts of a place, tabs, a month, rows, facts.

use daybook::ui::components::{
    Contents, Fact, Facts, Fold, Later, Line, Lines, Month, MonthDay, Opening, Row, Snippet, Stop, Subnav,
    SubnavButton, Tab, Tabs,
};
use leptos::prelude::*;

use super::html;

#[test]
fn the_part_that_is_shown_is_the_current_one() {
    let parts = html(|| {
        view! {
            <Subnav label="Parts of Write">
                <SubnavButton id="journal" text="Journal" here=Signal::stored(true) on_press=|()| {} />
                <SubnavButton id="letters" text="Letters" here=Signal::stored(false) on_press=|()| {} />
            </Subnav>
        }
        .into_any()
    });
    assert!(parts.contains(r#"<nav aria-label="Parts of Write""#), "{parts}");
    assert_eq!(parts.matches(r#"aria-current="page""#).count(), 1, "{parts}");
}

#[test]
fn one_tab_can_be_reached_and_names_what_it_shows() {
    let tabs = html(|| {
        let tabs = ["list", "month"].map(|id| Tab { id: id.to_string(), text: id.to_string() }).to_vec();
        view! { <Tabs id="views" label="Ways to look" tabs chosen=Signal::stored(1) on_choose=|_| {}>"A month"</Tabs> }
            .into_any()
    });
    assert!(tabs.contains(r#"role="tablist" aria-label="Ways to look""#), "{tabs}");
    assert_eq!(tabs.matches(r#"aria-selected="true""#).count(), 1, "{tabs}");
    assert_eq!(tabs.matches(r#"tabindex="-1""#).count(), 1, "{tabs}");
    assert!(tabs.contains(r#"role="tabpanel""#) && tabs.contains(r#"aria-labelledby="month""#), "{tabs}");
    assert_eq!(tabs.matches(r#"aria-controls="views-panel""#).count(), 2, "{tabs}");
}

fn month() -> String {
    let day = |number: usize| MonthDay {
        name: format!("{number} November, 2 pages"),
        pages: usize::from(number == 9) * 2,
        is_today: number == 26,
        is_chosen: number == 24,
    };
    html(move || {
        view! {
            <Month
                id="month"
                title="November 2026"
                weekdays=vec![("Mo".to_string(), "Monday".to_string()); 7]
                skipped=Signal::stored(6)
                days=Signal::stored((1..=30).map(day).collect::<Vec<_>>())
                before="October 2026"
                on_before=|()| {}
                after="December 2026"
                on_after=|()| {}
                on_day=|_| {}
            />
        }
        .into_any()
    })
}

#[test]
fn a_month_is_a_table_whose_days_are_named_buttons() {
    let month = month();
    assert!(month.contains("<table") && month.contains(r#"aria-labelledby="month-title""#), "{month}");
    assert_eq!(month.matches("<tr").count(), 1 + 6, "six days of the first week belong to October: {month}");
    assert!(month.contains(r#"aria-label="9 November, 2 pages""#) && month.contains("••"), "{month}");
    assert!(month.contains(r#"aria-label="October 2026""#), "{month}");
}

#[test]
fn one_day_of_a_month_can_be_reached_with_tab() {
    let month = month();
    assert_eq!(month.matches(r#"tabindex="0""#).count(), 1, "{month}");
    assert_eq!(month.matches(r#"aria-pressed="true""#).count(), 1, "{month}");
    assert_eq!(month.matches(r#"aria-current="date""#).count(), 1, "{month}");
}

fn row(found: Option<Snippet>, folded: Option<&'static str>) -> String {
    html(move || {
        let (opening, date) = ("The first words".to_string(), "20 November".to_string());
        let (found, folded) = (found.clone(), folded.map(String::from));
        view! {
            <Row number=Some(20) weekday="Fri" date same_day=false title=None opening found folded on_press=|()| {} />
        }
        .into_any()
    })
}

#[test]
fn a_page_that_is_folded_away_shows_nothing_of_itself() {
    let hit = Snippet { before: "the ".to_string(), hit: "boiler".to_string(), after: " again".to_string() };
    let row = row(Some(hit), Some("Folded away. Open to read."));
    assert!(row.contains("Folded away. Open to read."), "{row}");
    assert!(!row.contains("The first words") && !row.contains("boiler"), "{row}");
}

#[test]
fn the_word_that_was_looked_for_is_marked_in_its_place() {
    let hit = Snippet { before: "on the ".to_string(), hit: "<bus>".to_string(), after: " home".to_string() };
    let row = row(Some(hit), None);
    assert!(row.contains("<mark>&lt;bus&gt;</mark>"), "{row}");
    assert!(row.contains(r#"<bdi dir="auto" class="found pen""#), "{row}");
}

#[test]
fn words_that_somebody_else_said_are_no_pen_ink_and_say_so() {
    let row = |found: Option<Snippet>| {
        html(move || {
            let (opening, date) = ("It was never so".to_string(), "20 November".to_string());
            let found = found.clone();
            view! {
                <Row number=None weekday="" date same_day=false title=None opening found told=Some("They said:") on_press=|()| {} />
            }
            .into_any()
        })
    };
    let hit = Snippet { before: "It was ".to_string(), hit: "never".to_string(), after: " so".to_string() };
    for row in [row(None), row(Some(hit))] {
        assert!(row.contains("They said:") && !row.contains("pen"), "{row}");
        assert!(row.contains(r#"<bdi dir="auto">It was "#), "{row}");
    }
}

#[test]
fn a_thing_that_opens_may_show_its_first_words_and_no_tag() {
    let fold = html(|| {
        let opening = Some(Opening { words: "<b>".to_string(), told: None });
        view! { <Fold id="one" title="2026" opening open=Signal::stored(false) on_toggle=|_| {}>"Inside"</Fold> }
            .into_any()
    });
    assert!(fold.contains("first pen") && fold.contains("&lt;b&gt;") && !fold.contains("tag"), "{fold}");
    assert!(!fold.contains("Inside"), "{fold}");
}

#[test]
fn a_fact_is_a_term_and_its_number() {
    let facts = html(|| {
        let fact = Fact {
            number: "9 days ago".to_string(),
            words: "Last backup".to_string(),
            hint: None,
            link: Some(("Make a new one".to_string(), "backup".to_string(), Callback::new(|()| {}))),
        };
        view! { <Facts label="Quiet facts" facts=Signal::stored(vec![fact]) /> }.into_any()
    });
    assert!(facts.contains(r#"aria-label="Quiet facts""#) && facts.contains("<dt>Last backup</dt>"), "{facts}");
    assert!(facts.contains(r#"type="button""#) && facts.contains(r#"id="backup""#), "{facts}");
}

#[test]
fn a_line_to_open_is_a_button() {
    let line = || view! { <Lines><Line id="letters" title="Letters" hint="Not sent" on_press=|()| {} /></Lines> };
    let line = html(move || line().into_any());
    assert!(line.contains(r#"<button type="button" id="letters""#), "{line}");
}

#[test]
fn a_place_to_stop_has_two_doors_the_one_that_changes_nothing_first_and_a_quiet_third() {
    let stop = html(|| {
        let press = Callback::new(|()| {});
        view! {
            <Stop
                id="stop"
                title="A place to stop"
                words="The rest will keep."
                stop=("Stop here", press)
                on=("Read part 3".to_string(), press)
                all=("Show all", press)
            />
        }
        .into_any()
    });
    let at = |words: &str| stop.find(words).unwrap_or_else(|| panic!("{words}: {stop}"));
    assert!([at("stop-here"), at("stop-on"), at("stop-all")].is_sorted());
    assert!(at(r#"class="pair""#) < at("stop-here") && at("stop-on") < at("button--quiet"));
}

#[test]
fn what_opens_later_is_nowhere_before() {
    let later = html(|| {
        view! { <Later id="later" title="Copy" about="Noor’s line"><a href="tel:1">"1"</a></Later> }.into_any()
    });
    assert!(!later.contains("tel:"), "{later}");
    assert!(later.contains(r#"<summary id="later""#) && later.contains("Noor’s line"), "{later}");
}

#[test]
fn the_parts_of_a_long_text_are_an_ordered_list_of_buttons_in_which_one_is_current() {
    let contents = html(|| {
        let parts = ["a", "b"].map(|id| (id.to_string(), id.to_uppercase())).to_vec();
        view! { <Contents label="In this guide" parts here=Signal::stored(1) on_press=|_| {} /> }.into_any()
    });
    assert!(contents.contains(r#"aria-label="In this guide""#) && contents.contains("<ol>"), "{contents}");
    assert_eq!(contents.matches(r#"aria-current="true""#).count(), 1, "{contents}");
    assert!(contents.find("aria-current") > contents.find(r#"id="b""#), "{contents}");
}
