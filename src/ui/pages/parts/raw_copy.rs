//! Saves what is stored as it is, sealed, for whoever may be able to repair it.

use leptos::{prelude::*, task::spawn_local};

use crate::{i18n::use_first_text, state::use_session, ui::components::Button};

/// The note and the button.
#[component]
pub(in crate::ui::pages) fn RawCopy() -> impl IntoView {
    let text = &use_first_text().salvage;
    let session = use_session();
    let refused = RwSignal::new(false);
    let save = move |()| {
        spawn_local(async move {
            let saved = session.save_raw_copy().await;
            _ = refused.try_set(saved.is_err());
        });
    };
    view! {
        <p class="small">{text.save_raw_note}</p>
        <Button text=text.save_raw id="save-raw" on_press=save />
        <p class="small" role="status">{move || refused.get().then_some(text.no_file)}</p>
    }
}
