//! The page: closed, none that opens, or to be read. It begins anew with each of them.

use leptos::prelude::*;

use super::{closed::closed, opened::opened};
use crate::{
    i18n::{MessageText, Text, use_text},
    state::{ReceiveError, ReceivedStage, use_receiving},
    ui::{
        components::{Button, Message, Title},
        pages::parts::message,
    },
};

/// The page.
#[component]
pub fn ReceivedPage() -> impl IntoView {
    let text = use_text();
    let stage = use_receiving().stage();
    move || match stage.get() {
        None => ().into_any(),
        Some(ReceivedStage::Closed { needs_words }) => closed(text, needs_words),
        Some(ReceivedStage::Broken(error)) => broken(text, error),
        Some(ReceivedStage::Opened { needs_words }) => opened(text, needs_words),
    }
}

/// Why it does not open, if that is a message of its own: what is wrong with the words is said beside them, a stop beneath them.
pub(super) fn fault_message(text: &Text, error: ReceiveError) -> Option<MessageText> {
    let words = &text.received;
    Some(match error {
        ReceiveError::Blank | ReceiveError::WrongWords | ReceiveError::Stopped => return None,
        ReceiveError::CutShort => words.cut_short,
        ReceiveError::Altered => words.altered,
        ReceiveError::Newer => words.newer,
        ReceiveError::NotOne => words.not_one,
        ReceiveError::TooLong => words.too_long,
        ReceiveError::NoWorker => text.trouble.no_worker,
        ReceiveError::NoMemory => text.trouble.no_memory,
    })
}

fn broken(text: &'static Text, error: ReceiveError) -> AnyView {
    let lines = fault_message(text, error).map(|fault| message(text, fault));
    let receiving = use_receiving();
    view! {
        <div class="plate">
            <div class="plate__card">
                <Title text=text.cover.name />
                <p class="quiet">{text.received.lede}</p>
                <div id="received-fault">{lines.map(|lines| view! { <Message lines /> })}</div>
                <div><Button text=text.received.close id="received-close" on_press=move |()| receiving.close() /></div>
            </div>
        </div>
    }
    .into_any()
}
