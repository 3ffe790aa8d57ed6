//! The exercise player: which exercise lies open, which of its steps, and where it was opened from. What is answered is a draft.

use std::cmp::Reverse;

use domain::circle::Person;
use domain::practice::{Answer, Exercise, Run};
use domain::{ExerciseId, FieldId, RecordId, Steadiness};
use leptos::prelude::*;

use super::{Draft, Gate, KeepError, Place, Session, use_draft, use_session};

/// What the player shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// What the exercise is, before it begins.
    Before,
    /// A step, from 0.
    Step(u8),
    /// After the last.
    After,
}

/// See the file.
#[derive(Clone, Copy)]
pub struct Player {
    session: Session,
    run: Draft<Run>,
    exercise: RwSignal<Option<ExerciseId>>,
    stage: RwSignal<Stage>,
    /// Where one goes back to.
    from: RwSignal<Place>,
    /// What a field begins with as long as nothing was said in it. Nothing of it is kept until then.
    offered: StoredValue<Option<(ExerciseId, FieldId, Answer)>>,
}

/// Provides the player. Needs the session and the draft of a run.
pub fn provide_player() -> Player {
    let session = use_session();
    let player = Player {
        session,
        run: use_draft(),
        exercise: RwSignal::new(None),
        stage: RwSignal::new(Stage::Before),
        from: RwSignal::new(Place::Practice),
        offered: StoredValue::new(None),
    };
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            player.exercise.set(None);
            player.offered.set_value(None);
            player.stage.set(Stage::Before);
        }
    });
    provide_context(player);
    player
}

/// The player of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_player() -> Player {
    expect_context()
}

impl Player {
    /// Opens an exercise: where it was put down, or before its beginning.
    pub fn open(self, exercise: ExerciseId, from: Place) {
        self.from.set(from);
        self.offered.set_value(None);
        // It lies open already: the person looked at something else, or it could not be kept at the lock and was laid out again.
        let lies_open = |run: &Run| run.exercise == exercise && run.ended.is_none();
        let open = self
            .run
            .current()
            .with_untracked(|run| run.as_ref().filter(|run| lies_open(run)).map(|run| (run.at, run.is_blank())));
        if let Some((at, false)) = open {
            self.exercise.set(Some(exercise));
            self.stage.set(Stage::Step(at));
            return;
        }
        let unfinished = self.session.contents().runs.with_untracked(|all| Run::unfinished(all, &exercise).cloned());
        match unfinished {
            Some(run) => self.take_up(run),
            None => self.begin_anew(exercise),
        }
    }

    /// Opens an exercise with an answer laid out, if nothing was said in that field yet. It is kept once the person writes there.
    pub fn open_with(self, exercise: ExerciseId, from: Place, field: FieldId, answer: Answer) {
        self.open(exercise.clone(), from);
        self.offered.set_value(Some((exercise, field, answer)));
    }

    /// Shows the run that lies open, whatever it is: it could not be kept, and its page says so.
    pub fn show_what_lies_open(self, from: Place) {
        let open = self.run.current().with_untracked(|run| run.as_ref().map(|run| (run.exercise.clone(), run.at)));
        if let Some((exercise, at)) = open {
            self.from.set(from);
            self.exercise.set(Some(exercise));
            self.stage.set(Stage::Step(at));
        }
    }

    /// Opens a run that was kept, ended or not, to look at it and change it.
    pub fn reopen(self, id: RecordId, from: Place) {
        let run = self.session.contents().runs.with_untracked(|all| all.iter().find(|run| run.id == id).cloned());
        if let Some(run) = run {
            self.from.set(from);
            self.offered.set_value(None);
            self.take_up(Run { at: 0, ..run });
        }
    }

    /// Lays out a fresh run of an exercise.
    pub fn begin_anew(self, exercise: ExerciseId) {
        self.offered.set_value(None);
        // Without randomness nothing could be kept; the notebook would not have opened.
        if let Ok(id) = self.run.make_id() {
            let (now, day) = (self.session.desk().now(), self.session.moment().day());
            self.run.begin(Run::new(id, exercise.clone(), now, day));
        }
        self.exercise.set(Some(exercise));
        self.stage.set(Stage::Before);
    }

    fn take_up(self, run: Run) {
        self.exercise.set(Some(run.exercise.clone()));
        self.stage.set(Stage::Step(run.at));
        self.run.resume(run);
    }

    /// The exercise that lies open.
    pub fn exercise(self) -> Signal<Option<ExerciseId>> {
        self.exercise.into()
    }

    /// What is shown of it.
    pub fn stage(self) -> Signal<Stage> {
        self.stage.into()
    }

    /// Where one goes back to.
    pub fn from(self) -> Signal<Place> {
        self.from.into()
    }

