//! A leaf of paper: one subject.

use leptos::prelude::*;

/// How it lies on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeafKind {
    /// A sheet.
    #[default]
    Plain,
    /// Three page edges: the one thing to notice on a page.
    Stack,
    /// An outline: something one may pass over.
    Flat,
    /// A part of the path of the urge.
    Damson,
}

/// The leaf.
#[component]
pub fn Leaf(
    /// How it lies.
    #[prop(optional)]
    kind: LeafKind,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    let class = match kind {
        LeafKind::Plain => "leaf stack",
        LeafKind::Stack => "leaf leaf--stack stack",
        LeafKind::Flat => "leaf leaf--flat stack",
        LeafKind::Damson => "leaf leaf--damson stack",
    };
    view! { <section class=class>{children()}</section> }
}
