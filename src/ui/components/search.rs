//! A field to search with. What was found is said beside its label, while one types.

use leptos::{html, prelude::*};

use super::{Icon, IconButton, IconKind, Only, no_correction};

/// The field.
#[component]
pub fn Search(
    /// For the label and for tests; the button that empties it is `{id}-clear`.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// In the empty field: what one can look for.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is looked for.
    value: RwSignal<String>,
    /// Name of the button that empties it.
    #[prop(into)]
    clear: String,
    /// What was found, in words; read out when it changes.
    #[prop(into)]
    status: Signal<String>,
    /// The field itself, for focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let status_id = format!("{id}-status");
    let clear_id = StoredValue::new(format!("{id}-clear"));
    let clear = StoredValue::new(clear);
    let empty = move || {
        value.set(String::new());
        if let Some(field) = node_ref.get_untracked() {
            // The button that had the focus is gone.
            _ = field.focus();
        }
    };
    view! {
        <div class="search" role="search">
            <label for=id.clone()>{label}</label>
            <div class="search__row">
                <Icon kind=IconKind::Search small=true />
                <input
                    class="input"
                    id=id
                    type="search"
                    dir="auto"
                    placeholder=hint
                    enterkeyhint="search"
                    autocomplete="off"
                    {..no_correction()}
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=status_id.clone()
                    node_ref=node_ref
                    prop:value=move || value.get()
                    on:input:target=move |event| value.set(event.target().value())
                    on:keydown=move |event| {
                        if event.key() == "Escape" && !value.with_untracked(String::is_empty) {
                            event.prevent_default();
                            event.stop_propagation();
                            empty();
                        }
                    }
                />
                <Only when=move || !value.with(String::is_empty)>
                    <IconButton
                        label=clear.get_value()
                        icon=IconKind::Cross
                        id=clear_id.get_value()
                        on_press=move |()| empty()
                    />
                </Only>
            </div>
            <p class="search__status" id=status_id role="status">{status}</p>
        </div>
    }
}
