//! What to take care over before anything is changed.

use leptos::prelude::*;

use crate::{
    i18n::Text,
    ui::components::{Note, NoteKind},
};

/// The note.
pub(super) fn care(all: &'static Text) -> AnyView {
    let text = &all.distance.care;
    let words = text.words.map(|words| view! { <p>{words}</p> });
    view! { <Note kind=NoteKind::Care title=text.title>{words}</Note> }.into_any()
}
