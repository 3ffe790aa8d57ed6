//! How far, in stitches and a sentence.

use leptos::prelude::*;

/// The stitches.
#[component]
pub fn Stitches(
    /// How many there are.
    of: u8,
    /// How many are sewn.
    #[prop(into)]
    sewn: Signal<u8>,
    /// The same in words, read out when it changes.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let stitch = move |at: u8| view! { <i data-sewn=move || (at < sewn.get()).then_some("")></i> };
    view! {
        <p class="stitches">
            <span class="stitches__thread" aria-hidden="true">{(0..of).map(stitch).collect_view()}</span>
            <span role="status">{text}</span>
        </p>
    }
}
