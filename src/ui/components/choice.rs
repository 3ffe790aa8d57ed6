//! A box to tick, or one of several answers; the whole line is the target.

use leptos::prelude::*;

use super::no_correction;

/// The box.
#[component]
pub fn Choice(
    /// For tests and for the label.
    #[prop(into)]
    id: String,
    /// What ticking it says.
    #[prop(into)]
    text: String,
    /// More on that.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Whether it is ticked.
    #[prop(into)]
    chosen: Signal<bool>,
    /// After a press: whether it is ticked now.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Only one of the choices that share this name is ticked at a time.
    #[prop(optional, into)]
    one_of: Option<String>,
    /// Id of what explains why it is asked for.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                type=if one_of.is_some() { "radio" } else { "checkbox" }
                name=one_of
                id=id
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                aria-describedby=described_by
                prop:checked=move || chosen.get()
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <span><b>{text}</b>{hint.map(|hint| view! { <span class="choice__hint">{hint}</span> })}</span>
        </label>
    }
}
