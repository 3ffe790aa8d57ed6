//! The moments of the timeline: writing one down, changing it, folding some away and showing them again.

use domain::story::Event;
use domain::{Phase, Record, RecordId, RoughDate, Written};
use leptos::prelude::*;

use super::pad::Pad;
use super::{Draft, KeepError, Session, use_session};

/// See the file.
#[derive(Clone, Copy)]
pub struct Timeline {
    session: Session,
    pad: Pad<Event>,
}

/// The timeline of this app.
pub fn use_timeline() -> Timeline {
    Timeline { session: use_session(), pad: Pad::of(|contents| contents.events) }
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

    /// Takes one away, and answers with it, so that it can be put back; nothing if there was no word in it.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn remove(self, id: RecordId) -> Result<Option<Event>, KeepError> {
        Ok(self.pad.remove(id).await?.filter(|event| !event.is_blank()))
    }

    /// Puts back one that was taken away.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still away.
    pub async fn put_back(self, event: Event) -> Result<(), KeepError> {
        self.pad.put_back(event).await
    }
}
