//! Chips: short words to tick, for feelings and tags. A tick, weight and a tint say that one is chosen.

use leptos::prelude::*;

use super::no_correction;

/// A question with [`Chip`]s to answer it.
#[component]
pub fn Chips(
    /// The question.
    #[prop(into)]
    legend: String,
    /// The question is for screen readers only: the eye finds it elsewhere.
    #[prop(optional)]
    unseen: bool,
    /// Why it is asked, or how.
    #[prop(optional, into)]
    why: Option<String>,
    /// The chips.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset class="chips">
            <legend class=unseen.then_some("unseen")>{legend}</legend>
            {why.map(|why| view! { <p class="field__why">{why}</p> })}
            <div class="chips__row">{children()}</div>
        </fieldset>
    }
}

/// One chip.
#[component]
pub fn Chip(
    /// What choosing it says.
    #[prop(into)]
    text: String,
    /// Whether it is chosen.
    #[prop(into)]
    chosen: Signal<bool>,
    /// After a press: whether it is chosen now.
    #[prop(into)]
    on_change: Callback<bool>,
    /// Only one of the chips that share this name is chosen at a time.
    #[prop(optional, into)]
    one_of: Option<String>,
    /// Smaller words, for long lists.
    #[prop(optional)]
    small: bool,
    /// For tests.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <label class="chip" class:chip--small=small>
            <input
                type=if one_of.is_some() { "radio" } else { "checkbox" }
                name=one_of
                id=id
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                prop:checked=move || chosen.get()
                on:change:target=move |event| on_change.run(event.target().checked())
            />
            <span><bdi>{text}</bdi></span>
        </label>
    }
}
