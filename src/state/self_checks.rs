//! Self-checks: the one that is being answered, those that were, and how they went.

use std::cmp::Reverse;

use domain::learn::{Questionnaire, SelfCheck, trend};
use domain::{CheckId, Day, RecordId};
use leptos::prelude::*;

use super::pad::Pad;
use super::{Draft, Erasable, Gate, KeepError, Session, use_session};

/// How far the one is that lies open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckStage {
    /// At the questions. `asked`: the sum was asked for, and some have no answer.
    Questions {
        /// See there.
        asked: bool,
    },
    /// At the answers of one that was ended, to read.
    Answers,
    /// At people to reach: nothing of the sum is shown yet.
    Crisis,
    /// At people to reach, on the way out.
    Leaving,
    /// At the sum.
    Sum,
}

/// Where one begins.
const BEGIN: CheckStage = CheckStage::Questions { asked: false };

/// See the file.
#[derive(Clone, Copy)]
pub struct SelfChecks {
    session: Session,
    pad: Pad<SelfCheck>,
    stage: RwSignal<CheckStage>,
    just_deleted: RwSignal<Option<SelfCheck>>,
    /// The answer for which people to reach were shown, so that they are not in the way twice.
    told: StoredValue<Option<u8>>,
    /// The one that was begun with the answers of another, as it was then.
    copied: StoredValue<Option<SelfCheck>>,
}

/// Provides the self-checks. Needs the session and the draft of one.
pub fn provide_self_checks() -> SelfChecks {
    let session = use_session();
    let pad = Pad::of(|contents| contents.self_checks);
    let checks = SelfChecks {
        session,
        pad,
        stage: RwSignal::new(BEGIN),
        just_deleted: RwSignal::new(None),
        told: StoredValue::new(None),
        copied: StoredValue::new(None),
    };
    session.desk().when_deleted(Erasable::SelfChecks, Box::new(move || checks.just_deleted.set(None)));
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            checks.just_deleted.set(None);
            checks.stage.set(BEGIN);
            checks.told.set_value(None);
            checks.copied.set_value(None);
        }
    });
    provide_context(checks);
    checks
}

/// The self-checks of this app.
///
/// # Panics
/// Outside the app, which provides them first.
pub fn use_self_checks() -> SelfChecks {
    expect_context()
}

impl SelfChecks {
    /// All that are kept of one questionnaire, the last begun first.
    pub fn of(self, check: CheckId) -> Signal<Vec<SelfCheck>> {
        let all = self.pad.all();
        Signal::derive(move || {
            let mut of: Vec<SelfCheck> = all.with(|all| all.iter().filter(|one| one.check == check).cloned().collect());
            of.sort_by_key(|one| Reverse((one.day, one.made, one.id)));
            of
        })
    }

    /// How those that were ended went, by day. What lies open counts once it is kept.
    pub fn trend(self, questionnaire: &'static Questionnaire) -> Signal<Vec<(Day, u16)>> {
        let all = self.pad.all();
        Signal::derive(move || all.with(|all| trend(questionnaire, all)))
    }

    /// The one that is being answered.
    pub fn draft(self) -> Draft<SelfCheck> {
        self.pad.draft()
    }

