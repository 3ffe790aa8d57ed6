//! What is said beside a switch whose wish could not be kept, and what sets the switch back.

use leptos::prelude::*;

use crate::{i18n::use_text, state::KeepError};

/// The words, where the person looks: under what they pressed.
pub(in crate::ui::pages) fn wish_not_kept(id: &'static str, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = use_text().you.not_kept;
    let words = move || fault.get().map(|_| text);
    view! { <p class="small" id=id role="alert">{words}</p> }.into_any()
}

/// Whether the switch has to show again what holds. It tells of each fault, also of one after another.
pub(in crate::ui::pages) fn put_back(fault: RwSignal<Option<KeepError>>) -> Signal<bool> {
    Signal::derive(move || fault.with(Option::is_some))
}
