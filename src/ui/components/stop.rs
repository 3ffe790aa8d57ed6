//! A place to stop in the middle of something: two equal doors, and a quiet third that opens all of it.

use leptos::prelude::*;

use super::{Button, ButtonKind, Icon, IconKind};

/// The place.
#[component]
pub fn Stop(
    /// In a few words.
    #[prop(into)]
    title: String,
    /// What may be left for another day.
    #[prop(into)]
    words: String,
    /// Stops: words, and what a press does.
    stop: (&'static str, Callback<()>),
    /// Goes on: words, and what a press does.
    on: (String, Callback<()>),
    /// Opens all that is left: words, and what a press does.
    all: (&'static str, Callback<()>),
    /// For tests: `{id}-here`, `{id}-on`, `{id}-all`.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    view! {
        <section class="stop">
            <div class="stop__head"><Icon kind=IconKind::Hand /><h2>{title}</h2></div>
            <p>{words}</p>
            <div class="pair">
                <Button text=stop.0 id=format!("{id}-here") on_press=stop.1 />
                <Button text=on.0 kind=ButtonKind::Main id=format!("{id}-on") on_press=on.1 />
            </div>
            <div><Button text=all.0 kind=ButtonKind::Quiet id=format!("{id}-all") on_press=all.1 /></div>
        </section>
    }
}
