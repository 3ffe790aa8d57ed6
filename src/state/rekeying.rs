//! Changing the passphrase of the open notebook. The present one is asked for again: whoever finds the notebook open cannot lock its owner
//! out. What was sealed under the old key is moved afterwards, by `care`, and goes on at the next opening.

use domain::passphrase::{Strength, judge};
use futures::FutureExt;
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::{Ikm, Notebook, PassphraseError};
use zeroize::Zeroizing;

use crate::platform::WorkError;

use super::{KeepError, Session};

/// Why the passphrase was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RekeyError {
    /// The new one will not do.
    Refused(Strength),
    /// The present one is another.
    WrongPassphrase,
    /// The new one is in use here already.
    Taken,
    /// An earlier change is not finished.
    Unfinished,
    /// It could not be kept.
    NotKept(KeepError),
    /// The browser starts no worker.
    NoWorker,
    /// Not enough memory for the passphrase work.
    NoMemory,
    /// The person stopped it.
    Stopped,
}

impl From<WorkError> for RekeyError {
    fn from(error: WorkError) -> Self {
        match error {
            WorkError::NoWorker => Self::NoWorker,
            WorkError::NoMemory => Self::NoMemory,
        }
    }
}

impl From<KeepError> for RekeyError {
    fn from(error: KeepError) -> Self {
        Self::NotKept(error)
    }
}

impl From<PassphraseError> for RekeyError {
    fn from(error: PassphraseError) -> Self {
        match error {
            PassphraseError::Taken => Self::Taken,
            PassphraseError::Unfinished => Self::Unfinished,
            PassphraseError::NotKept(why) => Self::NotKept(why.into()),
        }
    }
}

impl Session {
    /// Changes the passphrase from the present one to a new one.
    ///
    /// # Errors
    /// [`RekeyError`]; the present one still opens the notebook then. One case is not certain: where no store answered in time, one may hold the
    /// change all the same.
    pub async fn change_passphrase(self, present: String, new: String) -> Result<(), RekeyError> {
        let (present, new) = (Zeroizing::new(present), Zeroizing::new(new));
        let judgement = judge(&new);
        if !judgement.acceptable {
            return Err(RekeyError::Refused(judgement.strength));
        }
        let change = async {
            self.check_passphrase(&present).await?;
            let new = self.derive(&new).await?;
            self.cannot_stop();
            self.commit_passphrase(new).await
        };
        let changed = self.at_work(change).await.unwrap_or(Err(RekeyError::Stopped));
        if changed.is_ok() {
            self.care.hurry(self);
        }
        changed
    }

    /// For itself: a lock in the middle of it, from here or from another tab, ends what waits for it and not the commit. Cut, nobody could
    /// tell which passphrase opens.
    async fn commit_passphrase(self, new: Ikm) -> Result<(), RekeyError> {
        let commit = async move {
            let desk = self.desk();
            let (_turn, notebook) = desk.turn().await?;
            let now = desk.now().millis();
            Notebook::change_passphrase(&notebook, desk.shelves(), &new, now, &mut desk.entropy()).await?;
            Ok(())
        };
        let commit = commit.boxed_local().shared();
        // Goes on where nobody waits for it any more.
        spawn_local(commit.clone().map(drop));
        commit.await
    }

    /// Whether pages are still being moved to the key of a new passphrase.
    pub fn is_rekeying(self) -> Signal<bool> {
        self.care.is_rekeying()
    }

    /// Whether this is the passphrase of the open notebook.
    pub(super) async fn check_passphrase(self, passphrase: &str) -> Result<(), RekeyError> {
        let ikm = self.derive(passphrase).await?;
        let desk = self.desk();
        let (_turn, notebook) = desk.turn().await?;
        let is_it = notebook.borrow().is_opened_by(&ikm);
        if is_it { Ok(()) } else { Err(RekeyError::WrongPassphrase) }
    }

    /// What a passphrase comes to for the open notebook.
    pub(super) async fn derive(self, passphrase: &str) -> Result<Ikm, RekeyError> {
        let desk = self.desk();
        let (salt, cost) = {
            let (_turn, notebook) = desk.turn().await?;
            notebook.borrow().kdf()
        };
        let passphrase = Zeroizing::new(desk.device.normal(passphrase));
        Ok(desk.device.derive(&passphrase, &salt, cost).await?)
    }
}
