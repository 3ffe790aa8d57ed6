//! A short line to add something to a list: a field, and the button beside it. Return adds too. Styled in `field.css`.

use leptos::{html, prelude::*};

use super::{Button, no_correction};

/// The field and the button.
#[component]
pub fn Adder(
    /// Of the field, for tests; the button is `{id}-press`.
    #[prop(into)]
    id: String,
    /// What is asked.
    label: &'static str,
    /// The button.
    press: &'static str,
    /// Takes what was typed. Answers whether it was taken: then the field is empty again.
    #[prop(into)]
    on_add: Callback<String, bool>,
    /// After each change, with what stands in the field.
    #[prop(optional, into)]
    on_typed: Option<Callback<String>>,
    /// What stands in the field, for whoever may have to give it back.
    #[prop(optional)]
    typed: RwSignal<String>,
) -> impl IntoView {
    let field = NodeRef::<html::Input>::new();
    let add = move || {
        if on_add.run(typed.get_untracked()) {
            typed.set(String::new());
        }
        if let Some(field) = field.get_untracked() {
            // The next one is typed without reaching for the field; one that is gone has nothing to mend.
            _ = field.focus();
        }
    };
    let press_id = format!("{id}-press");
    view! {
        <form
            class="adder"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            {..no_correction()}
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <input
                class="input"
                id=id
                type="text"
                dir="auto"
                aria-label=label
                placeholder=label
                autocomplete="off"
                {..no_correction()}
                autocapitalize="off"
                spellcheck="false"
                node_ref=field
                prop:value=move || typed.get()
                on:input:target=move |event| {
                    typed.set(event.target().value());
                    if let Some(on_typed) = on_typed {
                        on_typed.run(typed.get_untracked());
                    }
                }
            />
            <Button text=press submit=true id=press_id />
        </form>
    }
}
