//! The app itself: contexts in order, the page, what happens when it is left.

use leptos::{html, prelude::*};

use super::{cover::cover, shown::Shown};
use crate::{
    i18n::{Language, Text, provide_text},
    platform::{self, Focus},
    state::{
        Editor, Place, Session, Start, provide_check_ins, provide_editor, provide_journal, provide_navigation,
        provide_search, provide_session, provide_steps, provide_wishes,
    },
    ui::{
        components::{Skips, provide_turns},
        pages::Steady,
    },
};

/// The app.
#[component]
pub fn App(
    /// What the first look at the device found.
    start: Start,
) -> impl IntoView {
    let text = provide_text(Language::default());
    let navigation = provide_navigation();
    let session = provide_session(start);
    provide_journal();
    let editor = provide_editor();
    provide_check_ins();
    provide_steps();
    provide_wishes();
    provide_search();
    provide_turns();
    set_language(text);
    put_away_when_left(session, editor);

    let shown = Memo::new(move |_| Shown::of(session.gate().get(), navigation.under().get()));
    let steady = Memo::new(move |_| navigation.place().get() == Place::Steady);
    let main = NodeRef::<html::Main>::new();
    let held = StoredValue::new_local(None::<Focus>);
    turn_to_the_top(shown, steady, main, held);

    view! {
        <div class="book">
            <Skips leave=text.cover.leave page=text.cover.skip />
            <main class="paper" id="page" tabindex="-1" node_ref=main>
                // Steady me lies over the page and gives it back as it was, words, caret and all.
                <div
                    class="paper__under"
                    hidden=steady
                    on:focusin=move |event| held.set_value(Focus::of(event.target()))
                >
                    {move || shown.get().view()}
                </div>
                <Show when=move || steady.get()><Steady /></Show>
            </main>
            {cover(text, session, shown, steady)}
        </div>
    }
}

/// However the page is left, the keys go first.
fn put_away_when_left(session: Session, editor: Editor) {
    platform::on_leave(move || session.leave());
    platform::on_hidden(move || {
        session.sound().hush();
        editor.keep_soon();
    });
    platform::on_page_hide(move || {
        session.leave();
        // The browser may keep this page to come back to it; then `public/shell.js` loads it anew.
        platform::blank();
    });
}

/// The document says which language it is in and which way that runs.
fn set_language(text: &Text) {
    if let Some(root) = document().document_element() {
        // These names are always accepted.
        _ = root.set_attribute("lang", text.code);
        _ = root.set_attribute("dir", text.direction);
    }
}

/// A turned page starts at its top. Coming back from Steady me finds the page where it was left.
fn turn_to_the_top(
    shown: Memo<Shown>,
    steady: Memo<bool>,
    main: NodeRef<html::Main>,
    held: StoredValue<Option<Focus>, LocalStorage>,
) {
    let left_at = StoredValue::new(0.0);
    Effect::new(move |last: Option<(Shown, bool)>| {
        let now = (shown.get(), steady.get());
        match last {
            None => {}
            Some((page, true)) if now == (page, false) => {
                // Before the next frame, when the page is in sight again and its field can take the focus, caret and all.
                request_animation_frame(move || {
                    let given = held.with_value(|held| held.as_ref().is_some_and(Focus::give_back));
                    if let Some(main) = main.get_untracked().filter(|_| !given) {
                        // The page in the middle of everything takes focus as long as it stands.
                        _ = main.focus();
                    }
                    window().scroll_to_with_x_and_y(0.0, left_at.get_value());
                });
            }
            Some(last) if last != now => window().scroll_to_with_x_and_y(0.0, 0.0),
            Some(_) => {}
        }
        now
    });
    Effect::new(move |_| {
        if !steady.get() {
            return;
        }
        // Read before the page is put aside: effects of the view run after this one.
        left_at.set_value(window().scroll_y().unwrap_or_default());
    });
}
