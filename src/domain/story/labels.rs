//! The words that a book takes from the language it is bound in. Everything else in it is the person's.

use crate::RoughDate;

/// See the file.
#[derive(Debug)]
pub struct BookLabels {
    /// Which language, for `lang`.
    pub code: &'static str,
    /// Which way it runs, for `dir`.
    pub direction: &'static str,
    /// What a saved file calls itself: browsers write that into their history, so it is not the person's own title.
    pub file: &'static str,
    /// Stands for the title while there is none.
    pub book: &'static str,
    /// Heading of the contents.
    pub contents: &'static str,
    /// Heading of the timeline.
    pub timeline: &'static str,
    /// Heading of the proof shelf.
    pub proofs: &'static str,
    /// A chapter without a title.
    pub chapter: &'static str,
    /// A page without one.
    pub page: &'static str,
    /// A letter without one.
    pub letter: &'static str,
    /// How the person was told to see it.
    pub then: &'static str,
    /// How they see it now.
    pub now: &'static str,
    /// What they did, even then.
    pub did: &'static str,
    /// What comes next.
    pub next: &'static str,
    /// Strengths that can be seen in it.
    pub strengths: &'static str,
    /// A turning point.
    pub turning: &'static str,
    /// A moment whose date is not known.
    pub undated: &'static str,
    /// A date, as one writes it.
    pub date: fn(RoughDate) -> String,
}
