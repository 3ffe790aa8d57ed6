//! What the components write: the promises that markup makes, read from it.

mod answers;
mod bound;
mod charts;
mod controls;
mod journal;
mod moments;
mod places;
mod timeline;

use crate::support::Drawn;
use any_spawner::Executor;
use daybook::{
    i18n::Language,
    ui::components::{
        Cover, ELSEWHERE, Icon, IconKind, PassphraseField, Places, Row, Ruled, Skips, Stitches, TitleInput,
        provide_destination,
    },
};
use leptos::prelude::*;

/// The markup of a view, as text.
fn html(view: impl Fn() -> AnyView) -> String {
    // Effects are given to an executor, which never runs them here; a second one is refused, and the first will do.
    _ = Executor::init_futures_executor();
    let owner = Owner::new();
    owner.with(|| view().drawn())
}

fn cover() -> AnyView {
    view! {
        <Cover
            name="Daybook"
            bare=false
            steady="Steady me"
            steady_shown=false
            on_steady=|()| {}
            leave="Leave"
            keys=("Leave: or press ", "Shift", " three times")
        >
            <Places label="Places"><li></li></Places>
        </Cover>
    }
    .into_any()
}

fn row(title: &str, opening: &str) -> AnyView {
    let (title, opening) = (Some(title.to_string()), opening.to_string());
    view! {
        <Row
            number=Some(24)
            weekday="Tue"
            date=String::from("24 November 2026")
            same_day=false
            title
            opening
            facts=String::from("3 words")
            on_press=|()| {}
        />
    }
    .into_any()
}

fn fields() -> String {
    let passphrase = || {
        let value = RwSignal::new(String::new());
        view! { <PassphraseField id="own" label="Passphrase" value seen=RwSignal::new(false) toggle=("Show", "Hide") /> }.into_any()
    };
    let body = || view! { <Ruled id="body" label="Your page" start=String::new() on_typed=|_| {} /> }.into_any();
    let title = || view! { <TitleInput id="title" label="Title" start=String::new() on_typed=|_| {} /> }.into_any();
    [html(passphrase), html(body), html(title)].concat()
}

#[test]
fn leave_is_a_real_link_that_tells_the_other_site_nothing() {
    let cover = html(cover);
    assert!(cover.contains(r#"class="leave""#), "{cover}");
    assert!(cover.contains(r#"href="https://www.wikipedia.org/""#), "{cover}");
    assert!(cover.contains(r#"rel="nofollow noopener noreferrer""#), "{cover}");
}

#[test]
fn leave_leads_where_was_chosen_and_else_where_it_does_without_the_app() {
    let chosen = html(|| {
        provide_destination(Signal::stored("https://example.org/".to_string()));
        cover()
    });
    assert!(chosen.contains(r#"href="https://example.org/""#) && !chosen.contains(ELSEWHERE), "{chosen}");
    assert_eq!(domain::Destination::default().as_str(), ELSEWHERE);
    for without_the_app in [include_str!("../../index.html"), include_str!("../../public/shell.js")] {
        assert!(without_the_app.contains(ELSEWHERE));
    }
}

#[test]
fn leave_is_drawn_as_in_the_static_shell() {
    let shell = include_str!("../../index.html");
    let door = html(|| view! { <Icon kind=IconKind::Door /> }.into_any());
    let path = door.split('"').find(|part| part.starts_with('M')).expect("the drawing has a path");
    assert!(shell.contains(path), "the shell draws Leave otherwise than the app: {path}");
}

#[test]
fn the_first_page_says_what_the_static_shell_says_in_its_place() {
    let text = Language::default().text();
    let shell = include_str!("../../index.html");
    let (_, first) = shell.split_once("plate--first").expect("the shell has the first page's words");
    let first = first.split("plate--loading").next().unwrap_or_default();
    assert!(first.contains(&format!("<h1>{}</h1>", text.cover.name)), "{first}");
    assert!(first.contains(&format!(r#"<p class="quiet">{}</p>"#, text.front.lede)), "{first}");
}

#[test]
fn every_message_that_stands_without_the_app_offers_to_load_it_again() {
    let shell = include_str!("../../index.html");
    let messages: Vec<&str> = shell.split(r#"role="alert" hidden>"#).skip(1).collect();
    assert_eq!(messages.len(), 4);
    for message in messages {
        assert!(message.contains("What you can do:"), "{message}");
        assert_eq!(message.matches(r#"<a class="button again" href="./">Load it again</a>"#).count(), 1, "{message}");
        assert_eq!(message.matches(r#"<p class="unanswered" hidden>"#).count(), 1, "{message}");
    }
}

#[test]
fn leave_is_the_first_link_of_the_page() {
    let skips = html(|| view! { <Skips leave="Leave" page="Skip to the page" /> }.into_any());
    let leave = skips.find(">Leave<").expect("Leave is there");
    assert!(leave < skips.find("Skip to the page").expect("the other link is there"), "{skips}");
}

#[test]
fn every_field_asks_the_browser_to_keep_and_change_nothing() {
    let fields = fields();
    for wanted in [r#"autocomplete="off""#, r#"autocorrect="off""#, r#"autocapitalize="off""#, r#"spellcheck="false""#]
    {
        assert_eq!(fields.matches(wanted).count(), 3, "{wanted} in {fields}");
    }
}

#[test]
fn every_field_runs_the_way_its_words_do() {
    assert_eq!(fields().matches(r#"dir="auto""#).count(), 3);
}

#[test]
fn a_title_that_turns_the_text_around_stays_in_its_place() {
    let row = html(|| row("ab\u{202E}cd", "opening"));
    assert!(row.contains("<bdi") && row.contains(r#"dir="auto""#), "{row}");
}

#[test]
fn words_that_look_like_markup_are_words() {
    let row = html(|| row("<img src=x onerror=alert(1)>", "<script>"));
    assert!(!row.contains("<img") && !row.contains("<script"), "{row}");
}

#[test]
fn stitches_say_the_same_in_words() {
    let stitches = html(|| view! { <Stitches of=4 sewn=2 text="A few words can be guessed." /> }.into_any());
    assert_eq!(stitches.matches("data-sewn").count(), 2, "{stitches}");
    assert!(stitches.contains(r#"role="status""#), "{stitches}");
}

#[test]
fn nothing_is_styled_where_the_content_policy_forbids_it() {
    let all = [html(cover), fields(), html(|| row("a", "b"))].concat();
    assert!(!all.contains(" style="), "{all}");
}

#[test]
fn what_anyone_may_see_tells_nothing_of_the_purpose() {
    let (page, script) = (include_str!("../../index.html"), include_str!("../../public/shell.js"));
    // What is written into the page is seen there too, but for its remarks.
    let script: String = script.lines().filter(|line| !line.trim().starts_with("//")).collect();
    let shell = format!("{page} {script}");
    for language in Language::ALL {
        let text = language.text();
        let seen = format!("{shell} {:?} {:?} {:?} {:?}", text.cover, text.front, text.lock, text.trouble)
            .to_lowercase()
            + &format!("{:?}", text.lists).to_lowercase();
        for telling in
            ["partner", "abus", "relationship", "narciss", "heal", "violen", "your ex", "therap", "miss them"]
        {
            assert!(!seen.contains(telling), "{language:?} says {telling:?} before the lock");
        }
    }
}
