//! Both sides of something, to read: what somebody said on a dashed leaf, what the person knows on ruled paper beside it, and beneath that
//! what they thought of it.

use leptos::prelude::*;

use super::{OwnWords, Whose};

/// A text and what stands above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// What it is.
    pub title: String,
    /// The words; without any the side is left out.
    pub words: String,
}

/// The sides.
#[component]
pub fn BothSides(
    /// What somebody said.
    told: Side,
    /// What the person knows.
    known: Side,
    /// What they thought of it, each time they did.
    #[prop(optional)]
    thoughts: Vec<Side>,
) -> impl IntoView {
    let side = |side: Side, whose: Whose| {
        (!side.words.trim().is_empty()).then(|| {
            view! {
                <div class="sides__one">
                    <p class="sides__title">{side.title}</p>
                    <OwnWords text=Signal::stored(side.words) whose />
                </div>
            }
        })
    };
    let (told, known) = (side(told, Whose::Told), side(known, Whose::Own));
    let pair = (told.is_some() || known.is_some()).then(|| view! { <div class="sides__pair">{told} {known}</div> });
    let thoughts = thoughts.into_iter().filter_map(|thought| side(thought, Whose::Own)).collect_view();
    view! { <div class="sides">{pair} {thoughts}</div> }
}
