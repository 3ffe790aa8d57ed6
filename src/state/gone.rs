//! What was taken away and can be brought back, the last of it first: until the lock, or until the person leaves it so.

use domain::RecordId;
use leptos::prelude::*;

use super::{Erasable, Gate, KeepError, Session};

/// What was taken away of one kind.
pub(super) struct Gone<T: Send + Sync + 'static> {
    session: Session,
    all: RwSignal<Vec<(RecordId, T)>>,
}

// Derived, these would ask the same of `T`.
impl<T: Send + Sync> Clone for Gone<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Send + Sync> Copy for Gone<T> {}

impl<T: Clone + Send + Sync> Gone<T> {
    /// Nothing yet. Behind the lock there is nothing either, nor once all of that kind was deleted.
    pub(super) fn make(session: Session, kind: Erasable) -> Self {
        let gone = Self { session, all: RwSignal::new(Vec::new()) };
        Effect::new(move |_| {
            if session.gate().get() != Gate::Open {
                gone.all.set(Vec::new());
            }
        });
        session.desk().when_deleted(kind, Box::new(move || gone.let_go(|_| true)));
        gone
    }

    /// Takes something away and holds it. If the notebook was put away meanwhile nothing is held: no words stay behind the lock, and none get
    /// into another notebook.
    ///
    /// # Errors
    /// What `taking` says.
    pub(super) async fn hold(
        self,
        taking: impl Future<Output = Result<Option<(RecordId, T)>, KeepError>>,
    ) -> Result<(), KeepError> {
        let desk = self.session.desk();
        let times_before = desk.times_cleared();
        let taken = taking.await?;
        if desk.times_cleared() == times_before
            && let Some((id, one)) = taken
        {
            self.all.update(|all| {
                all.retain(|(other, _)| *other != id);
                all.push((id, one));
            });
        }
        Ok(())
    }

    /// How many of these are held.
    pub(super) fn count(self, of: impl Fn(&T) -> bool) -> usize {
        self.all.with(|all| all.iter().filter(|(_, one)| of(one)).count())
    }

    /// Brings back the last of these; it is held until that is done.
    ///
    /// # Errors
    /// What `putting` says.
    pub(super) async fn bring_back<Putting: Future<Output = Result<(), KeepError>>>(
        self,
        of: impl Fn(&T) -> bool,
        putting: impl FnOnce(T) -> Putting,
    ) -> Result<(), KeepError> {
        let last = self.all.with_untracked(|all| all.iter().rev().find(|(_, one)| of(one)).cloned());
        let Some((id, one)) = last else { return Ok(()) };
        putting(one).await?;
        self.all.update(|all| all.retain(|(other, _)| *other != id));
        Ok(())
    }

    /// Leaves these as they are: away for good.
    pub(super) fn let_go(self, of: impl Fn(&T) -> bool) {
        self.all.update(|all| all.retain(|(_, one)| !of(one)));
    }
}
