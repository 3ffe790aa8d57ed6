//! A short word on a page in a list: a feeling, a tag, the kind of page.

use leptos::prelude::*;

/// What a tag is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagKind {
    /// A feeling or a tag.
    #[default]
    Plain,
    /// A kind of writing.
    Pen,
    /// Something finished.
    Kept,
    /// Now.
    Now,
    /// The path of the urge, and what happened.
    Damson,
}

/// The tag.
#[component]
pub fn Tag(
    /// What it says; may be the person's own word.
    #[prop(into)]
    text: String,
    /// What it is about.
    #[prop(optional)]
    kind: TagKind,
) -> impl IntoView {
    let class = match kind {
        TagKind::Plain => "tag",
        TagKind::Pen => "tag tag--pen",
        TagKind::Kept => "tag tag--kept",
        TagKind::Now => "tag tag--now",
        TagKind::Damson => "tag tag--damson",
    };
    view! { <bdi class=class dir="auto">{text}</bdi> }
}
