//! A place with nothing in it yet.

use leptos::prelude::*;

use super::{Spot, SpotKind};

/// A drawing, a kind line, and as children a way to begin.
#[component]
pub fn Empty(
    /// The drawing.
    spot: SpotKind,
    /// In a few words.
    #[prop(into)]
    title: String,
    /// A kind line.
    #[prop(into)]
    words: String,
    /// A way to begin.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Spot kind=spot />
            <h2>{title}</h2>
            <p class="quiet">{words}</p>
            <div class="cluster">{children()}</div>
        </div>
    }
}
