//! The first links of the page, seen when the keyboard reaches them: Leave, then the page.

use leptos::prelude::*;

use super::{Leave, LeaveKind};

/// The skip links.
#[component]
pub fn Skips(
    /// Leave.
    #[prop(into)]
    leave: Signal<&'static str>,
    /// To the page.
    page: &'static str,
) -> impl IntoView {
    view! {
        <header class="skips">
            <Leave text=leave kind=LeaveKind::Skip />
            <a href="#page">{page}</a>
        </header>
    }
}
