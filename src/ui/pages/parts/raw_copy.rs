//! Saves what is stored as it is, sealed, for whoever may be able to repair it.

use leptos::{prelude::*, task::spawn_local};

use super::message;
use crate::{
    i18n::use_first_text,
    state::{RawCopyError, use_session},
    ui::components::{Button, Message},
};

/// The note and the button.
#[component]
pub(in crate::ui::pages) fn RawCopy() -> impl IntoView {
    let all = use_first_text();
    let text = &all.salvage;
    let session = use_session();
    let refused = RwSignal::new(None::<RawCopyError>);
    let save = move |()| {
        spawn_local(async move {
            let saved = session.save_raw_copy().await;
            _ = refused.try_set(saved.err());
        });
    };
    let no_file = move || (refused.get() == Some(RawCopyError::NoDownload)).then_some(text.no_file);
    let not_arrived = move || {
        let lines = || message(all, all.trouble.not_arrived);
        (refused.get() == Some(RawCopyError::NotArrived)).then(|| view! { <Message lines=lines() /> })
    };
    view! {
        <p class="small">{text.save_raw_note}</p>
        <Button text=text.save_raw id="save-raw" on_press=save />
        <p class="small" role="status">{no_file}</p>
        {not_arrived}
    }
}
