//! How one is today: a few answers, each of which can be left out, and what was kept of them.

use domain::{CheckIn, Day, Feeling, Feelings, Record, RecordId, Steadiness};
use leptos::prelude::*;

use super::desk::put;
use super::{Gate, KeepError, Session, use_session};

/// What is chosen and typed and not yet kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckInDraft {
    /// How steady.
    pub steadiness: Option<Steadiness>,
    /// What one feels.
    pub feelings: Feelings,
    /// A few words.
    pub note: String,
}

impl CheckInDraft {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.steadiness.is_none() && self.feelings.is_empty() && self.note.trim().is_empty()
    }
}

/// The check-in of today.
#[derive(Clone, Copy)]
pub struct CheckIns {
    session: Session,
    draft: RwSignal<CheckInDraft>,
    /// The one that is changed rather than another made.
    changing: RwSignal<Option<RecordId>>,
    /// Put aside for this time.
    skipped: RwSignal<bool>,
}

/// Provides the check-in. Needs the session.
pub fn provide_check_ins() -> CheckIns {
    let session = use_session();
    let check_ins = CheckIns {
        session,
        draft: RwSignal::new(CheckInDraft::default()),
        changing: RwSignal::new(None),
        skipped: RwSignal::new(false),
    };
    // Half an answer is an answer: leaving keeps it.
    session.desk().add_pending(Box::new(move || match check_ins.pending()? {
        Some(check_in) => Ok(vec![put(Record::CheckIn(check_in))?]),
        None => Ok(Vec::new()),
    }));
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            check_ins.clear();
        }
    });
    provide_context(check_ins);
    check_ins
}

/// The check-in of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_check_ins() -> CheckIns {
    expect_context()
}

impl CheckIns {
    /// What is chosen and typed so far.
    pub fn draft(self) -> Signal<CheckInDraft> {
        self.draft.into()
    }

    /// The latest of a day.
    pub fn latest(self, day: Signal<Day>) -> Signal<Option<CheckIn>> {
        let check_ins = self.session.contents().check_ins;
        Signal::derive(move || check_ins.with(|all| CheckIn::latest_of(all, day.get()).cloned()))
    }

    /// Whether the questions are asked: not after they were answered or put aside, unless one wants to say it anew.
    pub fn is_asking(self, day: Signal<Day>) -> Signal<bool> {
        let latest = self.latest(day);
        Signal::derive(move || {
            self.changing.with(Option::is_some)
                || !self.draft.with(CheckInDraft::is_blank)
                || (!self.skipped.get() && latest.with(Option::is_none))
        })
    }

    /// How steady, or no answer.
    pub fn say_steadiness(self, steadiness: Option<Steadiness>) {
        self.draft.update(|draft| draft.steadiness = steadiness);
    }

    /// A feeling, on or off.
    pub fn toggle(self, feeling: Feeling) {
        self.draft.update(|draft| draft.feelings.toggle(feeling));
    }

    /// The note, as it now stands.
    pub fn note_typed(self, note: String) {
        self.draft.update(|draft| draft.note = note);
    }

    /// Keeps the answers. Without any there is nothing to keep, and the questions are put aside.
    ///
    /// # Errors
    /// [`KeepError`]; the answers stay where they are.
    pub async fn keep(self) -> Result<(), KeepError> {
        let Some(check_in) = self.pending()? else {
            self.skip();
            return Ok(());
        };
        let change = put(Record::CheckIn(check_in.clone()))?;
        // Pressed twice, it is kept twice under one name.
        self.changing.set(Some(check_in.id));
        self.session.desk().keep(vec![change]).await?;
        self.session.contents().show_one(Record::CheckIn(check_in));
        self.clear();
        Ok(())
    }

    /// Puts the questions aside.
    pub fn skip(self) {
        self.clear();
        self.skipped.set(true);
    }

    /// Asks again, from what was said.
    pub fn change(self, said: &CheckIn) {
        self.draft.set(CheckInDraft {
            steadiness: said.steadiness,
            feelings: said.feelings.clone(),
            note: said.note.clone(),
        });
        self.changing.set(Some(said.id));
    }

    /// Asks again, from the beginning.
    pub fn ask_again(self) {
        self.clear();
        self.skipped.set(false);
    }

    fn clear(self) {
        self.draft.set(CheckInDraft::default());
        self.changing.set(None);
        self.skipped.set(false);
    }

    fn pending(self) -> Result<Option<CheckIn>, KeepError> {
        let draft = self.draft.get_untracked();
        if draft.is_blank() {
            return Ok(None);
        }
        let desk = self.session.desk();
        let CheckInDraft { steadiness, feelings, note } = draft;
        let known = self.changing.get_untracked();
        let before = known.and_then(|id| {
            self.session.contents().check_ins.with_untracked(|all| all.iter().find(|it| it.id == id).cloned())
        });
        Ok(Some(match before {
            Some(before) => CheckIn { steadiness, feelings, note, ..before },
            None => CheckIn {
                id: known.map_or_else(|| desk.make_id(), Ok)?,
                at: desk.now(),
                day: desk.moment().day(),
                steadiness,
                feelings,
                note,
            },
        }))
    }
}
