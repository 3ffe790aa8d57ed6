//! The top line of what lies beneath Therapy, and what was in the way.

use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{KeepError, Keeping},
    ui::{
        components::{Back, Message, TopBar},
        pages::parts::{LockButton, keep_message, kept, message},
    },
};

/// The way back, how far the keeping is, the lock.
pub(super) fn top(
    all: &'static Text,
    text: &'static str,
    id: &'static str,
    keeping: Signal<Keeping>,
    back: Callback<()>,
) -> AnyView {
    view! {
        <TopBar start=view! { <Back text id on_press=back /> }.into_any()>
            {kept(all, keeping)}
            <LockButton id="lock-now" />
        </TopBar>
    }
    .into_any()
}

/// What could not be done, if anything.
pub(super) fn not_done(all: &'static Text, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let view = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    view! { {view} }.into_any()
}
