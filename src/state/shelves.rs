//! The lines that other places take from exercises, and lines of one's own beside them.

use domain::practice::{Exercise, Given, Run, Shelf, given};
use domain::{FieldId, OwnLine, Record, RecordId};
use leptos::prelude::*;

use super::{Draft, KeepError, Session, use_draft, use_session};

/// All shelves.
#[derive(Clone, Copy)]
pub struct Shelves {
    session: Session,
    /// A line may lie open elsewhere while it is taken away here.
    lines: Draft<OwnLine>,
}

/// The shelves of this app.
pub fn use_shelves() -> Shelves {
    Shelves { session: use_session(), lines: use_draft() }
}

impl Shelves {
    /// What stands on a shelf, the last changed first. `all` are the exercises there are.
    pub fn on(self, shelf: Shelf, all: &'static [Exercise]) -> Signal<Vec<Given>> {
        let contents = self.session.contents();
        Signal::derive(move || contents.runs.with(|runs| contents.lines.with(|lines| given(shelf, all, runs, lines))))
    }

    /// Puts a line of one's own on a shelf. White space alone is no line.
    ///
    /// # Errors
    /// [`KeepError`]; it is then not there.
    pub async fn add(self, shelf: Shelf, text: String) -> Result<(), KeepError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let desk = self.session.desk();
        let (id, at, day) = (desk.make_id()?, desk.now(), desk.moment().day());
        let line = OwnLine { id, at, edited: at, day, shelf, text };
        self.session.keep_record(|| Ok(Record::Line(line))).await?;
        self.session.tell_room();
        Ok(())
    }

    /// Takes a line of one's own away, and answers with it, so that it can be put back.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn remove(self, id: RecordId) -> Result<Option<OwnLine>, KeepError> {
        let lines = self.session.contents().lines;
        let line = lines.with_untracked(|all| all.iter().find(|line| line.id == id).cloned());
        self.lines.delete(id).await?;
        Ok(line)
    }

    /// Puts back a line that was taken away.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still away.
    pub async fn put_back(self, line: OwnLine) -> Result<(), KeepError> {
        self.session.keep_record(|| Ok(Record::Line(line))).await
    }

    /// Says that a small step was done, today, or takes that back.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn tick(self, run: RecordId, field: &FieldId, done: bool) -> Result<(), KeepError> {
        let desk = self.session.desk();
        let (runs, day) = (self.session.contents().runs, desk.moment().day());
        let make = || {
            // Two quick changes go one after the other, each from what the one before left.
            let of = |all: &Vec<Run>| all.iter().find(|it| it.id == run).cloned();
            let mut run = runs.with_untracked(of).ok_or(KeepError::Locked)?;
            run.tick(field, done.then_some(day));
            Ok(Record::Practice(run))
        };
        self.session.keep_record(make).await
    }
}
