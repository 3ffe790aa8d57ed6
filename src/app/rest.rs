//! What comes after the first screen: all other pages, and the state that knows records. One door, so that it can be fetched as one piece.

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
use futures::future::LocalBoxFuture;
use leptos::prelude::*;

use super::{
    going::going, newer::look_after_files, pages::page, places::places, presence::follow_lists, shown::Shown,
    slips::slips,
};
use crate::{
    i18n::{Language, provide_text, use_text},
    state::{
        Gate, INSIDE, Inside, NotArrived, Place, Session, keep_what_waits, provide_account_search, provide_accounts,
        provide_chapters, provide_check_ins, provide_draft, provide_editor, provide_erasing, provide_exporting,
        provide_guides, provide_importing, provide_journal, provide_lists, provide_people, provide_player,
        provide_restoring, provide_search, provide_self_checks, provide_sharing, provide_steps, provide_take_along,
        provide_therapy_notes, provide_timeline, provide_urges, provide_wishes, use_session,
    },
    ui::{
        components::{FootLine, provide_foot},
        pages::Steady,
    },
};

/// Fetches it.
pub type Fetch = fn() -> LocalBoxFuture<'static, Result<&'static Rest, NotArrived>>;

/// See the file.
#[derive(Debug)]
pub struct Rest {
    pub(super) inside: &'static Inside,
    /// Provides what its pages need, a part at a time.
    pub(super) prepare: [fn(); 2],
    /// The last part of it.
    pub(super) provide: fn(Around) -> Provided,
    /// A page that the first screen does not have.
    pub(super) page: fn(Shown) -> AnyView,
    /// Steady me.
    pub(super) steady: fn() -> AnyView,
    /// News on the cover.
    pub(super) slips: fn(Session) -> AnyView,
    /// The places on it.
    pub(super) places: fn(Callback<Place>, Signal<Option<Shown>>) -> AnyView,
}

/// All of it. Nothing of the first screen may name it: then it would come with that.
pub static REST: Rest = Rest {
    inside: &INSIDE,
    prepare: [provide_days, provide_story],
    provide,
    page,
    steady: || view! { <Steady /> }.into_any(),
    slips,
    places,
};

/// What it is told of the first screen.
#[derive(Clone, Copy)]
pub(super) struct Around {
    pub(super) shown: Memo<Shown>,
    /// Whether something stands before all places.
    pub(super) is_covered: Signal<bool>,
}

/// What the first screen is told of it.
#[derive(Clone, Copy)]
pub(super) struct Provided {
    /// Turns to a place, after what is written was kept.
    pub(super) go: Callback<Place>,
    /// Whether something is told of deleting everything.
    pub(super) erases: Signal<bool>,
}

/// It is here.
#[derive(Clone, Copy)]
pub(super) struct Arrived {
    pub(super) rest: &'static Rest,
    pub(super) go: Callback<Place>,
    pub(super) erases: Signal<bool>,
}

// What follows is in the order in which it is needed.

/// The texts, and what is written day by day.
fn provide_days() {
    provide_text(Language::default());
    provide_journal();
    provide_editor();
    provide_check_ins();
    provide_steps();
    provide_wishes();
    provide_draft::<Run>();
    provide_draft::<Person>();
    provide_draft::<Urge>();
    provide_draft::<ChannelPlan>();
    provide_draft::<Contact>();
    provide_draft::<Reply>();
}

/// What is gone back to.
fn provide_story() {
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
    provide_player();
}

/// What looks at all of it, and what stands around the pages.
fn provide(around: Around) -> Provided {
    let text = use_text();
    let session = use_session();
    provide_search();
    provide_exporting();
    provide_importing();
    keep_what_waits();
    follow_lists(provide_lists(&text.lists.first));
    provide_restoring();
    look_after_files();
    let erases = provide_erasing().is_shown();
    let Around { shown, is_covered } = around;
    let go = going(shown);
    // On every open page but the one it leads to; the lists are never one.
    provide_foot(FootLine {
        words: text.help_lines.foot,
        id: "foot-help",
        on_press: Callback::new(move |()| go.run(Place::HelpLines)),
        shown: Signal::derive(move || {
            let is_open = session.gate().get() == Gate::Open && !is_covered.get();
            is_open && !matches!(shown.get(), Shown::HelpLines | Shown::Lists)
        }),
    });
    Provided { go, erases }
}
