//! The lock, at the top of every open page.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::{Gate, Keeping, Place, use_editor, use_navigation, use_session},
    ui::components::{IconButton, IconKind},
};

/// Locks the notebook; not there while it is not open.
#[component]
pub(in crate::ui::pages) fn LockButton(
    /// For tests.
    id: &'static str,
) -> impl IntoView {
    let session = use_session();
    let text = use_text();
    let editor = use_editor();
    let navigation = use_navigation();
    let lock = move |()| {
        // Whoever presses although it was said that the words are not kept, means it.
        let was_told = matches!(editor.keeping().get_untracked(), Keeping::NotKept { .. });
        spawn_local(async move {
            match editor.keep().await {
                Err(_) if !was_told => navigation.turn_under(Place::Editor),
                Ok(()) | Err(_) => session.lock(),
            }
        });
    };
    let open = move || matches!(session.gate().get(), Gate::Open | Gate::Salvaged);
    view! {
        <Show when=open>
            <IconButton label=text.cover.lock icon=IconKind::Lock id=id on_press=lock />
        </Show>
    }
}
