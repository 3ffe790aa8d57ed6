//! How old the last backup is, in a line.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{today, use_backups},
};

/// The line.
pub(in crate::ui::pages) fn backup_age() -> AnyView {
    let text = &use_text().backup;
    let age = use_backups().age(today());
    view! { <p class="small" id="backup-age">{move || (text.age)(age.get())}</p> }.into_any()
}
