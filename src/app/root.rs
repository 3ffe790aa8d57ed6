//! The app itself: the first screen, how it is dressed, and the rest once it is here.

use leptos::{html, prelude::*, task::spawn_local};

use super::{
    cover::cover,
    first_pages::first_page,
    presence::{follow_other_tabs, look_after, put_away_when_left},
    rest::{Around, Arrived, Fetch},
    shown::Shown,
};
use crate::{
    i18n::{FirstText, Language, provide_first_text},
    platform::{self, Focus},
    state::{
        Face, NotArrived, Place, Preferences, Session, Start, provide_navigation, provide_reaching, provide_receiving,
        provide_session, provide_watch, use_face, use_preferences,
    },
    ui::{
        components::{Only, Skips, provide_destination, provide_turns},
        pages::Arriving,
    },
};

/// The app.
#[component]
pub fn App(
    /// What the first look at the device found.
    start: Start,
    /// Fetches what comes after the first screen.
    fetch: Fetch,
) -> impl IntoView {
    let text = provide_first_text(Language::default());
    let navigation = provide_navigation();
    let session = provide_session(start);
    provide_reaching();
    let receiving = provide_receiving();
    provide_turns();
    let (preferences, face, watch) = (use_preferences(), use_face(), provide_watch());
    let destination = preferences.destination();
    provide_destination(Signal::derive(move || destination.with(|destination| destination.as_str().to_owned())));
    set_language(text);
    put_away_when_left(session, face, navigation);
    look_after(session, watch);
    follow_other_tabs(preferences);

    let arrived = RwSignal::new(None::<Arrived>);
    let lists = face.shows_lists();
    let (received, befriends) = (receiving.is_shown(), receiving.shows_friend());
    let erasing = Memo::new(move |_| arrived.get().is_some_and(|arrived| arrived.erases.get()));
    let shown = Memo::new(move |_| {
        // While everything is being deleted, whatever is told of that stands before all else.
        match (erasing.get(), befriends.get()) {
            (true, _) => Shown::Erase,
            (false, true) => Shown::Friend,
            (false, false) => Shown::of(session.gate().get(), navigation.under().get(), lists.get(), received.get()),
        }
    });
    let steady = Memo::new(move |_| navigation.place().get() == Place::Steady);
    let plain = Memo::new(move |_| shown.get() == Shown::Lists && !steady.get());
    dress(preferences, face, plain);
    // What someone passed on stands before all places; so does what is told of deleting everything.
    let is_covered = Signal::derive(move || received.get() || befriends.get() || erasing.get());
    fetch_rest(session, fetch, arrived, Around { shown, is_covered });
    let leave = Signal::derive(move || if plain.get() { text.lists.close } else { text.cover.leave });
    let main = NodeRef::<html::Main>::new();
    let held = StoredValue::new_local(None::<Focus>);
    turn_to_the_top(shown, steady, main, held);
    // The cover too: a slip that goes from it has the focus now and then.
    let book = NodeRef::<html::Div>::new();
    book.on_load(|book| platform::keep_focus_in(&book));

    // What is typed on a page of the first screen stays there when the rest arrives: those pages do not ask whether it did.
    let page = move || {
        let shown = shown.get();
        first_page(shown).unwrap_or_else(|| match arrived.get() {
            Some(arrived) => (arrived.rest.page)(shown),
            None => view! { <Arriving /> }.into_any(),
        })
    };
    let steady_page = move || match arrived.get() {
        Some(arrived) => (arrived.rest.steady)(),
        None => view! { <Arriving /> }.into_any(),
    };
    view! {
        <div class="book" class:book--veiled=watch.veils() node_ref=book>
            <Skips leave page=text.cover.skip />
            <main class="paper" id="page" tabindex="-1" node_ref=main>
                // Steady me lies over the page and gives it back as it was, words, caret and all.
                <div
                    class="paper__under"
                    hidden=steady
                    on:focusin=move |event| held.set_value(Focus::of(event.target()))
                >
                    {page}
                </div>
                <Only when=move || steady.get()>{steady_page}</Only>
            </main>
            {cover(text, session, shown, steady, plain, is_covered, arrived.into())}
        </div>
    }
}

/// Right after the first screen stands. All that it provides lives as long as the app does.
fn fetch_rest(session: Session, fetch: Fetch, arrived: RwSignal<Option<Arrived>>, around: Around) {
    let arrival = session.arrival();
    let Some(owner) = Owner::current() else { return arrival.came(Err(NotArrived)) };
    let ask = move || {
        let owner = owner.clone();
        spawn_local(async move {
            match fetch().await {
                Ok(rest) => {
                    // Starting it was work enough for one task, and so is each of these: what the person did meanwhile comes first.
                    for prepare in rest.prepare {
                        session.give_way().await;
                        owner.with(prepare);
                    }
                    session.give_way().await;
                    let provided = owner.with(|| (rest.provide)(around));
                    session.give_way().await;
                    arrived.set(Some(Arrived { rest, go: provided.go, erases: provided.erases }));
                    arrival.came(Ok(rest.inside));
                }
                Err(missing) => arrival.came(Err(missing)),
            }
        });
    };
    ask();
    arrival.ask_by(ask);
}

/// Light or dark, notebook or lists: the shell has dressed the first paint, and from here on the state decides.
fn dress(preferences: Preferences, face: Face, plain: Memo<bool>) {
    if platform::is_plain() && !face.has_lists().get_untracked() {
        // The person left before this had started, and there was nowhere to go.
        face.stay();
    }
    let chosen =
        Memo::new(move |_| preferences.current().with(|settings| (settings.appearance, settings.shift_leaves)));
    Effect::new(move |_| {
        let (appearance, shift_leaves) = chosen.get();
        platform::dress(appearance, plain.get(), shift_leaves);
    });
}

/// The document says which language it is in and which way that runs.
fn set_language(text: &FirstText) {
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
