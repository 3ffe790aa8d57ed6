//! A message: what happened, what is fine, what you can do. Styled as a note.

use leptos::prelude::*;

use super::{Note, NoteKind};

/// The three parts, each after its label; a part without words is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageLines {
    /// The matter, in a few words.
    pub title: &'static str,
    /// Label and words, in order.
    pub lines: [(&'static str, &'static str); 3],
}

/// The message, read out at once. What one can press comes as children.
#[component]
pub fn Message(
    /// What it says.
    lines: MessageLines,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let parts = lines.lines.into_iter().filter(|(_, words)| !words.is_empty());
    let parts = parts.map(|(label, words)| view! { <p><b>{label}</b>{words}</p> }).collect_view();
    view! {
        <Note kind=NoteKind::Care title=lines.title alert=true>
            {parts}
            {children.map(|children| view! { <div class="note__do">{children()}</div> })}
        </Note>
    }
}
