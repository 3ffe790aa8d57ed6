//! Buttons and fields: what they are called, what is wanting, what the browser is asked not to do.

use daybook::ui::components::{
    Adder, Button, ButtonKind, Field, Hold, IconButton, IconKind, ListField, Meter, PassphraseField, Search,
};
use leptos::prelude::*;

use super::html;

#[test]
fn a_busy_button_can_be_reached_and_says_that_it_is_at_work() {
    let button = html(|| view! { <Button text="Open" busy=true /> }.into_any());
    assert!(button.contains(r#"aria-busy="true""#) && button.contains(r#"aria-disabled="true""#), "{button}");
    assert!(!button.contains(" disabled"), "the focus would be lost: {button}");
}

#[test]
fn a_button_that_can_do_nothing_yet_says_what_is_wanting() {
    let wanting = Some("Choose a page first.".to_string());
    let button = move || {
        let wanting = Signal::stored(wanting.clone());
        view! { <Button text="Send" id="send" kind=ButtonKind::Main wanting /> }.into_any()
    };
    let button = html(button);
    assert!(button.contains(r#"aria-disabled="true""#) && !button.contains(" disabled"), "{button}");
    assert!(button.contains(r#"aria-describedby="send-wanting""#), "{button}");
    assert!(button.contains(r#"id="send-wanting""#) && button.contains("Choose a page first."), "{button}");
}

#[test]
fn a_button_that_is_a_drawing_has_a_name() {
    let view = || view! { <IconButton label="Lock now" icon=IconKind::Lock id="lock" on_press=|()| {} /> }.into_any();
    let button = html(view);
    assert!(button.contains(r#"aria-label="Lock now""#) && button.contains(r#"aria-hidden="true""#), "{button}");
}

#[test]
fn the_button_that_shows_a_passphrase_names_what_it_shows() {
    let value = || RwSignal::new(String::new());
    let view = move || {
        view! { <PassphraseField id="own" label="Your passphrase" value=value() seen=RwSignal::new(false) toggle=("Show", "Hide") /> }.into_any()
    };
    let field = html(view);
    let (_, button) = field.split_once("<button").expect("there is a button");
    assert!(button.contains("Show") && button.contains("Your passphrase"), "{button}");
}

#[test]
fn a_line_to_add_something_has_a_name_and_sends_no_form_to_anyone() {
    let adder = html(|| view! { <Adder id="more" label="One more" press="Add" on_add=|_| true /> }.into_any());
    assert!(adder.contains(r#"aria-label="One more""#) && adder.contains(r#"type="submit""#), "{adder}");
    assert!(!adder.contains(" action=") && !adder.contains(" name="), "{adder}");
    for quiet in [r#"autocomplete="off""#, r#"autocorrect="off""#, r#"spellcheck="false""#] {
        assert_eq!(adder.matches(quiet).count(), 2, "the form and its field: {adder}");
    }
}

#[test]
fn a_field_is_named_by_its_label_and_described_by_why_and_help() {
    let view = || {
        let help = Signal::stored(Some("Four words or more.".to_string()));
        let value = RwSignal::new(String::new());
        view! { <Field id="name" label="Name" why="Only for the cover." value help /> }.into_any()
    };
    let field = html(view);
    assert!(field.contains(r#"<label for="name">Name"#), "{field}");
    assert!(field.contains(r#"aria-describedby="name-why name-help""#), "{field}");
    assert!(field.contains(r#"aria-invalid="true""#) && field.contains(r#"role="alert""#), "{field}");
}

#[test]
fn nothing_points_at_a_reason_that_is_not_given() {
    let view = || {
        let value = RwSignal::new(String::new());
        let items = Signal::stored(vec![("1".to_string(), "1 minute".to_string())]);
        let chosen = Signal::stored("1".to_string());
        view! {
            <Field id="name" label="Name" value />
            <ListField id="lock" label="Lock after" items chosen on_choose=|_| {} />
        }
        .into_any()
    };
    let fields = html(view);
    assert!(!fields.contains("-why"), "{fields}");
    assert!(fields.contains(r#"<label for="lock">"#), "{fields}");
}

#[test]
fn what_a_search_finds_is_said_and_the_field_can_be_emptied() {
    let view = || {
        let value = RwSignal::new("bus".to_string());
        view! { <Search id="search" label="Search your pages" value clear="Empty the search" status="3 pages" /> }
            .into_any()
    };
    let search = html(view);
    assert!(search.contains(r#"role="search""#) && search.contains(r#"type="search""#), "{search}");
    assert!(search.contains(r#"role="status" class="search__status">3 pages"#), "{search}");
    assert!(search.contains(r#"aria-label="Empty the search""#), "{search}");
}

#[test]
fn a_meter_says_the_same_in_words() {
    let view = || {
        let value = Signal::stored(4.5);
        view! { <Meter id="room" label="Room" value max=5.0 nearly=4.0 words="4.5 of 5 MB are used." /> }.into_any()
    };
    let meter = html(view);
    assert!(meter.contains("<meter") && meter.contains(r#"aria-valuetext="4.5 of 5 MB are used.""#), "{meter}");
    assert!(meter.contains(r#"<label for="room">"#), "{meter}");
}

#[test]
fn holding_is_a_button_and_lifting_is_told() {
    let view = || view! { <Hold id="erase" text="Hold for 3 seconds to erase" lifted="Stopped." pressed="Hold it." described_by="hint" on_held=|()| {} /> };
    let hold = html(move || view().into_any());
    assert!(hold.contains(r#"type="button""#) && hold.contains(r#"role="status""#), "{hold}");
    assert!(!hold.contains("data-sewn"), "nothing runs before it is held: {hold}");
}
