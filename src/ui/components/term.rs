//! A word with its meaning, which opens below the line it stands in. Pressing, not hovering, opens it.

use leptos::prelude::*;

/// The word, in the middle of a text.
#[component]
pub fn Term(
    /// For the meaning and for tests.
    #[prop(into)]
    id: String,
    /// The word.
    #[prop(into)]
    term: String,
    /// What it means.
    #[prop(into)]
    meaning: String,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let meaning_id = format!("{id}-meaning");
    view! {
        <button
            type="button"
            class="term"
            id=id
            aria-expanded=move || open.get().to_string()
            aria-controls=meaning_id.clone()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {term}
        </button>
        <span class="term__meaning" id=meaning_id role="note" hidden=move || !open.get()>{meaning}</span>
    }
}
