//! Notes for sessions with a professional, and after them.

use domain::therapy::TherapySession;
use domain::{RecordId, RoughDate};
use leptos::prelude::*;

use super::pad::Pad;
use super::{Draft, Erasable, Gate, KeepError, use_session};

/// See the file.
#[derive(Clone, Copy)]
pub struct TherapyNotes {
    pad: Pad<TherapySession>,
    just_deleted: RwSignal<Option<TherapySession>>,
}

/// Provides the notes. Needs the session and the draft of one.
pub fn provide_therapy_notes() -> TherapyNotes {
    let session = use_session();
    let notes = TherapyNotes { pad: Pad::of(|contents| contents.therapy_sessions), just_deleted: RwSignal::new(None) };
    session.desk().when_deleted(Erasable::Sessions, Box::new(move || notes.just_deleted.set(None)));
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            notes.just_deleted.set(None);
        }
    });
    provide_context(notes);
    notes
}

/// The notes of this app.
///
/// # Panics
/// Outside the app, which provides them first.
pub fn use_therapy_notes() -> TherapyNotes {
    expect_context()
}

impl TherapyNotes {
    /// All of them, the newest first; those without a date before them.
    pub fn all(self) -> Signal<Vec<TherapySession>> {
        let all = self.pad.all();
        Signal::derive(move || all.with(|all| TherapySession::newest_first(all).into_iter().cloned().collect()))
    }

    /// Those that are being written.
    pub fn draft(self) -> Draft<TherapySession> {
        self.pad.draft()
    }

    /// Begins some. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn begin(self) -> Result<(), KeepError> {
        self.pad.begin(|id, now, _| TherapySession::new(id, now)).await
    }

    /// Takes some up. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn take_up(self, id: RecordId) -> Result<(), KeepError> {
        self.pad.take_up(id).await
    }

    /// Keeps what is being written and puts it down.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn close(self) -> Result<(), KeepError> {
        self.pad.close().await
    }

    /// What is to be brought up, as it now stands.
    pub fn before_typed(self, before: String) {
        self.pad.draft().change(|notes| notes.before = before);
    }

    /// What is to be remembered, as it now stands.
    pub fn after_typed(self, after: String) {
        self.pad.draft().change(|notes| notes.after = after);
    }

    /// When it is, or was.
    pub fn date(self, date: Option<RoughDate>) {
        self.pad.draft().change(|notes| notes.date = date);
    }

    /// Takes some away. They can be put back until the notebook is locked.
    ///
    /// # Errors
    /// [`KeepError`]; they are then still there.
    pub async fn remove(self, id: RecordId) -> Result<(), KeepError> {
        let gone = self.pad.remove(id).await?;
        self.just_deleted.set(gone.filter(|notes| !notes.is_blank()));
        Ok(())
    }

    /// Whether some were just taken away.
    pub fn has_just_deleted(self) -> Signal<bool> {
        Signal::derive(move || self.just_deleted.with(Option::is_some))
    }

    /// Puts back those that were taken away last.
    ///
    /// # Errors
    /// [`KeepError`]; they are then still away.
    pub async fn put_back(self) -> Result<(), KeepError> {
        let Some(notes) = self.just_deleted.get_untracked() else { return Ok(()) };
        self.pad.put_back(notes).await?;
        self.just_deleted.set(None);
        Ok(())
    }
}
