//! The first words of something in a list, in their own ink: the person's own, or what somebody said.

use leptos::prelude::*;

/// The words, and whose they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// The first words; they may end in an ellipsis.
    pub words: String,
    /// What stands before words that somebody else said; without it they are the person's own.
    pub told: Option<&'static str>,
}

/// The words. They run their own way and stay in their place, whatever marks they hold.
#[component]
pub fn First(
    /// What is shown.
    opening: Opening,
) -> impl IntoView {
    let Opening { words, told } = opening;
    match told {
        None => view! { <bdi class="first pen" dir="auto">{words}</bdi> }.into_any(),
        Some(told) => view! {
            <span class="first first--told"><span>{told}" "</span><bdi dir="auto">{words}</bdi></span>
        }
        .into_any(),
    }
}
