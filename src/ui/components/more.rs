//! More to read, closed until opened.

use leptos::prelude::*;

/// The part that opens.
#[component]
pub fn More(
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// Open from the start: something of the person's stands in it.
    #[prop(optional)]
    open: bool,
    /// What opens.
    children: Children,
) -> impl IntoView {
    view! { <details class="more" open=open><summary>{title}</summary><div class="more__words">{children()}</div></details> }
}
