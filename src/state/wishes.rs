//! How the person wants the notebook to be: sealed in it.

use domain::{Day, Record, Wishes};
use leptos::prelude::*;

use super::desk::put;
use super::{KeepError, Session, use_session};

/// What the person wishes.
#[derive(Clone, Copy)]
pub struct WishList {
    session: Session,
    current: Memo<Option<Wishes>>,
}

/// Provides the wishes. Needs the session.
pub fn provide_wishes() -> WishList {
    let session = use_session();
    let all = session.contents().wishes;
    let current = Memo::new(move |_| all.with(|all| Wishes::current(all).cloned()));
    let wishes = WishList { session, current };
    provide_context(wishes);
    wishes
}

/// The wishes of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_wishes() -> WishList {
    expect_context()
}

impl WishList {
    /// Whether the editor offers a question to start from.
    pub fn prompts(self) -> Signal<bool> {
        Signal::derive(move || self.current.with(|wishes| wishes.as_ref().is_none_or(|wishes| wishes.prompts)))
    }

    /// The day from which days without contact are counted, if they are to be shown.
    pub fn without_contact_since(self) -> Signal<Option<Day>> {
        Signal::derive(move || self.current.with(|wishes| wishes.as_ref().and_then(|it| it.without_contact_since)))
    }

    /// Changes whether questions are offered.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn offer_prompts(self, prompts: bool) -> Result<(), KeepError> {
        self.change(|wishes| wishes.prompts = prompts).await
    }

    /// Counts days without contact from this day on, or not any more.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn count_from(self, day: Option<Day>) -> Result<(), KeepError> {
        self.change(|wishes| wishes.without_contact_since = day).await
    }

    async fn change(self, change: impl FnOnce(&mut Wishes)) -> Result<(), KeepError> {
        let desk = self.session.desk();
        let now = desk.now();
        let mut wishes = match self.current.get_untracked() {
            Some(wishes) => wishes,
            None => Wishes::new(desk.make_id()?, now),
        };
        wishes.edited = wishes.edited.max(now);
        change(&mut wishes);
        desk.keep(vec![put(Record::Wishes(wishes.clone()))?]).await?;
        self.session.contents().show_one(Record::Wishes(wishes));
        Ok(())
    }
}
