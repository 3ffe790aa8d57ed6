//! Six words drawn by chance, for whoever wants none of their own.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::{SuggestError, use_session},
    ui::components::{Button, IconKind, WordCards},
};

/// The button that draws them; what was drawn is shown and given to `on_drawn`.
pub(super) fn six_words(id: &'static str, words: &'static str, on_drawn: Callback<String>) -> AnyView {
    let text = &use_text().passphrase;
    let session = use_session();
    let drawn = RwSignal::new(None::<Result<Vec<String>, SuggestError>>);
    let draw = move |()| {
        spawn_local(async move {
            let words = session.suggest().await;
            // The page may be gone by now; then the words are wanted no more.
            if drawn.try_set(Some(words.clone())).is_none()
                && let Ok(words) = words
            {
                on_drawn.run(words.join(" "));
            }
        });
    };
    let cards = move || match drawn.get()? {
        Err(_) => Some(view! { <p role="alert">{text.drawn_failed}</p> }.into_any()),
        Ok(words) => Some(view! { <WordCards label=text.drawn_list words /> }.into_any()),
    };
    view! {
        <div class="stack stack--close" aria-live="polite">{cards}</div>
        <div><Button text=words icon=IconKind::Again id=id on_press=draw /></div>
    }
    .into_any()
}
