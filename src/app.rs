//! The whole app: contexts in order, the page that is shown, the cover around it.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    i18n::{Language, Text, provide_text},
    platform::{self, Focus},
    state::{
        Editor, Gate, Keeping, Notice, Place, Session, Start, Trouble, provide_editor, provide_journal,
        provide_navigation, provide_session, use_editor, use_navigation,
    },
    ui::{
        components::{Cover, IconKind, PlaceButton, Places, Skips, Slip, provide_turns},
        pages::{
            About, EditorPage, Front, JournalPage, Lock, PassphrasePage, Safety, Salvage, Steady, Today, TroublePage,
        },
    },
};

/// What is shown: a place, as far as the gate lets one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Front,
    About,
    Safety,
    Passphrase,
    Lock,
    Salvage,
    Today,
    Journal,
    Editor,
    Trouble(Trouble),
}

impl Shown {
    fn of(gate: Gate, place: Place) -> Self {
        match (gate, place) {
            (Gate::Trouble(trouble), _) => Self::Trouble(trouble),
            (Gate::Locked, _) => Self::Lock,
            (Gate::Salvaged, _) => Self::Salvage,
            (Gate::First, Place::About) => Self::About,
            (Gate::First, Place::Safety) => Self::Safety,
            (Gate::First, Place::Passphrase) => Self::Passphrase,
            (Gate::First, _) => Self::Front,
            (Gate::Open, Place::Journal) => Self::Journal,
            (Gate::Open, Place::Editor) => Self::Editor,
            (Gate::Open, _) => Self::Today,
        }
    }

    fn view(self) -> AnyView {
        match self {
            Self::Front => view! { <Front /> }.into_any(),
            Self::About => view! { <About /> }.into_any(),
            Self::Safety => view! { <Safety /> }.into_any(),
            Self::Passphrase => view! { <PassphrasePage /> }.into_any(),
            Self::Lock => view! { <Lock /> }.into_any(),
            Self::Salvage => view! { <Salvage /> }.into_any(),
            Self::Today => view! { <Today /> }.into_any(),
            Self::Journal => view! { <JournalPage /> }.into_any(),
            Self::Editor => view! { <EditorPage /> }.into_any(),
            Self::Trouble(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    }

    /// Whether anyone may look: there Steady me has a name that tells less.
    fn is_bland(self) -> bool {
        matches!(self, Self::Front | Self::Lock | Self::Trouble(_))
    }
}

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
    platform::on_hidden(move || editor.keep_soon());
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

fn cover(text: &'static Text, session: Session, shown: Memo<Shown>, steady: Memo<bool>) -> AnyView {
    let words = &text.cover;
    let navigation = use_navigation();
    let editor = use_editor();
    let open = move || session.gate().get() == Gate::Open;
    let here = move |pages: &'static [Shown]| Signal::derive(move || !steady.get() && pages.contains(&shown.get()));
    let go = move |place: Place| {
        if shown.get_untracked() != Shown::Editor {
            navigation.go(place);
            return;
        }
        spawn_local(async move {
            // A page that could not be kept stays in sight, with its words.
            match editor.close().await {
                Ok(()) => navigation.go(place),
                Err(_) => navigation.turn_under(Place::Editor),
            }
        });
    };
    let steady_name = move || if shown.get().is_bland() { words.quiet } else { words.steady };
    view! {
        <Cover
            name=words.name
            bare=Signal::derive(move || !open())
            steady=Signal::derive(steady_name)
            steady_shown=steady
            on_steady=move |()| navigation.go(Place::Steady)
            leave=words.leave
            keys=words.keys
        >
            {slips(text, session)}
            <Show when=open>
                <Places label=words.places>
                    <PlaceButton
                        id="place-today"
                        text=words.today
                        icon=IconKind::Sun
                        here=here(&[Shown::Today])
                        on_press=move |()| go(Place::Today)
                    />
                    <PlaceButton
                        id="place-write"
                        text=words.write
                        icon=IconKind::Pen
                        here=here(&[Shown::Journal, Shown::Editor])
                        on_press=move |()| go(Place::Journal)
                    />
                </Places>
            </Show>
        </Cover>
    }
    .into_any()
}

fn slips(text: &'static Text, session: Session) -> AnyView {
    let put_away = RwSignal::new(Vec::<Notice>::new());
    let slip = move |notice: Notice| {
        let words = match notice {
            Notice::OneStoreOnly(_) => text.notice.one_store.into(),
            Notice::OlderGeneration => text.notice.older.into(),
            Notice::PartsLost(count) => (text.notice.lost)(count),
            Notice::PagesNewer(count) => (text.notice.newer)(count),
            Notice::PagesUnreadable(count) => (text.notice.unreadable)(count),
            Notice::NearlyFull => text.notice.nearly_full.into(),
            Notice::CopiesKept => text.notice.copies.into(),
            Notice::CopiesNotKept => text.notice.copies_not_kept.into(),
        };
        let away = Callback::new(move |()| put_away.update(|away| away.push(notice)));
        view! { <Slip text=words dismiss=(text.notice.dismiss, away) /> }
    };
    let slips = move || {
        let notices = session.notices().get().into_iter();
        notices.filter(|notice| put_away.with(|away| !away.contains(notice))).map(slip).collect_view()
    };
    // On a long page the message at its top is out of sight where one writes; the cover never is.
    let keeping = use_editor().keeping();
    let not_kept = move || matches!(keeping.get(), Keeping::NotKept { .. });
    view! {
        {slips}
        <Show when=not_kept><Slip text=text.editor.not_kept /></Show>
    }
    .into_any()
}
