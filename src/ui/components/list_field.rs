//! A list to choose one thing from. Styled in `field.css`.

use leptos::prelude::*;

use super::no_correction;

/// The list with its label.
#[component]
pub fn ListField(
    /// For the label and for tests.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// Why, or how.
    #[prop(optional, into)]
    why: Option<String>,
    /// What there is to choose from: a value, and what it is called.
    #[prop(into)]
    items: Signal<Vec<(String, String)>>,
    /// The value that is chosen.
    #[prop(into)]
    chosen: Signal<String>,
    /// Chooses another.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let why_id = why.is_some().then(|| format!("{id}-why"));
    let item = move |(value, name): (String, String)| {
        let own = value.clone();
        view! { <option value=value prop:selected=move || chosen.with(|chosen| *chosen == own)>{name}</option> }
    };
    let items = move || items.get().into_iter().map(item).collect_view();
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {why.map(|why| view! { <p class="field__why" id=why_id.clone()>{why}</p> })}
            <select
                class="input input--list"
                id=id
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                aria-describedby=why_id
                on:change:target=move |event| on_choose.run(event.target().value())
            >
                {items}
            </select>
        </div>
    }
}
