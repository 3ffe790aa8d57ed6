//! What something is, before one begins it: a few facts on one leaf.

use leptos::prelude::*;

/// The leaf.
#[component]
pub fn Particulars(
    /// Name and value of each.
    facts: Vec<(&'static str, String)>,
) -> impl IntoView {
    let fact = |(name, value): (&'static str, String)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    view! { <dl class="particulars leaf">{facts.into_iter().map(fact).collect_view()}</dl> }
}
