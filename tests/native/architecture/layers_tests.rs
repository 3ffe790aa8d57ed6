//! Each arrow that must be seen, planted; each that is allowed, let through.

use super::*;

fn count(path: &str, text: &str) -> usize {
    faults(&Source::of(path, text)).len()
}

#[test]
fn an_arrow_up_is_seen() {
    for (path, text) in [
        ("src/domain/day.rs", "use vault::Key;"),
        ("src/vault/key.rs", "use domain::Day;"),
        ("src/worker/main.rs", "use domain::Day;"),
        ("src/platform/clock.rs", "use crate::state::session::Session;"),
        ("src/platform/clock.rs", "use super::super::state::session::Session;"),
        ("src/i18n/english.rs", "use crate::{state::Session};"),
        ("src/state/session.rs", "fn f() { crate::i18n::text() }"),
        ("src/state/session.rs", "use crate::ui::pages::today::Today;"),
        ("src/state/session.rs", "fn f() { view! { <p/> } }"),
        ("src/ui/components/button.rs", "use crate::state::session::use_session;"),
        ("src/ui/components/button.rs", "use crate::platform::exit;"),
        ("src/ui/components/button.rs", "use domain::Day;"),
        ("src/ui/components/leave.rs", "use crate::platform::clock;"),
        ("src/ui/components/button.rs", "use crate::ui::gallery::Gallery;"),
        ("src/ui/gallery/shell.rs", "use crate::i18n::use_text;"),
        ("src/ui/pages/today.rs", "use crate::ui::gallery::Gallery;"),
        ("src/ui/pages/today.rs", "use vault::Key;"),
        ("src/ui/pages/today.rs", "use crate::platform::exit;"),
        ("src/ui/pages/today.rs", "mod inner { use crate::platform::exit; }"),
        ("src/ui/pages/today.rs", "use daybook::platform::exit;"),
    ] {
        assert_eq!(count(path, text), 1, "{path}: {text}");
    }
}

#[test]
fn an_arrow_down_passes() {
    for (path, text) in [
        ("src/domain/day.rs", "use crate::moment::Moment; use std::fmt; use serde::Serialize;"),
        ("src/vault/key.rs", "use crate::seal; use super::text;"),
        ("src/platform/store.rs", "use vault::Storage; use web_sys::window; use js_sys::Date;"),
        ("src/worker/main.rs", "use vault::kdf; use web_sys::Window;"),
        ("src/state/session.rs", "use crate::platform::clock; use vault::Key; use super::journal::Journal;"),
        ("src/ui/components/button.rs", "use super::icon::Icon; use leptos::prelude::*;"),
        ("src/ui/components/leave.rs", "use crate::platform::exit;"),
        ("src/ui/pages/today.rs", "use crate::state::use_session; use crate::i18n::text; use domain::Day;"),
        ("src/ui/pages/today.rs", "#[cfg(test)] mod tests { use super::*; }"),
        ("src/app/root.rs", "use crate::ui::pages::Today; use crate::platform::start; use vault::Key;"),
        ("src/entry/main.rs", "fn main() { daybook::app::start() }"),
        ("src/lib.rs", "mod state; pub mod app;"),
    ] {
        assert_eq!(faults(&Source::of(path, text)), Vec::<String>::new(), "{path}: {text}");
    }
}

#[test]
fn the_browser_is_named_in_platform_only() {
    for text in
        ["use web_sys::window;", "use leptos::web_sys;", "fn f() { js_sys::Date::now() }", "use gloo_timers::x;"]
    {
        assert_eq!(count("src/state/clock.rs", text), 1, "{text}");
        assert_eq!(count("src/app/root.rs", text), 1, "{text}");
    }
}

#[test]
fn the_domain_looks_at_nothing() {
    for text in ["use std::time::SystemTime;", "fn f() { std::fs::read(x) }", "use std::{env, fmt};"] {
        assert_eq!(count("src/domain/day.rs", text), 1, "{text}");
    }
}

#[test]
fn pages_never_name_pages() {
    let path = "src/ui/pages/today.rs";
    for text in [
        "use crate::ui::pages::journal::Journal;",
        "use super::journal::Journal;",
        "use crate::ui::pages::Journal;",
        "use super::*;",
    ] {
        assert_eq!(count(path, text), 1, "{text}");
    }
    assert_eq!(count("src/ui/pages/today/mod.rs", "pub use self::card::Card;"), 0);
    assert_eq!(count("src/ui/pages/today/card.rs", "use super::list::List;"), 0);
    assert_eq!(count("src/ui/pages/today/card.rs", "use super::super::journal::Journal;"), 1);
    assert_eq!(count("src/ui/pages/mod.rs", "pub use self::today::Today; mod today;"), 0);
}

#[test]
fn pages_share_parts_and_parts_name_no_page() {
    let shared = "use super::parts::LockButton;";
    assert_eq!(count("src/ui/pages/today.rs", shared), 0);
    let upward = "use crate::ui::pages::today::Today;";
    assert_eq!(count("src/ui/pages/parts/a.rs", upward), 1);
}

#[test]
fn a_way_around_is_closed() {
    assert_eq!(count("src/ui/pages/today.rs", "use crate::Storage;"), 1, "a re-export at the root hides its layer");
    assert_eq!(count("src/ui/components/a.rs", "use crate::ui;"), 1, "half a path hides its layer");
    assert_eq!(count("src/helpers.rs", ""), 1, "a file in no layer");
}

#[test]
fn a_dependency_of_a_pure_crate_is_seen() {
    let manifest = |text: &str| dependency_faults(&Source::of("src/domain/Cargo.toml", text), &["serde"]).len();
    assert_eq!(manifest("[package]\nname = \"x\"\n[dependencies]\nserde.workspace = true\nserde_json = \"1\"\n"), 0);
    assert_eq!(manifest("[dependencies]\nleptos = \"1\"\n"), 1);
    assert_eq!(manifest("[target.'cfg(unix)'.dependencies]\nlibc = \"1\"\n"), 1);
    assert_eq!(manifest("[dependencies.rand]\nversion = \"1\"\n"), 1);
    assert_eq!(manifest("[dev-dependencies]\nproptest = \"1\"\n"), 0);
}
