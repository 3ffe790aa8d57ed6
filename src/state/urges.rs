//! The moment of a wish to get in touch: what is said in it, and which of its parts lies open. Left half done, it goes on where it was.

use domain::circle::Person;
use domain::practice::{Exercise, Given, Shelf};
use domain::urge::{Did, Outcome, Touching, Urge, UrgePart, Wait, people_to_reach};
use domain::{Moment, OwnLine, Rating, RecordId, TriggerId};
use leptos::prelude::*;

use super::{Draft, Gate, KeepError, Keeping, Session, use_draft, use_session, use_shelves};

/// After so many ms the page says when the moment began, for it may be another by now.
const LATER: i64 = 10 * 60 * 1000;

/// What is shown of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrgeStage {
    /// A part of it.
    Open(UrgePart),
    /// It was ended, and this is what became of it, if that was said.
    Ended(Option<Outcome>),
}

/// A delay that was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Until when.
    pub until: Moment,
    /// Whether that is on another day.
    pub is_another_day: bool,
    /// Whether that time has come.
    pub is_over: bool,
}

/// See the file.
#[derive(Clone, Copy)]
pub struct Urges {
    session: Session,
    urge: Draft<Urge>,
    /// A reason that is being written.
    reason: Draft<OwnLine>,
    stage: RwSignal<UrgeStage>,
    /// The moment that the part belongs to.
    shown_of: StoredValue<Option<RecordId>>,
    /// It was begun before, and is gone on with.
    taken_up: RwSignal<bool>,
}

/// Provides it. Needs the session and the drafts of an urge and of a line.
pub fn provide_urges() -> Urges {
    let session = use_session();
    let urges = Urges {
        session,
        urge: use_draft(),
        reason: use_draft(),
        stage: RwSignal::new(UrgeStage::Open(UrgePart::Pause)),
        shown_of: StoredValue::new(None),
        taken_up: RwSignal::new(false),
    };
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            urges.shown_of.set_value(None);
            urges.show(UrgePart::Pause, false);
        }
    });
    provide_context(urges);
    urges
}

/// The moment of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_urges() -> Urges {
    expect_context()
}

impl Urges {
    /// Takes up the moment that was left half done lately, or begins one.
    pub fn open(self) {
        let now = self.session.desk().now();
        let is_unkept = matches!(self.urge.keeping().get_untracked(), Keeping::NotKept { .. });
        let here = self.urge.current().get_untracked().filter(|urge| !urge.is_blank());
        if let Some(urge) = here.filter(|urge| is_unkept || Urge::open_now([urge], now).is_some()) {
            if self.shown_of.get_value() == Some(urge.id) {
                self.taken_up.set(now.millis().saturating_sub(urge.edited.millis()) > LATER);
            } else {
                // What could not be kept at the lock was laid out again.
                self.shown_of.set_value(Some(urge.id));
                self.show(UrgePart::of(&urge), true);
            }
            return;
        }
        let kept = self.session.contents().urges.with_untracked(|all| Urge::open_now(all, now).cloned());
        match kept {
            Some(urge) => {
                self.shown_of.set_value(Some(urge.id));
                self.show(UrgePart::of(&urge), true);
                self.urge.resume(urge);
            }
            None => self.begin(),
        }
    }

