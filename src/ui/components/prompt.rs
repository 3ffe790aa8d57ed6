//! A question to start from. One may take another, or write without one.

use leptos::prelude::*;

use super::{Button, ButtonKind, Icon, IconKind};

/// The question, on a card of its own.
#[component]
pub fn Prompt(
    /// What the card is.
    #[prop(into)]
    title: String,
    /// The question; a new one is read out.
    #[prop(into)]
    question: Signal<String>,
    /// The button for another question.
    #[prop(into)]
    another: String,
    /// Asks another.
    #[prop(into)]
    on_another: Callback<()>,
    /// The button to write without one.
    #[prop(into)]
    without: String,
    /// Puts the card away.
    #[prop(into)]
    on_without: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="prompt">
            <h2 class="prompt__title"><Icon kind=IconKind::Info small=true />{title}</h2>
            <p class="read" aria-live="polite">{question}</p>
            <div class="prompt__do">
                <Button text=another kind=ButtonKind::Quiet id="prompt-another" on_press=on_another />
                <Button text=without kind=ButtonKind::Quiet id="prompt-without" on_press=on_without />
            </div>
        </section>
    }
}
