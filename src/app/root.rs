//! The app itself: contexts in order, the page, how it is dressed.

use domain::{
    OwnLine,
    circle::Person,
    distance::{ChannelPlan, Contact, Reply},
    happened::Account,
    learn::SelfCheck,
    practice::Run,
    story::{Book, Chapter, Event},
    therapy::{Sheet, TherapySession},
    urge::Urge,
};
use leptos::{html, prelude::*};

use super::{
    cover::cover,
    going::going,
    newer::look_after_files,
    presence::{follow_other_tabs, look_after, put_away_when_left},
    shown::Shown,
};
use crate::{
    i18n::{Language, Text, provide_text},
    platform::{self, Focus},
    state::{
        Face, Gate, Place, Preferences, Start, provide_account_search, provide_accounts, provide_chapters,
        provide_check_ins, provide_draft, provide_editor, provide_erasing, provide_exporting, provide_guides,
        provide_importing, provide_journal, provide_lists, provide_navigation, provide_people, provide_player,
        provide_reaching, provide_receiving, provide_restoring, provide_search, provide_self_checks, provide_session,
        provide_sharing, provide_steps, provide_take_along, provide_therapy_notes, provide_timeline, provide_urges,
        provide_watch, provide_wishes, use_face, use_preferences,
    },
    ui::{
        components::{FootLine, Skips, provide_destination, provide_foot, provide_turns},
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
    provide_draft::<Run>();
    provide_draft::<Person>();
    provide_draft::<Urge>();
    provide_draft::<ChannelPlan>();
    provide_draft::<Contact>();
    provide_draft::<Reply>();
    provide_draft::<Account>();
    provide_accounts();
    provide_account_search();
    provide_draft::<Event>();
    provide_timeline();
    provide_draft::<Chapter>();
    provide_draft::<Book>();
    provide_draft::<SelfCheck>();
    provide_draft::<TherapySession>();
    provide_draft::<Sheet>();
    provide_chapters();
    provide_people();
    provide_self_checks();
    provide_take_along();
    provide_therapy_notes();
    provide_sharing();
    provide_draft::<OwnLine>();
    provide_urges();
    provide_guides();
    provide_reaching();
    let receiving = provide_receiving();
    provide_player();
    provide_search();
    provide_exporting();
    provide_importing();
    provide_turns();
    let (preferences, face, watch) = (use_preferences(), use_face(), provide_watch());
    let destination = preferences.destination();
    provide_destination(Signal::derive(move || destination.with(|destination| destination.as_str().to_owned())));
    set_language(text);
    put_away_when_left(session, face, navigation);
    look_after(session, editor, watch);
    follow_other_tabs(preferences, provide_lists(&text.lists.first));

    let lists = face.shows_lists();
    let (received, befriends) = (receiving.is_shown(), receiving.shows_friend());
    provide_restoring();
    look_after_files();
    let erasing = provide_erasing().is_shown();
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
    let go = going(shown);
    // On every open page but the one it leads to; the lists are never one.
    provide_foot(FootLine {
        words: text.help_lines.foot,
        id: "foot-help",
        on_press: Callback::new(move |()| go.run(Place::HelpLines)),
        shown: Signal::derive(move || {
            let is_over = received.get() || befriends.get();
            session.gate().get() == Gate::Open && !is_over && !matches!(shown.get(), Shown::HelpLines | Shown::Lists)
        }),
    });
    let leave = Signal::derive(move || if plain.get() { text.lists.close } else { text.cover.leave });
    let main = NodeRef::<html::Main>::new();
    let held = StoredValue::new_local(None::<Focus>);
    turn_to_the_top(shown, steady, main, held);
    // The cover too: a slip that goes from it has the focus now and then.
    let book = NodeRef::<html::Div>::new();
    book.on_load(|book| platform::keep_focus_in(&book));

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
                    {move || shown.get().view()}
                </div>
                <Show when=move || steady.get()><Steady /></Show>
            </main>
            {cover(text, session, shown, steady, plain)}
        </div>
    }
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
