//! The moments of the timeline: writing one down, changing it, folding some away and showing them again.

use std::collections::BTreeSet;

use domain::story::Event;
use domain::{Phase, Record, RecordId, RoughDate, Written};
use leptos::prelude::*;

use super::gone::Gone;
use super::pad::Pad;
use super::{Draft, Erasable, KeepError, Session, use_session};

/// See the file.
#[derive(Clone, Copy)]
pub struct Timeline {
    session: Session,
    pad: Pad<Event>,
    gone: Gone<Event>,
    /// Folded away, and shown for as long as the page is.
    peeked: RwSignal<BTreeSet<RecordId>>,
}

/// Provides the timeline. Needs the session and the draft of a moment.
pub fn provide_timeline() -> Timeline {
    let session = use_session();
    let timeline = Timeline {
        session,
        pad: Pad::of(|contents| contents.events),
        gone: Gone::make(session, Erasable::Moments),
        peeked: RwSignal::new(BTreeSet::new()),
    };
    provide_context(timeline);
    timeline
}

/// The timeline of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_timeline() -> Timeline {
    expect_context()
}

impl Timeline {
    /// All moments, folded away or not: the oldest first, or the newest. Those without a date come last either way.
    pub fn all(self, newest_first: Signal<bool>) -> Signal<Vec<Event>> {
        let all = self.pad.all();
        Signal::derive(move || {
            let newest_first = newest_first.get();
            all.with(|all| {
                let row = if newest_first { Event::newest_first(all) } else { Event::in_order(all) };
                row.into_iter().cloned().collect()
            })
        })
    }

    /// The one that is being written down.
    pub fn draft(self) -> Draft<Event> {
        self.pad.draft()
    }

    /// Begins one. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn begin(self) -> Result<(), KeepError> {
        self.pad.begin(|id, now, _| Event::new(id, now)).await
    }

    /// Takes one up to change it. What lay open is kept first.
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

    /// What it is called, as it now stands.
    pub fn title_typed(self, title: String) {
        self.pad.draft().change(|event| event.title = title);
    }

    /// The line about it, as it now stands.
    pub fn line_typed(self, line: String) {
        self.pad.draft().change(|event| event.line = line);
    }

    /// When it was, or not known.
    pub fn date(self, date: Option<RoughDate>) {
        self.pad.draft().change(|event| event.date = date);
    }

    /// Where in the up and down it was, or not said.
    pub fn phase(self, phase: Option<Phase>) {
        self.pad.draft().change(|event| event.phase = phase);
    }

    /// Whether it was a turning point.
    pub fn turning(self, turning: bool) {
        self.pad.draft().change(|event| event.turning = turning);
    }

    /// Whether it is folded away.
    pub fn hide(self, hidden: bool) {
        self.pad.draft().change(|event| event.hidden = hidden);
    }

    /// The chapter that tells of it, or none.
    pub fn told_in(self, chapter: Option<RecordId>) {
        self.pad.draft().change(|event| event.chapter = chapter);
    }

    /// Folds away all from one moment to another, both with it. What lies open is kept and put down first.
    ///
    /// # Errors
    /// [`KeepError`]; all of them are then as they were.
    pub async fn fold_stretch(self, one: RecordId, other: RecordId) -> Result<(), KeepError> {
        self.set_hidden(true, |all| Event::stretch(all, one, other).into_iter().map(|event| event.id).collect()).await
    }

    /// Shows these again. What lies open is kept and put down first.
    ///
    /// # Errors
    /// [`KeepError`]; all of them are then as they were.
    pub async fn show_again(self, these: Vec<RecordId>) -> Result<(), KeepError> {
        self.set_hidden(false, |_| these).await
    }

    async fn set_hidden(self, hidden: bool, choose: impl FnOnce(&[Event]) -> Vec<RecordId>) -> Result<(), KeepError> {
        self.pad.close().await?;
        let (all, now) = (self.pad.all(), self.session.desk().now());
        // From what stands when its turn has come.
        let make = || {
            all.with_untracked(|all| {
                let chosen = choose(all);
                let changed = all.iter().filter(|event| event.hidden != hidden && chosen.contains(&event.id));
                Ok(changed.map(|event| Record::Event(Event { hidden, ..event.clone() }.touched(now))).collect())
            })
        };
        self.session.keep_records(make).await
    }

    /// Shows these for now. They stay folded away.
    pub fn peek(self, these: &[RecordId]) {
        self.peeked.update(|peeked| peeked.extend(these));
    }

    /// Whether all of these are shown for now.
    pub fn is_peeked(self, these: &[RecordId]) -> bool {
        self.peeked.with(|peeked| these.iter().all(|id| peeked.contains(id)))
    }

    /// Shows these no longer.
    pub fn fold_again(self, these: &[RecordId]) {
        self.peeked.update(|peeked| these.iter().for_each(|id| _ = peeked.remove(id)));
    }

    /// Shows nothing any more that is folded away: the page is left.
    pub fn fold_all_again(self) {
        self.peeked.set(BTreeSet::new());
    }

    /// Takes one away. It can be put back until the notebook is locked, or until the person leaves it so.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn remove(self, id: RecordId) -> Result<(), KeepError> {
        let taking = async {
            // One without a word needs no way back.
            let event = self.pad.remove(id).await?.filter(|event| !event.is_blank());
            Ok(event.map(|event| (id, event)))
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
        self.gone.bring_back(|_| true, |event| self.pad.put_back(event)).await
    }
}
