//! The way to a pause before getting in touch. Never hidden, never loud.

use leptos::prelude::*;

use super::{Icon, IconKind};

/// The button, as wide as its place.
#[component]
pub fn Reach(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// What comes first.
    #[prop(into)]
    hint: String,
    /// For tests.
    #[prop(into)]
    id: String,
    /// Goes there.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="reach" id=id on:click=move |_| on_press.run(())>
            <Icon kind=IconKind::Wave />
            <span><b>{text}</b>" "<span class="reach__hint">{hint}</span></span>
        </button>
    }
}
