//! Rings to breathe with, or only to look at.

use leptos::prelude::*;

/// One part of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreathPhase {
    /// Breathing in: the rings widen.
    In,
    /// Holding it: they stay wide.
    Hold,
    /// Breathing out: they narrow.
    Out,
    /// Before the next: they stay narrow.
    Rest,
}

impl BreathPhase {
    fn name(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Hold => "hold",
            Self::Out => "out",
            Self::Rest => "rest",
        }
    }
}

/// The rings, from the inside out: class, middle, radius. A little off each other, as if drawn by hand.
const RINGS: [(&str, &str, &str, &str); 5] = [
    ("breath__core", "120", "120", "58"),
    ("breath__ring", "120", "120", "58"),
    ("breath__ring breath__ring--2", "121", "119", "76"),
    ("breath__ring breath__ring--3", "119", "121", "94"),
    ("breath__ring breath__ring--4", "120", "120", "112"),
];

/// The rings, moving until `still`. Where motion is reduced they stand still by themselves, and the words tell the parts.
#[component]
pub fn Breath(
    /// What the drawing shows, for those who do not see it.
    #[prop(into)]
    label: String,
    /// Beneath it.
    #[prop(into)]
    words: Signal<String>,
    /// Quieter, beneath that.
    #[prop(into)]
    hint: Signal<String>,
    /// Whether it stands still.
    #[prop(into)]
    still: Signal<bool>,
    /// The part of the breath, and how many seconds of 1 to 10 it takes; without it four in and six out, by themselves.
    #[prop(optional, into)]
    phase: Option<Signal<(BreathPhase, u8)>>,
    /// A number in the middle, for the eye only.
    #[prop(optional, into)]
    number: Option<Signal<Option<u8>>>,
    /// For the path of the urge.
    #[prop(optional)]
    damson: bool,
) -> impl IntoView {
    let part = move || phase.map(|phase| phase.get().0.name());
    let seconds = move || phase.map(|phase| phase.get().1.clamp(1, 10).to_string());
    let number = move || number.and_then(|number| number.get());
    view! {
        <div
            class="breath"
            class:breath--damson=damson
            data-still=move || still.get().then_some("")
            data-phase=part
            data-seconds=seconds
        >
            <div class="breath__figure">
                <svg viewBox="0 0 240 240" role="img" aria-label=label>
                    {RINGS.map(|(class, x, y, r)| view! { <circle class=class cx=x cy=y r=r /> })}
                </svg>
                <b class="breath__number" aria-hidden="true">{number}</b>
            </div>
            <p><span class="breath__words">{words}</span><br /><span class="quiet">{hint}</span></p>
        </div>
    }
}
