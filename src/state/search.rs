//! Finding pages by their words, and showing only some of them. The work is done in short steps, so that typing goes on meanwhile.

use std::collections::BTreeSet;

use domain::search::{Query, Scan, Snippet};
use domain::{Filter, PageCard, RecordId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::contents::Listed;
use super::{Gate, Journal, Session, use_journal, use_session};

/// How many bytes are looked at between two turns for others: a few milliseconds on a slow phone.
const STEP: usize = 256 * 1024;

/// What is looked for.
#[derive(Clone, Copy)]
pub struct Search {
    session: Session,
    journal: Journal,
    typed: RwSignal<String>,
    filter: RwSignal<Filter>,
    /// The pages on which all that is looked for stands; nothing while nothing is looked for.
    found: RwSignal<Option<BTreeSet<RecordId>>>,
    looking: RwSignal<bool>,
    /// Counts the searches: only the latest tells what it found.
    latest: StoredValue<u64>,
}

/// Provides the search. Needs the session and the journal.
pub fn provide_search() -> Search {
    let session = use_session();
    let search = Search {
        session,
        journal: use_journal(),
        typed: RwSignal::new(String::new()),
        filter: RwSignal::new(Filter::default()),
        found: RwSignal::new(None),
        looking: RwSignal::new(false),
        latest: StoredValue::new(0),
    };
    let pages = session.contents().pages;
    Effect::new(move |_| {
        if session.gate().get() == Gate::Open {
            // Other pages or other words: what was found is looked for again.
            pages.track();
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
    pub fn shown(self) -> Signal<Vec<PageCard>> {
        let cards = self.journal.cards();
        Signal::derive(move || {
            self.found.with(|found| {
                self.filter.with(|filter| {
                    cards.with(|cards| {
                        let is_found = |card: &&PageCard| found.as_ref().is_none_or(|found| found.contains(&card.id));
                        cards.iter().filter(is_found).filter(|card| filter.lets(card)).cloned().collect()
                    })
                })
            })
        })
    }

    /// The place on a page where the words stand.
    pub fn snippet(self, id: RecordId) -> Option<Snippet> {
        let query = self.typed.with_untracked(|typed| Query::parse(typed))?;
        Snippet::of(&self.journal.page(id)?, &query)
    }

    fn forget(self) {
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
    async fn find(self, query: Query, latest: u64) -> Option<BTreeSet<RecordId>> {
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
        Some(pages.with_untracked(found))
    }
}
