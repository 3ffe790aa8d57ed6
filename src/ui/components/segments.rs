//! Two or three ways to have something, side by side: one of them always holds.

use leptos::prelude::*;

use super::no_correction;

/// The choice.
#[component]
pub fn Segments(
    /// For tests: `{id}-0`, `{id}-1` and so on.
    #[prop(into)]
    id: String,
    /// What is chosen here.
    #[prop(into)]
    legend: String,
    /// What is chosen is plain to see; it is told to screen readers only.
    #[prop(optional)]
    unseen: bool,
    /// The ways, in order.
    items: Vec<String>,
    /// Which holds, from 0.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Chooses another.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    let item = |(at, text): (usize, String)| {
        view! {
            <label>
                <input
                    type="radio"
                    name=id.clone()
                    id=format!("{id}-{at}")
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    {..no_correction()}
                    prop:checked=move || chosen.get() == at
                    on:change=move |_| on_choose.run(at)
                />
                <span>{text}</span>
            </label>
        }
    };
    let items = items.into_iter().enumerate().map(item).collect_view();
    view! {
        <fieldset class="segments">
            <legend class=unseen.then_some("unseen")>{legend}</legend>
            <div class="segments__row">{items}</div>
        </fieldset>
    }
}
