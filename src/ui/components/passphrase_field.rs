//! A field for a passphrase, with a button that shows what is typed. Styled in `field.css`.

use leptos::{html, prelude::*};

use super::{Button, FieldHelp, IconKind, no_correction};

/// The field. The browser is asked to keep nothing of it: no completion, no spelling, no correction.
#[component]
pub fn PassphraseField(
    /// For tests and for the label.
    id: &'static str,
    /// What is asked.
    label: &'static str,
    /// Why, or how; may be left out.
    #[prop(optional)]
    why: Option<&'static str>,
    /// What is typed. It is never lost when something goes wrong.
    value: RwSignal<String>,
    /// Whether it can be read on the screen.
    seen: RwSignal<bool>,
    /// What is asked for, if anything.
    #[prop(optional, into)]
    help: Signal<Option<String>>,
    /// The button's words: show, hide.
    toggle: (&'static str, &'static str),
    /// The field itself, for focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
    /// After each change.
    #[prop(optional, into)]
    on_typed: Option<Callback<()>>,
    /// Beneath the field.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let why_id = format!("{id}-why");
    let help_id = format!("{id}-help");
    let described_by = if why.is_some() { format!("{why_id} {help_id}") } else { help_id.clone() };
    let typed = move |text: String| {
        value.set(text);
        if let Some(on_typed) = on_typed {
            on_typed.run(());
        }
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {why.map(|why| view! { <p class="field__why" id=why_id>{why}</p> })}
            <div class="field__row">
                <input
                    class="input"
                    // Its characters are covered by a style. A field that ever was of the type "password" makes browsers offer to
                    // keep what was typed, whatever else it says.
                    class:input--covered=move || !seen.get()
                    id=id
                    type="text"
                    dir="auto"
                    autocomplete="off"
                    {..no_correction()}
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=described_by
                    aria-invalid=move || help.with(Option::is_some).then_some("true")
                    node_ref=node_ref
                    prop:value=move || value.get()
                    on:input:target=move |event| typed(event.target().value())
                />
                <Button
                    text=Signal::derive(move || if seen.get() { toggle.1 } else { toggle.0 }.to_string())
                    about=label
                    icon=IconKind::Eye
                    on_press=move |()| seen.update(|seen| *seen = !*seen)
                />
            </div>
            {children.map(|children| children())}
            <FieldHelp id=help_id text=help />
        </div>
    }
}
