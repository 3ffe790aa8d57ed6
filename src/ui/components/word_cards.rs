//! The words of a passphrase, each on a card of its own.

use leptos::prelude::*;

/// The cards.
#[component]
pub fn WordCards(
    /// Name of the list, for screen readers.
    label: &'static str,
    /// The words, in order.
    #[prop(into)]
    words: Signal<Vec<String>>,
) -> impl IntoView {
    let cards = move || words.get().into_iter().map(|word| view! { <li>{word}</li> }).collect_view();
    view! { <ol class="word-cards" id="words" aria-label=label>{cards}</ol> }
}
