//! The top line of what lies beneath Distance, and what was in the way.

use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{KeepError, Keeping, Place, use_navigation},
    ui::{
        components::{Back, Message, TopBar},
        pages::parts::{LockButton, keep_message, kept, message},
    },
};

/// The way back, how far the keeping is, the lock.
pub(super) fn top(all: &'static Text, id: &'static str, keeping: Signal<Keeping>) -> AnyView {
    let navigation = use_navigation();
    let back = move |()| navigation.go(Place::Part(domain::practice::Part::Distance));
    view! {
        <TopBar start=view! { <Back text=all.distance.back id on_press=back /> }.into_any()>
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
