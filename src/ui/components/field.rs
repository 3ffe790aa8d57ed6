//! A question with a short answer, and the help beside it.

use leptos::{html, prelude::*};

use super::{Icon, IconKind, no_correction};

/// Help beside a field, when something is asked for; read out when it appears. In ochre with a drawing, never red,
/// never "invalid".
#[component]
pub fn FieldHelp(
    /// For `aria-describedby`.
    #[prop(into)]
    id: String,
    /// What it says; nothing hides it.
    #[prop(into)]
    text: Signal<Option<String>>,
) -> impl IntoView {
    let help = move || text.get().map(|text| view! { <Icon kind=IconKind::Info small=true /><span>{text}</span> });
    view! { <p class="field__help" id=id role="alert">{help}</p> }
}

/// The field: label, why it is asked, the control, help.
#[component]
pub fn Field(
    /// For tests and for the label.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// Why, or how, and where the answer stays.
    #[prop(optional, into)]
    why: Option<String>,
    /// What is typed.
    value: RwSignal<String>,
    /// What is asked for, if anything.
    #[prop(optional, into)]
    help: Signal<Option<String>>,
    /// The answer is the person's own words, not a setting.
    #[prop(optional)]
    own: bool,
    /// The field itself, for focus.
    #[prop(optional)]
    node_ref: NodeRef<html::Input>,
    /// After each change.
    #[prop(optional, into)]
    on_typed: Option<Callback<()>>,
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
            <label for=id.clone()>{label}</label>
            {why.map(|why| view! { <p class="field__why" id=why_id>{why}</p> })}
            <input
                class="input"
                class:input--own=own
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
            <FieldHelp id=help_id text=help />
        </div>
    }
}
