//! What stands here when the notebook cannot be shown at all. It says nothing of what the notebook is for.

use leptos::prelude::*;

use crate::{
    i18n::use_first_text,
    state::{Trouble, use_session},
    ui::{
        components::{Button, Message, Title},
        pages::parts::{RawCopy, message, trouble_message},
    },
};

/// The page.
#[component]
pub fn TroublePage(
    /// What is in the way.
    trouble: Trouble,
) -> impl IntoView {
    let text = use_first_text();
    view! {
        <div class="plate">
            <div class="plate__card">
                <Title text=text.cover.name />
                <Message lines=message(text, trouble_message(text, trouble))>
                    {(trouble == Trouble::StorageUnsure).then(start_anyway)}
                    {(trouble == Trouble::StorageDamaged).then(|| view! { <RawCopy /> })}
                </Message>
            </div>
        </div>
    }
}

fn start_anyway() -> AnyView {
    let session = use_session();
    let start = move |()| session.start_anyway();
    view! { <Button text=use_first_text().trouble.start_anyway id="start-anyway" on_press=start /> }.into_any()
}
