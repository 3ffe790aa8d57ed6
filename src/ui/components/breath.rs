//! Rings to breathe with, or only to look at.

use leptos::prelude::*;

/// The rings, moving until `still`.
#[component]
pub fn Breath(
    /// What the drawing shows, for those who do not see it.
    label: &'static str,
    /// Beneath it.
    words: &'static str,
    /// Quieter, beneath that.
    hint: &'static str,
    /// Whether it stands still.
    #[prop(into)]
    still: Signal<bool>,
) -> impl IntoView {
    view! {
        <div class="breath" data-still=move || still.get().then_some("")>
            <svg viewBox="0 0 240 240" role="img" aria-label=label>
                <circle class="breath__core" cx="120" cy="120" r="58" />
                <circle class="breath__ring" cx="120" cy="120" r="58" />
                <circle class="breath__ring breath__ring--2" cx="121" cy="119" r="76" />
                <circle class="breath__ring breath__ring--3" cx="119" cy="121" r="94" />
                <circle class="breath__ring breath__ring--4" cx="120" cy="120" r="112" />
            </svg>
            <p><span class="breath__words">{words}</span><br /><span class="quiet">{hint}</span></p>
        </div>
    }
}