    /// The answers so far.
    pub fn run(self) -> Draft<Run> {
        self.run
    }

    /// The answer to a field, as it stands now, or the one that is laid out in it.
    pub fn answer(self, field: &FieldId) -> Option<Answer> {
        self.run.current().with_untracked(|run| {
            let run = run.as_ref()?;
            let offered = || {
                let is_its = |it: &(ExerciseId, FieldId, Answer)| it.0 == run.exercise && it.1 == *field;
                self.offered.with_value(|offered| offered.clone().filter(is_its).map(|(_, _, answer)| answer))
            };
            run.answers.get(field).cloned().or_else(offered)
        })
    }

    /// The answer to a field, followed.
    pub fn answer_signal(self, field: FieldId) -> Signal<Option<Answer>> {
        let run = self.run.current();
        Signal::derive(move || run.with(|run| run.as_ref().and_then(|run| run.answers.get(&field).cloned())))
    }

    /// The people of the circle, by name, in the order in which they were written down.
    pub fn people(self) -> Signal<Vec<(RecordId, String)>> {
        let people = self.session.contents().people;
        Signal::derive(move || {
            people.with(|people| {
                let mut people: Vec<&Person> = people.iter().collect();
                people.sort_by_key(|person| (person.made, person.id));
                people.into_iter().map(|person| (person.id, person.name.clone())).collect()
            })
        })
    }

    /// Every run that was kept, the last changed first.
    pub fn runs(self) -> Signal<Vec<Run>> {
        let runs = self.session.contents().runs;
        Signal::derive(move || {
            let mut runs = runs.get();
            runs.sort_by_key(|run| Reverse((run.edited, run.id)));
            runs
        })
    }

    /// Answers a field.
    pub fn say(self, field: &FieldId, answer: Answer) {
        // From here on the person's own words stand, also none.
        self.offered.update_value(|offered| _ = offered.take_if(|(_, of, _)| of == field));
        self.run.change(|run| run.answers.set(field.clone(), answer));
    }

    /// Takes the answer to a field away.
    pub fn unsay(self, field: &FieldId) {
        self.run.change(|run| run.answers.drop_answer(field));
    }

    /// How steady before it, or no answer.
    pub fn say_before(self, steadiness: Option<Steadiness>) {
        self.run.change(|run| run.before = steadiness);
    }

    /// How steady after it, or no answer.
    pub fn say_after(self, steadiness: Option<Steadiness>) {
        self.run.change(|run| run.after = steadiness);
    }

    /// Goes on to the next stage, whether or not anything was said. A blank run changes nothing that is kept.
    pub fn go_on(self, exercise: &Exercise) {
        let last = exercise.steps.len().saturating_sub(1);
        let next = match self.stage.get_untracked() {
            Stage::Before => Stage::Step(0),
            Stage::Step(at) if usize::from(at) < last => Stage::Step(at + 1),
            Stage::Step(_) | Stage::After => Stage::After,
        };
        self.show(next);
    }

    /// Goes back to the stage before.
    pub fn go_back(self, exercise: &Exercise) {
        let last = u8::try_from(exercise.steps.len().saturating_sub(1)).unwrap_or(u8::MAX);
        let before = match self.stage.get_untracked() {
            Stage::After => Stage::Step(last),
            Stage::Step(at) if at > 0 => Stage::Step(at - 1),
            Stage::Step(_) | Stage::Before => Stage::Before,
        };
        self.show(before);
    }

    fn show(self, stage: Stage) {
        if let Stage::Step(at) = stage {
            self.run.change(|run| run.at = at);
        }
        self.stage.set(stage);
    }

    /// Puts the exercise down, with what was said in it: another day it goes on from here.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn put_down(self) -> Result<(), KeepError> {
        self.run.close().await
    }

    /// Ends the exercise: drops what was only meant for the moment, and keeps the rest.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn end(self, exercise: &Exercise) -> Result<(), KeepError> {
        let now = self.session.desk().now();
        let passing: Vec<&FieldId> = exercise.fields().filter(|field| field.passing).map(|field| &field.id).collect();
        let is_blank = self.run.current().with_untracked(|run| run.as_ref().is_none_or(Run::is_blank));
        if !is_blank {
            self.run.change(|run| {
                passing.into_iter().for_each(|field| run.answers.drop_answer(field));
                run.ended = Some(run.ended.unwrap_or(now));
            });
        }
        self.run.close().await
    }

    /// Deletes the run that lies open, with all that was said in it.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn delete(self) -> Result<(), KeepError> {
        match self.run.current().with_untracked(|run| run.as_ref().map(|run| run.id)) {
            Some(id) => self.run.delete(id).await,
            None => Ok(()),
        }
    }
}
