//! A control that picks files. What is picked goes to whoever asked and stays nowhere here.

use leptos::{ev, prelude::*};

use super::no_correction;

/// The control: label, why it is asked, the browser's own button.
#[component]
pub fn FileField(
    /// For tests and for the label.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// Which files, and what becomes of them.
    #[prop(into)]
    why: String,
    /// Which the browser offers: endings or types, with commas between.
    accept: &'static str,
    /// More than one at a time.
    #[prop(optional)]
    multiple: bool,
    /// Files were picked: they stand in the event's control.
    #[prop(into)]
    on_pick: Callback<ev::Event>,
) -> impl IntoView {
    let why_id = format!("{id}-why");
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <p class="field__why" id=why_id.clone()>{why}</p>
            <input
                class="input file-field"
                id=id
                type="file"
                accept=accept
                multiple=multiple
                autocomplete="off"
                {..no_correction()}
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=why_id
                on:change=move |event| on_pick.run(event)
            />
        </div>
    }
}
