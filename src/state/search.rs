//! Finding pages by their words, and showing only some of them. The work is done in short steps, so that typing goes on meanwhile.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use domain::search::{Haystack, Query, Scan, Snippet};
use domain::{CheckIn, Filter, PageCard, RecordId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::contents::Listed;
use super::{Gate, Place, Session, use_journal, use_navigation, use_session};

/// How many bytes are looked at between two turns for others: a few milliseconds on a slow phone.
const STEP: usize = 256 * 1024;

/// What is looked for.
#[derive(Clone, Copy)]
pub struct Search {
    session: Session,
    typed: RwSignal<String>,
    filter: RwSignal<Filter>,
    /// What the latest search found; nothing while nothing is looked for.
    found: RwSignal<Option<Found>>,
    shown: Memo<Vec<Arc<PageCard>>>,
    looking: RwSignal<bool>,
    /// Counts the searches: only the latest tells what it found.
    latest: StoredValue<u64>,
}

/// What was looked for, and where all of it stands.
#[derive(Debug)]
struct Found {
    query: Query,
    pages: BTreeSet<RecordId>,
    check_ins: BTreeSet<RecordId>,
}

/// Provides the search. Needs the navigation, the session and the journal.
pub fn provide_search() -> Search {
    let session = use_session();
    let (filter, found) = (RwSignal::new(Filter::default()), RwSignal::new(None::<Found>));
    let cards = use_journal().cards();
    // Several parts of a page ask for it at each key that is typed.
    let shown = Memo::new(move |_| {
        found.with(|found| {
            let is_found = |card: &PageCard| found.as_ref().is_none_or(|found| found.pages.contains(&card.id));
            filter.with(|filter| {
                // Words are looked for in everything that was written.
                let sort = filter.sort.filter(|_| found.is_none());
                let filter = Filter { sort, ..filter.clone() };
                cards.with(|cards| cards.iter().filter(|card| is_found(card) && filter.lets(card)).cloned().collect())
            })
        })
    });
    let search = Search {
        session,
        typed: RwSignal::new(String::new()),
        filter,
        found,
        shown,
        looking: RwSignal::new(false),
        latest: StoredValue::new(0),
    };
    let (pages, check_ins) = (session.contents().pages, session.contents().check_ins);
    // What was looked for is nobody's business once one has gone on to something else.
    let under = use_navigation().under();
    Effect::new(move |was_there: Option<bool>| {
        let is_there =
            matches!(under.get(), Place::Journal | Place::Letters | Place::Deleted | Place::Editor | Place::TakeAlong);
        if was_there == Some(true) && !is_there {
            search.forget();
        }
        is_there
    });
    Effect::new(move |_| {
        if session.gate().get() == Gate::Open {
            // Other pages or other words: what was found is looked for again.
            pages.track();
            check_ins.track();
            search.look();
        } else {
            search.forget();
        }
    });
    provide_context(search);
    search
}

/// The search of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_search() -> Search {
    expect_context()
}

impl Search {
    /// What is typed. Writing to it looks for it.
    pub fn typed(self) -> RwSignal<String> {
        self.typed
    }

    /// What a page must be to be shown.
    pub fn filter(self) -> Signal<Filter> {
        self.filter.into()
    }

    /// Asks for something else.
    pub fn change_filter(self, change: impl FnOnce(&mut Filter)) {
        self.filter.update(change);
    }

    /// Whether words are looked for.
    pub fn is_searching(self) -> Signal<bool> {
        Signal::derive(move || self.typed.with(|typed| Query::parse(typed).is_some()))
    }

    /// Whether it is still being looked for.
    pub fn is_looking(self) -> Signal<bool> {
        self.looking.into()
    }

    /// The pages that pass the filter and, if words are looked for, hold them. The newest first.
    pub fn shown(self) -> Signal<Vec<Arc<PageCard>>> {
        self.shown.into()
    }

    /// The place on a page where the words stand that were found.
    pub fn snippet(self, id: RecordId) -> Option<Snippet> {
        self.found.with(|found| {
            let query = &found.as_ref()?.query;
            let pages = self.session.contents().pages;
            pages.with_untracked(|all| Snippet::of(&all.iter().find(|it| it.page.id == id)?.page, query))
        })
    }

    /// The check-ins with the words, the newest first, and the place where they stand.
    pub fn check_ins(self) -> Signal<Vec<(CheckIn, Snippet)>> {
        let all = self.session.contents().check_ins;
        Signal::derive(move || {
            self.found.with(|found| {
                let Some(found) = found else { return Vec::new() };
                all.with(|all| {
                    let is_found = all.iter().filter(|check_in| found.check_ins.contains(&check_in.id));
                    let with_place = |it: &CheckIn| Some((it.clone(), Snippet::of_text(&it.note, &found.query)?));
                    let mut with_places: Vec<_> = is_found.filter_map(with_place).collect();
                    with_places.sort_by_key(|(check_in, _)| Reverse((check_in.at, check_in.id)));
                    with_places
                })
            })
        })
    }

    /// Looks for nothing any more, and lets everything pass.
    pub fn forget(self) {
        self.latest.update_value(|latest| *latest += 1);
        self.typed.set(String::new());
        self.filter.set(Filter::default());
        self.found.set(None);
        self.looking.set(false);
    }

    /// Looks for what is typed now.
    fn look(self) {
        self.latest.update_value(|latest| *latest += 1);
        let latest = self.latest.get_value();
        let Some(query) = self.typed.with(|typed| Query::parse(typed)) else {
            self.found.set(None);
            self.looking.set(false);
            return;
        };
        self.looking.set(true);
        spawn_local(async move {
            let found = self.find(query, latest).await;
            if self.latest.get_value() == latest {
                self.looking.set(false);
                self.found.set(found);
            }
        });
    }

    /// The pages that hold all words; nothing if another search has begun meanwhile, as it does when the pages change.
    async fn find(self, query: Query, latest: u64) -> Option<Found> {
        let desk = self.session.desk();
        let pages = self.session.contents().pages;
        let count = pages.with_untracked(Vec::len);
        for at in 0..count {
            pages.with_untracked(|all| _ = all.get(at).map(Listed::plain));
            desk.device.breathe().await;
            if self.latest.get_value() != latest {
                return None;
            }
        }
        let mut scan = Scan::new((0..count).collect());
        while !pages.with_untracked(|all| scan.step(&query, |at| all.get(at).map(Listed::plain), STEP)) {
            desk.device.breathe().await;
            if self.latest.get_value() != latest {
                return None;
            }
        }
        let found =
            |all: &Vec<Listed>| scan.found().iter().filter_map(|at| all.get(*at)).map(|it| it.page.id).collect();
        let pages = pages.with_untracked(found);
        let notes = self.session.contents().check_ins;
        let count = notes.with_untracked(Vec::len);
        let mut check_ins = BTreeSet::new();
        for at in 0..count {
            notes.with_untracked(|all| {
                let hit = all.get(at).filter(|it| query.matches(&Haystack::of_texts([it.note.as_str()])));
                check_ins.extend(hit.map(|it| it.id));
            });
            desk.device.breathe().await;
            if self.latest.get_value() != latest {
                return None;
            }
        }
        Some(Found { query, pages, check_ins })
    }
}
