//! The title of a page, if it wants one.

use leptos::prelude::*;

use super::no_correction;

/// The line to write it on. Like [`super::Ruled`] it holds what is typed by itself.
#[component]
pub fn TitleInput(
    /// For the label and for tests.
    id: &'static str,
    /// Its name, also shown while it is blank.
    label: &'static str,
    /// What is there at the start.
    start: String,
    /// After each change.
    #[prop(into)]
    on_typed: Callback<String>,
) -> impl IntoView {
    view! {
        <label class="unseen" for=id>{label}</label>
        <input
            class="title-input"
            id=id
            type="text"
            dir="auto"
            placeholder=label
            autocomplete="off"
            {..no_correction()}
            autocapitalize="off"
            spellcheck="false"
            prop:value=start
            on:input:target=move |event| on_typed.run(event.target().value())
        />
    }
}
