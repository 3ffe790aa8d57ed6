//! A switch, for settings. It says what it does while it is on.

use leptos::{html, prelude::*};

use super::no_correction;

/// The switch; the whole line is the target.
#[component]
pub fn Switch(
    /// For tests.
    #[prop(into)]
    id: String,
    /// What it is.
    #[prop(into)]
    text: String,
    /// What it does while it is on.
    #[prop(into)]
    hint: String,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// What a press asked for could not be had: it shows again whether it is on. Each change to true counts, and each true after it.
    #[prop(optional, into)]
    put_back: Signal<bool>,
    /// After a press: whether it is on now.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let label_id = format!("{id}-label");
    let input = NodeRef::<html::Input>::new();
    // The browser has turned it by itself, and `on` did not change: nothing else would turn it back.
    Effect::new(move |_| {
        if put_back.get()
            && let Some(input) = input.get_untracked()
        {
            input.set_checked(on.get_untracked());
        }
    });
    view! {
        <label class="switch">
            <span><b id=label_id.clone()>{text}</b><span class="switch__hint" id=hint_id.clone()>{hint}</span></span>
            <input
                type="checkbox"
                role="switch"
                id=id
                node_ref=input
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                aria-labelledby=label_id
                aria-describedby=hint_id
                prop:checked=move || on.get()
                on:change:target=move |event| on_change.run(event.target().checked())
            />
        </label>
    }
}
