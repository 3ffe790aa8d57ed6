//! How far something has come that has an end. Styled in `progress.css`.

use leptos::prelude::*;

/// The line, and the same in words.
#[component]
pub fn Progress(
    /// What is under way.
    #[prop(into)]
    label: String,
    /// For tests and for the label.
    #[prop(into)]
    id: String,
    /// How much is done.
    #[prop(into)]
    done: Signal<usize>,
    /// Of how much.
    #[prop(into)]
    of: Signal<usize>,
    /// The same in words.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let words_id = format!("{id}-words");
    view! {
        <div class="progress">
            <label for=id.clone()>{label}</label>
            <progress
                id=id
                max=move || of.get().max(1).to_string()
                value=move || done.get().to_string()
                aria-describedby=words_id.clone()
            ></progress>
            <p class="small" id=words_id>{words}</p>
        </div>
    }
}
