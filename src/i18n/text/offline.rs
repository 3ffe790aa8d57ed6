//! Texts of starting without a connection, and of a newer build.

use super::PointText;

/// The section of You, and the line on the cover.
#[derive(Debug)]
pub struct OfflineText {
    /// Heading.
    pub title: &'static str,
    /// The switch: what it is, and what is kept then and who could see it.
    pub switch: PointText,
    /// All files are there.
    pub kept: &'static str,
    /// They are not all there yet.
    pub not_yet: &'static str,
    /// None is kept, as chosen, and what follows from that.
    pub nothing: &'static str,
    /// None is to be kept, and some may still be there.
    pub remains: &'static str,
    /// This browser keeps none.
    pub cannot: &'static str,
    /// For a notebook that is kept nowhere.
    pub this_visit: &'static str,
    /// When it is asked whether there is a newer build.
    pub asked: &'static str,
    /// Asks now.
    pub look: &'static str,
    /// There is none.
    pub newest: &'static str,
    /// There is one.
    pub found: &'static str,
    /// The server did not answer.
    pub unheard: &'static str,
    /// The line on the cover.
    pub newer: NewerText,
}

/// A newer build.
#[derive(Debug)]
pub struct NewerText {
    /// It is here, and what changing to it does.
    pub told: &'static str,
    /// Changes.
    pub use_it: &'static str,
    /// Not during this visit.
    pub put_off: &'static str,
    /// It is being changed.
    pub changing: &'static str,
    /// Not changed: what was typed here could not be kept.
    pub unkept: &'static str,
    /// Not changed: another tab has words that are not kept, or did not answer.
    pub unkept_elsewhere: &'static str,
    /// Not changed: something is under way.
    pub busy: &'static str,
    /// Not changed: the browser did not answer, or does not have it any more.
    pub not_there: &'static str,
}
