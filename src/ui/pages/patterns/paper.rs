//! The figures on paper.

use leptos::prelude::*;

use crate::{i18n::PaperText, ui::pages::parts::print_out};

/// The way there: what becomes of paper is said first.
pub(super) fn paper(text: &'static PaperText) -> AnyView {
    view! { <div class="patterns__paper not-printed">{print_out("patterns", text.print)}</div> }.into_any()
}
