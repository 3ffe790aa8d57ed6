//! How one is today: a few answers, each of which can be left out, and what was kept of them.

use domain::{CheckIn, Day, Feeling, Feelings, Record, RecordId, Steadiness};
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::Change;

use super::desk::{Pending, put};
use super::pacing::Pacing;
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
    /// What the one that was begun is called, once it had to have a name.
    name: StoredValue<Option<RecordId>>,
    /// Put aside for this time.
    skipped: RwSignal<bool>,
    pacing: Pacing,
}

/// Provides the check-in. Needs the session.
pub fn provide_check_ins() -> CheckIns {
    let session = use_session();
    let check_ins = CheckIns {
        session,
        draft: RwSignal::new(CheckInDraft::default()),
        changing: RwSignal::new(None),
        name: StoredValue::new(None),
        skipped: RwSignal::new(false),
        pacing: Pacing::new(),
    };
    // Half an answer is an answer: leaving keeps it.
    session.desk().add_pending(Pending {
        tell: Box::new(move || match check_ins.pending()? {
            Some(check_in) => Ok(vec![put(Record::CheckIn(check_in))?]),
            None => Ok(Vec::new()),
        }),
        lay_out: Box::new(move |record| {
            if let Record::CheckIn(check_in) = record {
                check_ins.lay_out(check_in);
            }
        }),
        put_down: Box::new(move |gone| {
            let is_gone = |id: Option<RecordId>| id.is_some_and(|id| gone.contains(&id));
            if is_gone(check_ins.changing.get_untracked()) || is_gone(check_ins.name.get_value()) {
                check_ins.clear();
            }
        }),
    });
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
            let is_begun = self.changing.with(Option::is_some) || !self.draft.with(CheckInDraft::is_blank);
            !self.skipped.get() && (is_begun || latest.with(Option::is_none))
        })
    }

    /// How steady, or no answer.
    pub fn say_steadiness(self, steadiness: Option<Steadiness>) {
        self.draft.update(|draft| draft.steadiness = steadiness);
        self.keep_in_time();
    }

    /// A feeling, on or off.
    pub fn toggle(self, feeling: Feeling) {
        self.draft.update(|draft| draft.feelings.toggle(feeling));
        self.keep_in_time();
    }

    /// The note, as it now stands.
    pub fn note_typed(self, note: String) {
        self.draft.update(|draft| draft.note = note);
        self.keep_in_time();
    }

    /// Keeps the answers. Without any there is nothing to keep, and the questions are put aside.
    ///
    /// # Errors
    /// [`KeepError`]; the answers stay where they are.
    pub async fn keep(self) -> Result<(), KeepError> {
        let given = self.draft.get_untracked();
        let Some(check_in) = self.pending()? else {
            self.skip();
            return Ok(());
        };
        self.session.keep_record(|| Ok(Record::CheckIn(check_in))).await?;
        // What was said meanwhile goes on as a change of it.
        if self.draft.with_untracked(|draft| *draft == given) {
            self.clear();
        }
        Ok(())
    }

    /// Puts the questions aside. What was begun stays where it is until it is asked for again, or the notebook is locked: it is not kept.
    pub fn skip(self) {
        if self.changing.with_untracked(Option::is_some) {
            self.clear();
        } else {
            self.skipped.set(true);
            self.take_back();
        }
    }

    /// Asks again, from what was said.
    pub fn change(self, said: &CheckIn) {
        self.skipped.set(false);
        self.draft.set(CheckInDraft {
            steadiness: said.steadiness,
            feelings: said.feelings.clone(),
            note: said.note.clone(),
        });
        self.changing.set(Some(said.id));
    }

    /// Asks again, with what was begun before.
    pub fn ask_again(self) {
        self.skipped.set(false);
    }

    /// Lays out again what was said and could not be kept.
    fn lay_out(self, said: &CheckIn) {
        let check_ins = self.session.contents().check_ins;
        let was_kept = check_ins.with_untracked(|all| all.iter().any(|it| it.id == said.id));
        self.change(said);
        if !was_kept {
            self.changing.set(None);
        }
        self.name.set_value(Some(said.id));
    }

    /// Half an answer is kept at each pause too, without being given.
    fn keep_in_time(self) {
        self.pacing.wait(&self.session.desk(), move || {
            spawn_local(async move {
                // The questions still stand: whoever gives the answers is told what is in the way.
                _ = self.session.desk().keep_pending().await;
            });
        });
    }

    /// What was kept of half an answer goes with it.
    fn take_back(self) {
        self.pacing.stop();
        let Some(id) = self.name.get_value() else { return };
        self.name.set_value(None);
        let session = self.session;
        spawn_local(async move {
            if session.desk().remove(vec![(id, Change::Remove(*id.as_bytes()))]).await.is_ok() {
                session.contents().forget(&[id].into());
            }
        });
    }

    fn clear(self) {
        self.pacing.stop();
        self.draft.set(CheckInDraft::default());
        self.changing.set(None);
        self.name.set_value(None);
        self.skipped.set(false);
    }

    fn pending(self) -> Result<Option<CheckIn>, KeepError> {
        let draft = self.draft.get_untracked();
        if draft.is_blank() || self.skipped.get_untracked() {
            return Ok(None);
        }
        let desk = self.session.desk();
        let CheckInDraft { steadiness, feelings, note } = draft;
        // One name from the first time on, however often it is kept.
        let known = match self.changing.get_untracked().or(self.name.get_value()) {
            Some(id) => id,
            None => desk.make_id()?,
        };
        self.name.set_value(Some(known));
        let check_ins = self.session.contents().check_ins;
        let before = check_ins.with_untracked(|all| all.iter().find(|it| it.id == known).cloned());
        Ok(Some(match before {
            Some(before) => CheckIn { steadiness, feelings, note, ..before },
            None => CheckIn { id: known, at: desk.now(), day: desk.moment().day(), steadiness, feelings, note },
        }))
    }
}
