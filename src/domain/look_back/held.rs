//! All that was written down, of any time: what a week is picked out of.

use core::fmt;

use crate::distance::Contact;
use crate::happened::Account;
use crate::practice::{Exercise, Run};
use crate::story::{Chapter, Event};
use crate::urge::Urge;
use crate::{CheckIn, OwnLine, Page};

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
    /// The exercises there are, which say what their answers give.
    pub exercises: &'a [Exercise],
}

impl fmt::Debug for Held<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Held").finish_non_exhaustive()
    }
}
