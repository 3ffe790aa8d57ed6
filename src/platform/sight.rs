//! Whether the person can see the page, and whether they touch it.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::EventTarget;

/// What happened to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Another tab or app is shown, or the screen is off. On a phone that may be the last that is heard.
    Hidden,
    /// It is shown again.
    Shown,
    /// Another window is in front.
    Behind,
    /// Its window is in front again.
    InFront,
    /// The browser puts it to sleep.
    Frozen,
    /// The browser has woken it.
    Thawed,
}

/// A sign that somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touch {
    /// A key or a press: they mean this page.
    Meant,
    /// A pointer that passes over it, a page that scrolls, a focus that comes: it may be by the way.
    Passing,
}

const MEANT: [&str; 3] = ["pointerdown", "keydown", "input"];
const PASSING: [&str; 6] = ["pointermove", "touchmove", "wheel", "scroll", "focusin", "selectionchange"];

/// Calls `then` for as long as the page lives.
pub fn on_sight(then: impl Fn(Sight) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let seen = document.clone();
    let (tell, changed) = (then.clone(), then);
    EventListener::new(&document, "visibilitychange", move |_| {
        changed(if seen.hidden() { Sight::Hidden } else { Sight::Shown });
    })
    .forget();
    let tell = |target: &EventTarget, name: &'static str, sight| {
        let tell = tell.clone();
        EventListener::new(target, name, move |_| tell(sight)).forget();
    };
    tell(&window, "blur", Sight::Behind);
    tell(&window, "focus", Sight::InFront);
    tell(&document, "freeze", Sight::Frozen);
    tell(&document, "resume", Sight::Thawed);
}

/// Calls `then` at every touch, before anything on the page hears of it.
pub fn on_touch(then: impl Fn(Touch) + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let of = |names: &'static [&'static str], touch| names.iter().map(move |name| (*name, touch));
    for (name, touch) in of(&MEANT, Touch::Meant).chain(of(&PASSING, Touch::Passing)) {
        let then = then.clone();
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window, name, options, move |_| then(touch)).forget();
    }
}
