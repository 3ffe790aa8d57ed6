//! A note in the text.

use leptos::prelude::*;

use super::{Icon, IconKind};

/// What a note is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoteKind {
    /// Something to know; an aside.
    #[default]
    Plain,
    /// Where something comes from, how sure it is.
    Reading,
    /// Something to take care over.
    Care,
    /// What is ahead, how long, how heavy.
    Content,
    /// Something finished.
    Kept,
}

/// The note.
#[component]
pub fn Note(
    /// What it is about.
    #[prop(optional)]
    kind: NoteKind,
    /// In a few words.
    #[prop(into)]
    title: String,
    /// Read out at once, for news.
    #[prop(optional)]
    alert: bool,
    /// The words.
    children: Children,
) -> impl IntoView {
    let (class, icon) = match kind {
        NoteKind::Plain => ("note note--plain", IconKind::Info),
        NoteKind::Reading => ("note", IconKind::Info),
        NoteKind::Care => ("note note--care", IconKind::Lantern),
        NoteKind::Content => ("note note--content", IconKind::Sheet),
        NoteKind::Kept => ("note note--kept", IconKind::Tick),
    };
    view! {
        <div class=class role=alert.then_some("alert")>
            <Icon kind=icon />
            <div class="note__words"><h2>{title}</h2> {children()}</div>
        </div>
    }
}
