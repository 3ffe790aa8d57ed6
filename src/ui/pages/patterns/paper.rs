//! The figures on paper.

use leptos::prelude::*;

use crate::{
    i18n::PaperText,
    state::use_session,
    ui::components::{Button, Note, NoteKind},
};

/// What becomes of paper, and the way there.
pub(super) fn paper(text: &'static PaperText) -> AnyView {
    let session = use_session();
    view! {
        <div class="patterns__paper">
            <Note kind=NoteKind::Care title=text.note.title><p>{text.note.words}</p></Note>
            <div><Button text=text.print id="patterns-print" on_press=move |()| session.print() /></div>
        </div>
    }
    .into_any()
}
