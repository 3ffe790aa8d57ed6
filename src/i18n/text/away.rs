//! Texts of locking by itself, of leaving, and of what is told after opening.

use domain::PlainPage;

use super::PointText;

/// When the notebook locks.
#[derive(Debug)]
pub struct LockingText {
    /// Heading.
    pub title: &'static str,
    /// After so long without a touch: the question, and how it counts.
    pub idle: PointText,
    /// So many minutes.
    pub minutes: fn(u8) -> String,
    /// After so long out of sight: the question, and how it counts.
    pub hidden: PointText,
    /// So many seconds; none is at once.
    pub seconds: fn(u16) -> String,
    /// The blank page while another window is in front.
    pub veil: PointText,
    /// The lists before the lock.
    pub lists: PointText,
    /// The number of tries after opening.
    pub tries: PointText,
    /// What of all this stands unlocked.
    pub stored: &'static str,
}

/// Where Leave leads.
#[derive(Debug)]
pub struct LeavingText {
    /// Heading.
    pub title: &'static str,
    /// The question, and why these pages.
    pub destination: PointText,
    /// What a page is called.
    pub page: fn(PlainPage) -> &'static str,
    /// Another page, of one's own choice.
    pub own: &'static str,
    /// Its address: the question, and what will do.
    pub address: PointText,
    /// Takes the address.
    pub take: &'static str,
    /// It will not do.
    pub refused: &'static str,
    /// It was taken.
    pub taken: fn(&str) -> String,
    /// What Leave does, and what is lost at most.
    pub words: &'static str,
    /// The same for a notebook that is kept nowhere.
    pub this_visit: &'static str,
    /// The key that leaves too.
    pub shift: PointText,
    /// Before the key that leaves too.
    pub try_words: &'static str,
    /// Leaves.
    pub try_leave: &'static str,
}

/// What is told after opening, quietly.
#[derive(Debug)]
pub struct VisitText {
    /// When it was opened before: date and time.
    pub opened: fn(&str, &str) -> String,
    /// How many passphrases did not open it since.
    pub tries: fn(u32) -> String,
}
