//! What happened: accounts, writing one, and what is thought of it in this sitting.

use std::sync::Arc;

use domain::happened::{Account, AccountCard, Thought};
use domain::{BehaviourId, Day, Feeling, Phase, Rating, RecordId, RoughDate, Timestamp};
use leptos::prelude::*;

use super::gone::Gone;
use super::pad::Pad;
use super::{Draft, Erasable, Gate, KeepError, Session, use_session};

/// See the file.
#[derive(Clone, Copy)]
pub struct AccountLog {
    session: Session,
    pad: Pad<Account>,
    cards: Memo<Vec<Arc<AccountCard>>>,
    /// The thought that was begun since the account was opened; none of those before it is changed any more.
    thought: StoredValue<Option<Begun>>,
    gone: Gone<Account>,
}

/// A thought that was begun: of which account, when, and on which day.
#[derive(Clone, Copy)]
struct Begun {
    of: RecordId,
    at: Timestamp,
    day: Day,
}

/// Provides the accounts. Needs the session and the draft of an account.
pub fn provide_accounts() -> AccountLog {
    let session = use_session();
    let pad = Pad::<Account>::of(|contents| contents.accounts);
    let all = pad.all();
    let cards = Memo::new(move |_| {
        all.with(|all| Account::newest_first(all).into_iter().map(|one| Arc::new(AccountCard::build(one))).collect())
    });
    let accounts = AccountLog {
        session,
        pad,
        cards,
        thought: StoredValue::new(None),
        gone: Gone::make(session, Erasable::Accounts),
    };
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            accounts.thought.set_value(None);
        }
    });
    provide_context(accounts);
    accounts
}

/// The accounts of this app.
///
/// # Panics
/// Outside the app, which provides them first.
pub fn use_accounts() -> AccountLog {
    expect_context()
}

impl AccountLog {
    /// What lists show, the newest first and those without a date last.
    pub fn cards(self) -> Signal<Vec<Arc<AccountCard>>> {
        self.cards.into()
    }

    /// How many there are.
    pub fn count(self) -> Signal<usize> {
        let cards = self.cards;
        Signal::derive(move || cards.with(Vec::len))
    }

    /// Those to read before a decision, in the same order.
    pub fn pinned(self) -> Signal<Vec<Arc<AccountCard>>> {
        let cards = self.cards;
        Signal::derive(move || cards.with(|cards| cards.iter().filter(|card| card.pinned).cloned().collect()))
    }

    /// One of those that are kept.
    pub fn account(self, id: RecordId) -> Option<Account> {
        self.pad.all().with_untracked(|all| all.iter().find(|account| account.id == id).cloned())
    }

    /// The one that is being written.
    pub fn draft(self) -> Draft<Account> {
        self.pad.draft()
    }

