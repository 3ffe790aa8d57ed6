//! All that was written down, of any time: what a week is picked out of.

use core::fmt;

use crate::distance::Contact;
use crate::happened::Account;
use crate::practice::{Exercise, Run};
use crate::story::{Chapter, Event};
use crate::urge::Urge;
use crate::{CheckIn, OwnLine, Page, Timestamp};

/// See the file.
#[derive(Clone, Default)]
pub struct Held<'a> {
    /// Pages and letters, without those that were deleted.
    pub pages: Vec<&'a Page>,
    /// How the person said they were.
    pub check_ins: &'a [CheckIn],
    /// Pauses before reaching out.
    pub urges: &'a [Urge],
    /// What happened.
    pub accounts: &'a [Account],
    /// Runs through exercises.
    pub runs: &'a [Run],
    /// Lines of their own.
    pub lines: &'a [OwnLine],
    /// Contact.
    pub contacts: &'a [Contact],
    /// Chapters.
    pub chapters: &'a [Chapter],
    /// Moments of the timeline.
    pub events: &'a [Event],
    /// When anything else was begun, and when it was last changed: people, replies, plans, books, notes for therapy, earlier tellings.
    pub others: Vec<[Timestamp; 2]>,
    /// The exercises there are, which say what their answers give.
    pub exercises: &'a [Exercise],
}

impl Held<'_> {
    /// Whether nothing was written down at any time.
    pub fn is_empty(&self) -> bool {
        let is_told = self.pages.is_empty()
            && self.check_ins.is_empty()
            && self.urges.is_empty()
            && self.accounts.is_empty()
            && self.runs.is_empty();
        let is_kept = self.lines.is_empty()
            && self.contacts.is_empty()
            && self.chapters.is_empty()
            && self.events.is_empty()
            && self.others.is_empty();
        is_told && is_kept
    }
}

impl fmt::Debug for Held<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Held").finish_non_exhaustive()
    }
}
