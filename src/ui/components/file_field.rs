//! A control that picks a file. Styled in `file-field.css`.

use leptos::prelude::*;

use super::{FieldHelp, no_correction};

/// The control: label, why, the browser's own button, help.
#[component]
pub fn FileField(
    /// For tests and for the label.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// Why, or which.
    #[prop(optional, into)]
    why: Option<String>,
    /// What is wrong with what was picked, if anything.
    #[prop(optional, into)]
    help: Signal<Option<String>>,
    /// The ways a file's name may end, as a hint for the browser: `.md,.txt`. Without it any file is offered.
    #[prop(optional, into)]
    accept: Option<String>,
    /// More than one at a time.
    #[prop(optional)]
    multiple: bool,
    /// The person opens the browser's window.
    #[prop(optional, into)]
    on_open: Option<Callback<()>>,
    /// They picked something.
    #[prop(into)]
    on_pick: Callback<leptos::ev::Event>,
) -> impl IntoView {
    let why_id = format!("{id}-why");
    let help_id = format!("{id}-help");
    let described_by = if why.is_some() { format!("{why_id} {help_id}") } else { help_id.clone() };
    let opened = move || {
        if let Some(on_open) = on_open {
            on_open.run(());
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            {why.map(|why| view! { <p class="field__why" id=why_id>{why}</p> })}
            <input
                class="file-field__input"
                id=id
                type="file"
                accept=accept
                multiple=multiple
                autocomplete="off"
                {..no_correction()}
                autocapitalize="off"
                spellcheck="false"
                aria-describedby=described_by
                on:click=move |_| opened()
                on:change=move |event| on_pick.run(event)
            />
            <FieldHelp id=help_id text=help />
        </div>
    }
}