    /// Begins one. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn begin(self) -> Result<(), KeepError> {
        self.pad.begin(|id, now, _| Account::new(id, now)).await?;
        self.thought.set_value(None);
        Ok(())
    }

    /// Takes one up. What lay open is kept first; what was thought until now is not changed any more. One that lies open still, because the
    /// person only looked for help meanwhile, is gone on with: on the same day its thought is the same.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn take_up(self, id: RecordId) -> Result<(), KeepError> {
        if self.draft().current().with_untracked(|open| open.as_ref().is_some_and(|open| open.id == id)) {
            let today = self.session.moment().day();
            self.thought.update_value(|thought| *thought = thought.take().filter(|begun| begun.day == today));
            return Ok(());
        }
        self.pad.take_up(id).await?;
        self.thought.set_value(None);
        Ok(())
    }

    /// Keeps what is being written and puts it down.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn close(self) -> Result<(), KeepError> {
        self.pad.close().await
    }

    /// When it was; none if the person does not know.
    pub fn date(self, date: Option<RoughDate>) {
        self.draft().change(|account| account.date = date);
    }

    /// What they said, as it now stands.
    pub fn told_typed(self, told: String) {
        self.draft().change(|account| account.told = told);
    }

    /// What the person saw, heard and knows, as it now stands.
    pub fn known_typed(self, known: String) {
        self.draft().change(|account| account.known = known);
    }

    /// How sure the person is, or not said.
    pub fn sure(self, sure: Option<Rating>) {
        self.draft().change(|account| account.sure = sure);
    }

    /// What the person thinks now, as it stands. Until the account is opened the next time this is one thought.
    pub fn think(self, text: String) {
        let lies_open = self.draft().current().with_untracked(|account| {
            account.as_ref().map(|account| (account.id, account.thought_begins(self.session.desk().now())))
        });
        let Some((of, at)) = lies_open else { return };
        let begun = self.begun().unwrap_or_else(|| Begun { of, at, day: self.session.moment().day() });
        self.thought.set_value(Some(begun));
        self.draft().change(|account| account.think(begun.at, begun.day, text));
    }

    /// What was thought before the account was opened, in order.
    pub fn thought_before(self) -> Vec<Thought> {
        let now = self.begun().map(|begun| begun.at);
        let before = |account: &Account| account.thoughts.iter().filter(|it| Some(it.at) != now).cloned().collect();
        self.draft().current().with_untracked(|account| account.as_ref().map(before).unwrap_or_default())
    }

    /// What was thought since then.
    pub fn thought_now(self) -> String {
        let now = self.begun().map(|begun| begun.at);
        let text = |account: &Account| Some(account.thoughts.iter().find(|it| Some(it.at) == now)?.text.clone());
        self.draft().current().with_untracked(|account| account.as_ref().and_then(text)).unwrap_or_default()
    }

    /// Chooses a word that fits what was done, or leaves it.
    pub fn behaviour(self, behaviour: BehaviourId, fits: bool) {
        self.draft().change(|account| account.behaviour(behaviour, fits));
    }

    /// Where in the up and down it was, or not said.
    pub fn phase(self, phase: Option<Phase>) {
        self.draft().change(|account| account.phase = phase);
    }

    /// How it left the person: one feeling more, or one less.
    pub fn left(self, feeling: Feeling) {
        self.draft().change(|account| account.left.toggle(feeling));
    }

    /// Whether to read it before a decision.
    pub fn pin(self, pinned: bool) {
        self.draft().change(|account| account.pinned = pinned);
    }

    /// Keeps it as it stands. Answers whether anything of it is kept: nothing is where nothing was said.
    ///
    /// # Errors
    /// [`KeepError`]; what was said stays where it is.
    pub async fn keep(self) -> Result<bool, KeepError> {
        let lies_open = self.draft().current().with_untracked(|open| open.as_ref().map(|open| open.id));
        self.draft().keep().await?;
        Ok(lies_open.is_some_and(|id| self.account(id).is_some()))
    }

    /// Takes one away. It can be put back until the notebook is locked, or until the person leaves it so.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn remove(self, id: RecordId) -> Result<(), KeepError> {
        let taking = async {
            // A blank one that was never kept needs no way back.
            let account = self.pad.remove(id).await?.filter(|account| !account.is_blank());
            Ok(account.map(|account| (id, account)))
        };
        self.gone.hold(taking).await
    }

    /// How many were taken away and can be put back.
    pub fn gone(self) -> Signal<usize> {
        Signal::derive(move || self.gone.count(|_| true))
    }

    /// Leaves them away for good.
    pub fn let_go(self) {
        self.gone.let_go(|_| true);
    }

    /// Puts back the one that was taken away last.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still away.
    pub async fn put_back(self) -> Result<(), KeepError> {
        self.gone.bring_back(|_| true, |account| self.pad.put_back(account)).await
    }

    /// The thought of this sitting, if it is of the account that lies open.
    fn begun(self) -> Option<Begun> {
        let open = self.draft().current().with_untracked(|account| account.as_ref().map(|account| account.id));
        self.thought.get_value().filter(|begun| Some(begun.of) == open)
    }
}
