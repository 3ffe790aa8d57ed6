//! Rings that follow a breath: they widen, wait and narrow as they are told, with a number in their middle. Where motion is
//! reduced they stand still, and the words and numbers do the work.

use leptos::prelude::*;

/// What the rings do now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// They stay narrow.
    #[default]
    Rest,
    /// They widen, for this many milliseconds.
    Widen(u32),
    /// They stay wide.
    Wide,
    /// They narrow, for this many milliseconds.
    Narrow(u32),
}

impl Pace {
    fn name(self) -> &'static str {
        match self {
            Self::Rest => "rest",
            Self::Widen(_) => "widen",
            Self::Wide => "wide",
            Self::Narrow(_) => "narrow",
        }
    }

    fn time(self) -> Option<String> {
        match self {
            Self::Widen(time) | Self::Narrow(time) => Some(format!("{time}ms")),
            Self::Rest | Self::Wide => None,
        }
    }
}

/// The rings, from the inside out: class, middle, radius. A little off each other, as if drawn by hand.
const RINGS: [(&str, &str, &str, &str); 5] = [
    ("paced__core", "120", "120", "58"),
    ("paced__ring", "120", "120", "58"),
    ("paced__ring paced__ring--2", "121", "119", "76"),
    ("paced__ring paced__ring--3", "119", "121", "94"),
    ("paced__ring paced__ring--4", "120", "120", "112"),
];

/// The rings. What stands in them and beneath them is for the eye; screen readers are told `announced`, politely.
#[component]
pub fn Paced(
    /// What the drawing shows, for those who do not see it.
    label: &'static str,
    /// What the rings do.
    #[prop(into)]
    pace: Signal<Pace>,
    /// In their middle.
    #[prop(into)]
    count: Signal<Option<u8>>,
    /// Beneath them.
    #[prop(into)]
    words: Signal<&'static str>,
    /// Instead of count and words, for those who asked for rings alone. Where motion is reduced there would then be nothing to follow, so
    /// count and words stay.
    #[prop(into)]
    instead: Signal<Option<&'static str>>,
    /// Read out when it changes.
    #[prop(into)]
    announced: Signal<&'static str>,
) -> impl IntoView {
    view! {
        <div
            class="paced"
            data-pace=move || pace.get().name()
            data-alone=move || instead.get().map(|_| "")
            style:--pace=move || pace.get().time()
        >
            <div class="paced__rings">
                <svg viewBox="0 0 240 240" role="img" aria-label=label>
                    {RINGS.map(|(class, x, y, r)| view! { <circle class=class cx=x cy=y r=r /> })}
                </svg>
                <b class="paced__count" aria-hidden="true">{count}</b>
            </div>
            <p class="paced__words" aria-hidden="true">{words}</p>
            <p class="paced__instead" aria-hidden="true">{instead}</p>
            <p class="unseen" role="status">{announced}</p>
        </div>
    }
}
