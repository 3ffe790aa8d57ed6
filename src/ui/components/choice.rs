//! A box to tick; the whole line is the target.

use leptos::prelude::*;

use super::no_correction;

/// The box.
#[component]
pub fn Choice(
    /// For tests and for the label.
    id: &'static str,
    /// What ticking it says.
    text: &'static str,
    /// More on that.
    hint: &'static str,
    /// Whether it is ticked.
    chosen: RwSignal<bool>,
    /// Id of what explains why it is asked for.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type="checkbox"
                id=id
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                aria-describedby=described_by
                prop:checked=move || chosen.get()
                on:change:target=move |event| chosen.set(event.target().checked())
            />
            <span><b>{text}</b><span class="choice__hint">{hint}</span></span>
        </label>
    }
}
