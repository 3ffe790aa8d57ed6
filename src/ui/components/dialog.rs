//! A question before something that cannot be undone.
//!
//! Not `showModal`: that would make Leave and Steady me dead. The page puts itself aside instead, so that nothing
//! behind the question can be read or reached, and the cover stays live.

use leptos::{ev::KeyboardEvent, html, prelude::*};

/// Every question there is. The journeys have to know each, since Leave works in all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Whether to delete a page.
    DeletePage,
    /// Whether to delete it for good.
    DeleteForGood,
    /// Whether to delete all things of a kind.
    DeleteKind,
    /// Whether to delete everything.
    DeleteEverything,
}

impl Question {
    /// The id of its dialog.
    pub fn id(self) -> &'static str {
        match self {
            Self::DeletePage => "ask-delete-page",
            Self::DeleteForGood => "ask-delete-for-good",
            Self::DeleteKind => "ask-delete-kind",
            Self::DeleteEverything => "ask-delete-everything",
        }
    }
}

/// The question. Escape answers as the first door does, which changes nothing.
#[component]
pub fn Dialog(
    /// Which one it is.
    asks: Question,
    /// The question.
    title: AnyView,
    /// What it means.
    #[prop(into)]
    words: String,
    /// Closes it.
    #[prop(into)]
    on_close: Callback<()>,
    /// What else stands beneath the doors.
    #[prop(optional)]
    more: Option<AnyView>,
    /// Two doors, the one that changes nothing first.
    children: Children,
) -> impl IntoView {
    let heading = NodeRef::<html::H2>::new();
    // A heading that is not there refuses the focus, and then there is nothing to mend.
    heading.on_load(|heading| _ = heading.focus());
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            on_close.run(());
        }
    };
    view! {
        <div class="veil" on:keydown=close>
            <dialog class="dialog" id=asks.id() open aria-labelledby="dialog-title" aria-describedby="dialog-words">
                <h2 id="dialog-title" tabindex="-1" node_ref=heading>{title}</h2>
                <p id="dialog-words">{words}</p>
                <div class="pair">{children()}</div>
                {more}
            </dialog>
        </div>
    }
}
