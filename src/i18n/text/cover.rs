//! Texts of the cover.

/// The cover, and what every page has.
#[derive(Debug)]
pub struct CoverText {
    /// The name, bland everywhere.
    pub name: &'static str,
    /// Skip link.
    pub skip: &'static str,
    /// Name of the list of places, for screen readers.
    pub places: &'static str,
    /// A place.
    pub today: &'static str,
    /// A place.
    pub write: &'static str,
    /// To the grounding page.
    pub steady: &'static str,
    /// The same where anyone may look: the front and the lock.
    pub quiet: &'static str,
    /// To another website, at once.
    pub leave: &'static str,
    /// Before the name of the key, its name, after it.
    pub keys: (&'static str, &'static str, &'static str),
    /// The lock button.
    pub lock: &'static str,
    /// The way back, where it has no other name.
    pub back: &'static str,
}

/// News on the cover.
#[derive(Debug)]
pub struct NoticeText {
    /// One of the two stores does not work.
    pub one_store: &'static str,
    /// The state before the newest is shown.
    pub older: &'static str,
    /// So many parts could not be read.
    pub lost: fn(usize) -> String,
    /// So many pages are of a newer version.
    pub newer: fn(usize) -> String,
    /// So many pages are none that any version wrote.
    pub unreadable: fn(usize) -> String,
    /// Hardly anything more fits.
    pub nearly_full: &'static str,
    /// Two tabs wrote at once; there are copies.
    pub copies: &'static str,
    /// Two tabs wrote at once; there are no copies.
    pub copies_not_kept: &'static str,
    /// Puts the slip away.
    pub dismiss: &'static str,
}
