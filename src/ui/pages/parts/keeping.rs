//! How far the keeping of what is being written is: a line at the top, and a message when it failed.

use leptos::{prelude::*, task::spawn_local};

use super::{keep_message, message};
use crate::{
    i18n::{EditorText, Text},
    state::{KeepError, Keeping, use_session},
    ui::components::{Button, Kept, Message},
};

/// The line in the top bar.
fn kept_line(text: &'static Text, keeping: Keeping) -> String {
    let editor: &EditorText = &text.editor;
    match keeping {
        Keeping::Nothing => String::new(),
        Keeping::Waiting => editor.waiting.into(),
        Keeping::Keeping => editor.keeping.into(),
        Keeping::Kept { at, durable: true } => (editor.kept)(&(text.dates.time)(at)),
        Keeping::Kept { at, durable: false } => (editor.kept_soon)(&(text.dates.time)(at)),
        Keeping::NotKept { since: Some(since), .. } => (editor.not_kept_since)(&(text.dates.time)(since)),
        Keeping::NotKept { since: None, .. } => editor.not_kept.into(),
    }
}

/// The line, followed.
pub(in crate::ui::pages) fn kept(text: &'static Text, keeping: Signal<Keeping>) -> AnyView {
    // Between two keepings the last thing said stands, so that a pause in the typing is not read out each time.
    let announced = Memo::new(move |last: Option<&String>| match keeping.get() {
        Keeping::Waiting | Keeping::Keeping => last.cloned().unwrap_or_default(),
        keeping => kept_line(text, keeping),
    });
    view! {
        <Kept
            announced=announced
            shown=Signal::derive(move || kept_line(text, keeping.get()))
            kept=Signal::derive(move || matches!(keeping.get(), Keeping::Kept { .. }))
            not_kept=Signal::derive(move || matches!(keeping.get(), Keeping::NotKept { .. }))
        />
    }
    .into_any()
}

/// The message, while something could not be kept.
pub(in crate::ui::pages) fn not_kept(text: &'static Text, keeping: Signal<Keeping>, again: Callback<()>) -> AnyView {
    let why = Memo::new(move |_| match keeping.get() {
        Keeping::NotKept { why, .. } => Some(why),
        _ => None,
    });
    let session = use_session();
    let refused = RwSignal::new(None::<KeepError>);
    let put_back = Callback::new(move |()| {
        spawn_local(async move {
            let came_to = session.put_back().await;
            // The page may be gone by now; then there is nobody to tell.
            _ = refused.try_set(came_to.err());
            if came_to.is_ok() {
                again.run(());
            }
        });
    });
    let view = move || {
        let why = why.get()?;
        let told = refused.get().filter(|_| why == KeepError::Gone).unwrap_or(why);
        let lines = message(text, keep_message(text, told));
        let button = match why {
            KeepError::Gone => {
                view! { <Button text=text.editor.put_back id="put-back" on_press=put_back /> }.into_any()
            }
            _ => view! { <Button text=text.editor.again id="keep-again" on_press=again /> }.into_any(),
        };
        Some(view! { <Message lines>{button}</Message> }.into_any())
    };
    view! { {view} }.into_any()
}
