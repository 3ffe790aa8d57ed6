//! The lock, at the top of every open page.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::{Gate, Keeping, Place, use_editor, use_navigation, use_session, use_watch},
    ui::components::{IconButton, IconKind, Only},
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
    let watch = use_watch();
    let lock = move |()| {
        // Whoever presses although it was said that the words are not kept, means it.
        let was_told = matches!(editor.keeping().get_untracked(), Keeping::NotKept { .. });
        if let Some(watch) = watch {
            watch.cover_to_lock();
        }
        spawn_local(async move {
            let kept = editor.keep_all().await;
            let is_of_page = matches!(editor.keeping().get_untracked(), Keeping::NotKept { .. });
            match kept {
                Err(_) if is_of_page && !was_told => {
                    if let Some(watch) = watch {
                        watch.uncover();
                    }
                    navigation.turn_under(Place::Editor);
                }
                Err(_) => session.lock_unkept(),
                Ok(()) => session.lock(),
            }
        });
    };
    let open = move || matches!(session.gate().get(), Gate::Open | Gate::Salvaged);
    view! {
        <Only when=open>
            <IconButton label=text.cover.lock icon=IconKind::Lock id=id on_press=lock />
        </Only>
    }
}
