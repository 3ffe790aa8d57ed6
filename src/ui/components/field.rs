//! Help beside a field, when something is asked for. In ochre with a drawing, never red, never "invalid".

use leptos::prelude::*;

use super::{Icon, IconKind};

/// The help, read out when it appears.
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
