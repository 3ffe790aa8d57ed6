//! Ruled paper to write on.

use leptos::{html, prelude::*};

use super::{Whose, no_correction};

/// The text area. It holds what is typed by itself: the words in it are never set from outside after the start,
/// so the caret stays where it is and composing a character is not disturbed.
#[component]
pub fn Ruled(
    /// For the label and for tests.
    #[prop(into)]
    id: String,
    /// Its name, for screen readers.
    #[prop(into)]
    label: String,
    /// What is there at the start.
    start: String,
    /// After each change, with all the words.
    #[prop(into)]
    on_typed: Callback<String>,
    /// A few lines, for a short answer.
    #[prop(optional)]
    short: bool,
    /// Whose words are written down: those of somebody else stand in grey on a dashed leaf.
    #[prop(optional)]
    whose: Whose,
    /// Takes the focus when the page appears.
    #[prop(optional)]
    focus: bool,
    /// The text area, for whoever gives it the focus later.
    #[prop(optional)]
    node_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let area = node_ref;
    // `field-sizing: content` lets the paper grow with the words. Where a browser does not know it, more rows do:
    // there the area scrolls inside itself, by as much as is missing. It never shrinks, so nothing jumps.
    let grow = move || {
        let Some(area) = area.get_untracked() else { return };
        let missing = area.scroll_height() - area.client_height();
        let row = area.client_height() / (area.rows().max(1) as i32);
        if missing > 0 && row > 0 {
            area.set_rows(area.rows() + (missing / row + 1) as u32);
        }
    };
    area.on_load(move |area| {
        grow();
        if focus {
            // Only a hidden element refuses, and then there is nothing to focus.
            _ = area.focus();
        }
    });
    let typed = move |text: String| {
        grow();
        on_typed.run(text);
    };
    view! {
        <label class="unseen" for=id.clone()>{label}</label>
        <textarea
            class="ruled"
            class:ruled--short=short
            class:ruled--told=whose == Whose::Told
            id=id
            rows=if short { "4" } else { "12" }
            dir="auto"
            autocomplete="off"
            {..no_correction()}
            autocapitalize="off"
            spellcheck="false"
            node_ref=area
            prop:value=start
            on:input:target=move |event| typed(event.target().value())
        ></textarea>
    }
}
