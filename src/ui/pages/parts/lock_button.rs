//! The lock, at the top of every open page.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::{Gate, Place, use_editor, use_navigation, use_session},
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
        spawn_local(async move {
            // Words that cannot be kept stay in sight, and say why; Leave is for those who cannot wait.
            match editor.keep().await {
                Ok(()) => session.lock(),
                Err(_) => navigation.go(Place::Editor),
            }
        });
    };
    let open = move || session.gate().get() == Gate::Open;
    view! {
        <Show when=open>
            <IconButton label=text.cover.lock icon=IconKind::Lock id=id on_press=lock />
        </Show>
    }
}