    /// Leaves the one that lies open as it is, and begins another.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn begin_anew(self) -> Result<(), KeepError> {
        self.close().await?;
        self.begin();
        Ok(())
    }

    fn begin(self) {
        // Without randomness nothing could be kept; the notebook would not have opened.
        if let Ok(id) = self.urge.make_id() {
            let (now, day) = (self.session.desk().now(), self.session.moment().day());
            self.shown_of.set_value(Some(id));
            self.urge.begin(Urge::new(id, now, day));
        }
        self.show(UrgePart::Pause, false);
    }

    fn show(self, part: UrgePart, taken_up: bool) {
        self.stage.set(UrgeStage::Open(part));
        self.taken_up.set(taken_up);
    }

    /// What is shown of it.
    pub fn stage(self) -> Signal<UrgeStage> {
        self.stage.into()
    }

    /// What was said so far.
    pub fn urge(self) -> Signal<Option<Urge>> {
        self.urge.current()
    }

    /// When it began, if that was some time ago.
    pub fn begun_before(self) -> Signal<Option<Moment>> {
        let urge = self.urge.current();
        Signal::derive(move || {
            let at = urge.with(|urge| urge.as_ref().map(|urge| urge.at)).filter(|_| self.taken_up.get());
            at.map(|at| self.session.moment_of(at))
        })
    }

    /// Goes on to the next part, whether or not anything was said.
    pub fn go_on(self) {
        if let UrgeStage::Open(part) = self.stage.get_untracked() {
            self.show(part.next().unwrap_or(part), false);
        }
    }

    /// Goes back to the part before; from the first there is none.
    pub fn go_back(self) {
        if let UrgeStage::Open(part) = self.stage.get_untracked() {
            self.show(part.before().unwrap_or(part), false);
        }
    }

    /// How strong it is at first, or no answer.
    pub fn say_before(self, strength: Option<Rating>) {
        self.urge.change(|urge| urge.before = strength);
    }

    /// How strong it is afterwards, or no answer.
    pub fn say_after(self, strength: Option<Rating>) {
        self.urge.change(|urge| urge.after = strength);
    }

    /// What contact would touch.
    pub fn say_touching(self, touching: Touching) {
        self.urge.change(|urge| urge.touching = Some(touching));
    }

    /// Something was done in the pause.
    pub fn note(self, did: Did) {
        self.urge.change(|urge| urge.note_did(did));
    }

    /// Looked ahead: `way` is 0 for getting in touch and 1 for not, `time` is 0 to 2.
    pub fn say_ahead(self, way: usize, time: usize, words: String) {
        self.urge.change(|urge| {
            if let Some(kept) = urge.ahead.get_mut(way).and_then(|times| times.get_mut(time)) {
                *kept = words;
                urge.note_did(Did::Played);
            }
        });
    }

    /// Puts it off.
    pub fn wait(self, wait: Wait) {
        let desk = self.session.desk();
        let until = wait.until(desk.now(), desk.device.utc_offset_minutes());
        self.urge.change(|urge| {
            urge.wait_until = Some(until);
            urge.note_did(Did::Waited);
        });
    }

    /// Takes the delay back: then nothing was put off.
    pub fn stop_waiting(self) {
        self.urge.change(|urge| {
            urge.wait_until = None;
            urge.did.retain(|did| *did != Did::Waited);
        });
    }

    /// The delay that was set.
    pub fn waiting(self) -> Memo<Option<Waiting>> {
        let urge = self.urge.current();
        Memo::new(move |_| {
            let until = urge.with(|urge| urge.as_ref()?.wait_until)?;
            let (now, at) = (self.session.moment(), self.session.moment_of(until));
            let is_over = Wait::is_over(until, self.session.desk().now());
            Some(Waiting { until: at, is_another_day: at.day() != now.day(), is_over })
        })
    }

    /// What became of it.
    pub fn say_outcome(self, outcome: Outcome) {
        self.urge.change(|urge| urge.outcome = Some(outcome));
    }

    /// Something that set it off, or did not.
    pub fn toggle_trigger(self, trigger: &TriggerId) {
        self.urge.change(|urge| match urge.triggers.iter().position(|it| it == trigger) {
            Some(at) => _ = urge.triggers.remove(at),
            None => urge.triggers.push(trigger.clone()),
        });
    }

    /// A few words, as they now stand.
    pub fn note_typed(self, note: String) {
        self.urge.change(|urge| urge.note = note);
    }

    // ---- What belongs to it ------------------------------------------------------------------------------------------

    /// One's own reasons, without the one that is being written.
    pub fn reasons(self, all: &'static [Exercise]) -> Signal<Vec<Given>> {
        let (reasons, writing) = (use_shelves().on(Shelf::Reason, all), self.reason.current());
        Signal::derive(move || {
            let writing = writing.with(|line| line.as_ref().map(|line| line.id));
            let mut reasons = reasons.get();
            reasons.retain(|reason| Some(reason.record) != writing);
            reasons
        })
    }

    /// The reason that is being written.
    pub fn reason(self) -> Signal<Option<OwnLine>> {
        self.reason.current()
    }

    /// A reason, as it now stands. It is kept at each pause, like everything that is typed.
    pub fn reason_typed(self, text: String) {
        if self.reason.current().with_untracked(Option::is_none) {
            let Ok(id) = self.reason.make_id() else { return };
            let (at, day) = (self.session.desk().now(), self.session.moment().day());
            self.reason.begin(OwnLine { id, at, edited: at, day, shelf: Shelf::Reason, text: String::new() });
        }
        self.reason.change(|line| line.text = text);
    }

    /// Puts the reason that was written to the others. Without words there is none.
    ///
    /// # Errors
    /// [`KeepError`]; the words stay where they are.
    pub async fn add_reason(self) -> Result<(), KeepError> {
        match self.reason.current().get_untracked() {
            Some(line) if line.text.trim().is_empty() => self.reason.delete(line.id).await,
            Some(_) => self.reason.close().await,
            None => Ok(()),
        }
    }

    /// Those of the circle whom one could reach now, the nearest first.
    pub fn people(self) -> Signal<Vec<Person>> {
        let people = self.session.contents().people;
        Signal::derive(move || people.with(|all| people_to_reach(all).into_iter().cloned().collect()))
    }

    // ---- Keeping -----------------------------------------------------------------------------------------------------

    /// Where the keeping of it stands, and of a reason that is being written: of the two the one that is further from kept.
    pub fn keeping(self) -> Signal<Keeping> {
        let (urge, reason) = (self.urge.keeping(), self.reason.keeping());
        Memo::new(move |_| {
            let (urge, reason) = (urge.get(), reason.get());
            if distance(reason) > distance(urge) { reason } else { urge }
        })
        .into()
    }

    /// Keeps what is pending now. It stays open: the next time it goes on from here.
    ///
    /// # Errors
    /// [`KeepError`]; what was said stays where it is.
    pub async fn keep(self) -> Result<(), KeepError> {
        let reason = self.reason.keep().await;
        self.urge.keep().await.and(reason)
    }

    /// Ends it. Where nothing was said there is nothing to keep.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn end(self) -> Result<(), KeepError> {
        let outcome = self.urge.current().with_untracked(|urge| urge.as_ref().and_then(|urge| urge.outcome));
        self.close().await?;
        self.stage.set(UrgeStage::Ended(outcome));
        self.taken_up.set(false);
        Ok(())
    }

    async fn close(self) -> Result<(), KeepError> {
        self.add_reason().await?;
        let now = self.session.desk().now();
        if self.urge.current().with_untracked(|urge| urge.as_ref().is_some_and(|urge| !urge.is_blank())) {
            self.urge.change(|urge| urge.ended = Some(urge.ended.unwrap_or(now)));
        }
        self.urge.close().await
    }
}

/// How far from kept.
fn distance(keeping: Keeping) -> u8 {
    match keeping {
        Keeping::Nothing => 0,
        Keeping::Kept { .. } => 1,
        Keeping::Waiting => 2,
        Keeping::Keeping => 3,
        Keeping::NotKept { .. } => 4,
    }
}
