//! What was in the way of keeping or deleting the page.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::Text,
    state::{Editor, KeepError},
    ui::{
        components::Message,
        pages::parts::{self, keep_message, message},
    },
};

pub(super) fn not_kept(text: &'static Text, editor: Editor, not_deleted: RwSignal<Option<KeepError>>) -> AnyView {
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in this message.
            _ = editor.keep().await;
        });
    });
    let view = move || match not_deleted.get() {
        Some(why) => view! { <Message lines=message(text, keep_message(text, why)) /> }.into_any(),
        None => parts::not_kept(text, editor.keeping(), again),
    };
    view! { {view} }.into_any()
}
