//! Texts: guides, glossary, reading.

use domain::learn::{Guide, Reading, ReadingKind, Source, SureLevel, Term, Topic};
use domain::practice::Weight;

use super::PointText;

/// See the file.
#[derive(Debug)]
pub struct GuidesText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Name of the list of parts, for screen readers.
    pub parts: &'static str,
    /// The guides.
    pub all: fn() -> &'static [Guide],
    /// Where their claims stand.
    pub sources: fn() -> &'static [Source],
    /// A gentle place to start: the guide's name, what stands above it.
    pub start: (&'static str, &'static str),
    /// Looking something up: label, hint, name of the button that empties the field.
    pub search: (&'static str, &'static str, &'static str),
    /// How many guides and words were found.
    pub found: fn(usize, usize) -> String,
    /// Heading of guides that were found.
    pub found_guides: &'static str,
    /// Heading of words that were found.
    pub found_words: &'static str,
    /// A topic.
    pub topic: fn(Topic) -> &'static str,
    /// How heavy.
    pub weight: fn(Weight) -> &'static str,
    /// How long: minutes.
    pub minutes: fn(u8) -> String,
    /// It was read, as the person said.
    pub is_read: &'static str,
    /// The ribbon lies in this part, from 1.
    pub has_ribbon: fn(usize) -> String,
    /// One guide.
    pub guide: GuideText,
    /// Words that people use.
    pub glossary: GlossaryText,
    /// What to read elsewhere.
    pub reading: ReadingText,
}

/// One guide.
#[derive(Debug)]
pub struct GuideText {
    /// Opens it.
    pub open: &'static str,
    /// Back to all of them.
    pub back: &'static str,
    /// What a guide is: what it is about, how long, how heavy, how sure.
    pub facts: [&'static str; 4],
    /// How long: minutes, and in how many parts.
    pub time: fn(u8, usize) -> String,
    /// What it rests on, in a few words.
    pub level: fn(SureLevel) -> &'static str,
    /// Switches to the shorter version: what it is, and how long it takes.
    pub short: (&'static str, fn(u8) -> String),
    /// Name of the list of its parts.
    pub contents: &'static str,
    /// The heading of a part: its number, from 1, and its name.
    pub part: fn(usize, &str) -> String,
    /// A place to stop.
    pub stop: PointText,
    /// Stops.
    pub stop_here: &'static str,
    /// Goes on to this part, from 1.
    pub read_on: fn(usize) -> String,
    /// Shows all parts.
    pub show_all: &'static str,
    /// Heading of how sure it is.
    pub sure: &'static str,
    /// Heading of its sources.
    pub sources: &'static str,
    /// What to know of them.
    pub sources_note: &'static str,
    /// Heading of exercises.
    pub exercises: &'static str,
    /// Heading of words it uses.
    pub terms: &'static str,
    /// Opens the glossary.
    pub all_terms: &'static str,
    /// Heading of the marks.
    pub marks: &'static str,
    /// It was read: what the switch is, what it does.
    pub read: PointText,
    /// Lays the ribbon here.
    pub ribbon: &'static str,
    /// Takes it out.
    pub no_ribbon: &'static str,
    /// Opens the part in which the ribbon lies, from 1.
    pub to_ribbon: fn(usize) -> String,
    /// Heading of other guides.
    pub next: &'static str,
}

/// Words that people use.
#[derive(Debug)]
pub struct GlossaryText {
    /// Beside words of another page that stand in it too.
    pub beside: &'static str,
    /// The way there.
    pub open: PointText,
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// The words.
    pub all: fn() -> &'static [Term],
    /// A word that nobody has tested.
    pub popular: &'static str,
    /// Before the guides that tell more.
    pub see: &'static str,
}

/// What to read elsewhere.
#[derive(Debug)]
pub struct ReadingText {
    /// The way there.
    pub open: PointText,
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// What there is.
    pub all: fn() -> &'static [Reading],
    /// Heading of a sort.
    pub kind: fn(ReadingKind) -> &'static str,
    /// Whose it is, and of which year.
    pub by: fn(&str, Option<u16>) -> String,
    /// Heading of guides that help to choose.
    pub guides: &'static str,
    /// The names of these guides.
    pub choosing: [&'static str; 2],
    /// Heading of what is to be known of such places.
    pub care: PointText,
}
