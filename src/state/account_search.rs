//! Finding accounts by their words, and showing only some of them. As with pages the work is done in short steps.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::RecordId;
use domain::happened::{Account, AccountCard, AccountFilter, Whose};
use domain::search::{Haystack, Query, Scan, Snippet};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Gate, Place, Session, use_accounts, use_navigation, use_session};

/// How many bytes are looked at between two turns for others: a few milliseconds on a slow phone.
const STEP: usize = 256 * 1024;

/// What is looked for.
#[derive(Clone, Copy)]
pub struct AccountSearch {
    session: Session,
    accounts: RwSignal<Vec<Account>>,
    typed: RwSignal<String>,
    filter: RwSignal<AccountFilter>,
    /// What the latest search found; nothing while nothing is looked for.
    found: RwSignal<Option<Found>>,
    shown: Memo<Vec<Arc<AccountCard>>>,
    looking: RwSignal<bool>,
    /// Counts the searches: only the latest tells what it found.
    latest: StoredValue<u64>,
    /// The words of all accounts made plain, in their order, as far as a search has come. Gone once an account changes.
    plain: StoredValue<Vec<Haystack>>,
}

/// What was looked for, and where all of it stands.
#[derive(Debug)]
struct Found {
    query: Query,
    accounts: BTreeSet<RecordId>,
}

/// Provides the search. Needs the navigation, the session and the accounts.
pub fn provide_account_search() -> AccountSearch {
    let session = use_session();
    let accounts = session.contents().accounts;
    let (filter, found) = (RwSignal::new(AccountFilter::default()), RwSignal::new(None::<Found>));
    let cards = use_accounts().cards();
    let shown = Memo::new(move |_| {
        found.with(|found| {
            let is_found = |card: &AccountCard| found.as_ref().is_none_or(|found| found.accounts.contains(&card.id));
            filter.with(|filter| {
                cards.with(|cards| cards.iter().filter(|card| is_found(card) && filter.lets(card)).cloned().collect())
            })
        })
    });
    let search = AccountSearch {
        session,
        accounts,
        typed: RwSignal::new(String::new()),
        filter,
        found,
        shown,
        looking: RwSignal::new(false),
        latest: StoredValue::new(0),
        plain: StoredValue::new(Vec::new()),
    };
    // What was looked for is nobody's business once one has gone on to something else.
    let under = use_navigation().under();
    Effect::new(move |was_there: Option<bool>| {
        let is_there = matches!(under.get(), Place::Accounts | Place::Account);
        if was_there == Some(true) && !is_there {
            search.forget();
        }
        is_there
    });
    // While one is written nobody looks at the list.
    let is_in_sight = Memo::new(move |_| under.get() == Place::Accounts);
    let changes = Memo::new(move |last: Option<&u64>| {
        accounts.track();
        last.map_or(0, |last| last + 1)
    });
    Effect::new(move |last: Option<u64>| {
        let now = changes.get();
        if last != Some(now) {
            search.drop_plain();
        }
        match session.gate().get() {
            // Other accounts or other words: what was found is looked for again.
            Gate::Open if is_in_sight.get() => search.look(),
            Gate::Open => {}
            _ => search.forget(),
        }
        now
    });
    provide_context(search);
    search
}

/// The search of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_account_search() -> AccountSearch {
    expect_context()
}

impl AccountSearch {
    /// What is typed. Writing to it looks for it.
    pub fn typed(self) -> RwSignal<String> {
        self.typed
    }

    /// What an account must be to be shown.
    pub fn filter(self) -> Signal<AccountFilter> {
        self.filter.into()
    }

    /// Asks for something else.
    pub fn change_filter(self, change: impl FnOnce(&mut AccountFilter)) {
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

    /// Those that pass the filter and, if words are looked for, hold them. The newest first.
    pub fn shown(self) -> Signal<Vec<Arc<AccountCard>>> {
        self.shown.into()
    }

    /// Where in an account the words stand that were found, and whose words these are.
    pub fn snippet(self, id: RecordId) -> Option<(Whose, Snippet)> {
        self.found.with(|found| {
            let query = &found.as_ref()?.query;
            self.accounts.with_untracked(|all| all.iter().find(|account| account.id == id)?.snippet(query))
        })
    }

    fn forget(self) {
        self.drop_plain();
        self.typed.set(String::new());
        self.filter.set(AccountFilter::default());
        self.found.set(None);
        self.looking.set(false);
    }

    /// What is under way looks at accounts that are no more, and ends.
    fn drop_plain(self) {
        self.latest.update_value(|latest| *latest += 1);
        self.plain.set_value(Vec::new());
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

    /// The accounts that hold all words; nothing if another search has begun meanwhile, as it does when the accounts change.
    async fn find(self, query: Query, latest: u64) -> Option<Found> {
        let desk = self.session.desk();
        let count = self.accounts.with_untracked(Vec::len);
        for at in self.plain.with_value(Vec::len)..count {
            let plain = self.accounts.with_untracked(|all| all.get(at).map(Account::haystack));
            self.plain.update_value(|all| all.extend(plain));
            desk.device.breathe().await;
            if self.latest.get_value() != latest {
                return None;
            }
        }
        let mut scan = Scan::new((0..count).collect());
        while !self.plain.with_value(|all| scan.step(&query, |at| all.get(at), STEP)) {
            desk.device.breathe().await;
            if self.latest.get_value() != latest {
                return None;
            }
        }
        let ids = |all: &Vec<Account>| scan.found().iter().filter_map(|at| all.get(*at)).map(|it| it.id).collect();
        Some(Found { query, accounts: self.accounts.with_untracked(ids) })
    }
}