    /// Lays out one of this questionnaire: what was begun today and not ended, else a new one, since answers are about the days before the
    /// one on which they are given. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn open(self, check: CheckId) -> Result<(), KeepError> {
        self.close().await?;
        let today = self.session.moment().day();
        let is_half_done = |one: &&SelfCheck| one.check == check && one.day == today && one.ended.is_none();
        let half_done = self.pad.all().with_untracked(|all| {
            all.iter().filter(is_half_done).max_by_key(|one| (one.edited, one.id)).map(|one| one.id)
        });
        match half_done {
            Some(id) => self.pad.take_up(id).await,
            None => self.pad.begin(|id, now, day| SelfCheck::new(id, check, now, day)).await,
        }
    }

    /// Takes one up: one that was ended to read its answers, another to go on with it. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn take_up(self, id: RecordId) -> Result<(), KeepError> {
        self.close().await?;
        self.pad.take_up(id).await?;
        let is_ended = self.pad.draft().current().with_untracked(|it| it.as_ref().is_some_and(|it| it.ended.is_some()));
        self.stage.set(if is_ended { CheckStage::Answers } else { BEGIN });
        Ok(())
    }

    /// Lays out the questions with the answers of the one that was ended, as another one of the same day: until its sum is asked for nothing
    /// of the first is lost, and afterwards neither.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn change_answers(self) -> Result<(), KeepError> {
        let ended = self.pad.draft().current().get_untracked().filter(|it| it.ended.is_some());
        if let Some(ended) = ended {
            self.close().await?;
            self.pad.begin(|id, now, _| SelfCheck { id, made: now, edited: now, ended: None, ..ended }).await?;
            self.copied.set_value(self.pad.draft().current().get_untracked());
        }
        self.stage.set(BEGIN);
        Ok(())
    }

    /// How far the one is that lies open.
    pub fn stage(self) -> Signal<CheckStage> {
        self.stage.into()
    }

    /// Answers a question, from 0, or takes the answer back. With another answer it is not ended any more: its sum is asked for anew, and
    /// what has to be said before it is said again.
    pub fn answer(self, question: usize, answer: Option<u8>) {
        self.pad.draft().change(|check| {
            if check.answers.get(question).copied().flatten() != answer {
                check.answer(question, answer);
                check.ended = None;
            }
        });
    }

    /// Answers the question that does not count, or takes the answer back.
    pub fn answer_beside(self, answer: Option<u8>) {
        self.pad.draft().change(|check| check.beside = answer);
    }

    /// The sum is asked for. Where an answer calls for it people to reach come before it, whether or not there is a sum.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open, and is shown all the same.
    pub async fn ask_for_sum(self, questionnaire: &Questionnaire) -> Result<(), KeepError> {
        if let Some(answer) = self.called_for(questionnaire) {
            self.told.set_value(Some(answer));
            self.stage.set(CheckStage::Crisis);
            return Ok(());
        }
        self.go_on_to_sum(questionnaire).await
    }

    /// Leaves it. Where an answer calls for it and they were not shown for it yet, people to reach come first; after that it is put down.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn leave(self, questionnaire: &Questionnaire) -> Result<(), KeepError> {
        let is_ended = self.pad.draft().current().with_untracked(|it| it.as_ref().is_some_and(|it| it.ended.is_some()));
        let called =
            self.called_for(questionnaire).filter(|answer| !is_ended && self.told.get_value() != Some(*answer));
        let Some(answer) = called else { return self.close().await };
        self.told.set_value(Some(answer));
        self.stage.set(CheckStage::Leaving);
        self.pad.draft().keep().await
    }

    /// The answer that calls for people to reach, if one does.
    fn called_for(self, questionnaire: &Questionnaire) -> Option<u8> {
        let answers = self.answers();
        let item = questionnaire.crisis(&answers)?.item;
        answers.get(item.checked_sub(1)?).copied().flatten()
    }

    /// Shows the sum, if there is one: with that it is ended, and kept. Else the questions stand there again.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open, and is shown all the same.
    pub async fn go_on_to_sum(self, questionnaire: &Questionnaire) -> Result<(), KeepError> {
        if questionnaire.sum(&self.answers()).is_none() {
            self.stage.set(CheckStage::Questions { asked: true });
            return Ok(());
        }
        let now = self.session.desk().now();
        self.pad.draft().change(|check| check.ended = check.ended.or(Some(now)));
        self.stage.set(CheckStage::Sum);
        self.pad.draft().keep().await
    }

    /// Looks at the answers again: of one that was ended to read them.
    pub fn look_at_answers(self) {
        self.stage.set(CheckStage::Answers);
    }

    fn answers(self) -> Vec<Option<u8>> {
        let current = self.pad.draft().current();
        current.with_untracked(|check| check.as_ref().map(|it| it.answers.clone()).unwrap_or_default())
    }

    /// Keeps the one that lies open and puts it down.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn close(self) -> Result<(), KeepError> {
        // Answers that were laid out to be changed, and were not.
        let copied = self.copied.get_value();
        match self.pad.draft().current().get_untracked().filter(|open| copied.as_ref() == Some(open)) {
            Some(untouched) => _ = self.pad.remove(untouched.id).await?,
            None => self.pad.close().await?,
        }
        self.copied.set_value(None);
        self.told.set_value(None);
        // Another may have been laid out meanwhile: it stays where it is.
        if self.pad.draft().current().with_untracked(Option::is_none) {
            self.stage.set(BEGIN);
        }
        Ok(())
    }

    /// Takes one away. It can be put back until the notebook is locked.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn remove(self, id: RecordId) -> Result<(), KeepError> {
        let gone = self.pad.remove(id).await?;
        self.just_deleted.set(gone.filter(|check| !check.is_blank()));
        Ok(())
    }

    /// Whether one was just taken away.
    pub fn has_just_deleted(self) -> Signal<bool> {
        Signal::derive(move || self.just_deleted.with(Option::is_some))
    }

    /// Puts back the one that was taken away last.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still away.
    pub async fn put_back(self) -> Result<(), KeepError> {
        let Some(check) = self.just_deleted.get_untracked() else { return Ok(()) };
        self.pad.put_back(check).await?;
        self.just_deleted.set(None);
        Ok(())
    }
}
