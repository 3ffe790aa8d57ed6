//! A note in the text.

use leptos::prelude::*;

use super::{Icon, IconKind};

/// What a note is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoteKind {
    /// Something to know.
    #[default]
    Plain,
    /// Something to take care over.
    Care,
}

/// The note.
#[component]
pub fn Note(
    /// What it is about.
    #[prop(optional)]
    kind: NoteKind,
    /// In a few words.
    title: &'static str,
    /// Read out at once, for news.
    #[prop(optional)]
    alert: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    let (class, icon) = match kind {
        NoteKind::Plain => ("note", IconKind::Info),
        NoteKind::Care => ("note note--care", IconKind::Lantern),
    };
    view! {
        <div class=class role=alert.then_some("alert")>
            <Icon kind=icon />
            <div class="note__words"><h2>{title}</h2> {children()}</div>
        </div>
    }
}
