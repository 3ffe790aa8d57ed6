//! Words to read again: the person's own on ruled paper in pen ink, those of somebody else in grey on a dashed leaf.

use leptos::prelude::*;

/// Whose words they are. To see that at once is the point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// The person's own.
    #[default]
    Own,
    /// What somebody told them.
    Told,
}

/// The words. Lines stay as they were typed, each runs its own way.
#[component]
pub fn OwnWords(
    /// What was written.
    #[prop(into)]
    text: Signal<String>,
    /// By whom.
    #[prop(optional)]
    whose: Whose,
) -> impl IntoView {
    let class = match whose {
        Whose::Own => "own-words as-typed",
        Whose::Told => "own-words own-words--told as-typed",
    };
    view! { <blockquote class=class dir="auto">{text}</blockquote> }
}
