//! The words that an export takes from the language it is made in. Everything else in it is the person's.

use super::ExportPart;
use crate::circle::{GoodFor, Ring, Tell, YesNo};
use crate::distance::{About, Began, Channel, ChannelStatus, ContactKind};
use crate::happened::Behaviour;
use crate::learn::Questionnaire;
use crate::practice::{Exercise, MarkKind, Shelf};
use crate::urge::{Did, Outcome, Touching};
use crate::{Feeling, Phase, RoughDate, TriggerId};

/// What comes with the app and is named in records.
#[derive(Clone, Copy, Debug)]
pub struct Catalogue<'a> {
    /// Exercises.
    pub exercises: &'a [Exercise],
    /// Words for what was done.
    pub behaviours: &'a [Behaviour],
    /// What can set off a wish to get in touch.
    pub triggers: &'a [(TriggerId, String)],
    /// Channels.
    pub channels: &'a [Channel],
    /// Questionnaires.
    pub questionnaires: &'a [Questionnaire],
}

/// See the file.
#[derive(Debug)]
pub struct ExportLabels {
    /// Over the file of a part.
    pub part: fn(ExportPart) -> &'static str,
    /// A date, as one writes it.
    pub date: fn(RoughDate) -> String,
    /// A date that is not known.
    pub undated: &'static str,
    /// A few words beside something.
    pub note: &'static str,
    /// Before feelings.
    pub feelings: &'static str,
    /// One of them.
    pub feeling: fn(Feeling) -> &'static str,
    /// Before how steady one was, of 10.
    pub steady: &'static str,
    /// Before a number that was said first, and one that was said afterwards.
    pub before_after: [&'static str; 2],
    /// What happened: what they said, what the person knows, how sure, what they think now.
    pub account: [&'static str; 4],
    /// Before words for what was done, and before how it left the person.
    pub behaviours: [&'static str; 2],
    /// Before where in the up and down it was.
    pub phase: &'static str,
    /// A part of an up and down.
    pub phase_of: fn(Phase) -> &'static str,
    /// The story: moments, chapters, the book.
    pub story: [&'static str; 3],
    /// A chapter without a title.
    pub chapter: &'static str,
    /// A chapter: how one was told to see it, how one sees it now, what one did, what comes next, strengths.
    pub told_twice: [&'static str; 5],
    /// A turning point.
    pub turning: &'static str,
    /// An exercise that this version does not have.
    pub unknown: &'static str,
    /// An answer that this version does not ask for.
    pub answer: &'static str,
    /// Heading of a shelf.
    pub shelf: fn(Shelf) -> &'static str,
    /// One moment of a month that was drawn.
    pub mark: fn(u8, MarkKind, u8) -> String,
    /// If, and then.
    pub if_then: [&'static str; 2],
    /// For how many seconds.
    pub seconds: fn(u32) -> String,
    /// Distance: channels, contact, replies.
    pub distance: [&'static str; 3],
    /// What was decided about a channel.
    pub status: fn(ChannelStatus) -> &'static str,
    /// A kind of contact.
    pub kind: fn(ContactKind) -> &'static str,
    /// Who began.
    pub began: fn(Began) -> &'static str,
    /// Before what it was about.
    pub about: &'static str,
    /// What it was about.
    pub about_of: fn(About) -> &'static str,
    /// A reply: what is needed, the words, by when.
    pub reply: [&'static str; 3],
    /// How near someone is.
    pub ring: fn(Ring) -> &'static str,
    /// Before what they are good for.
    pub good_for: &'static str,
    /// What someone is good for.
    pub good_for_of: fn(GoodFor) -> &'static str,
    /// What is asked before telling someone.
    pub questions: [&'static str; 3],
    /// An answer to that.
    pub yes_no: fn(YesNo) -> &'static str,
    /// Before how much to tell.
    pub tell: &'static str,
    /// How much.
    pub tell_of: fn(Tell) -> &'static str,
    /// A line to send to someone.
    pub line: &'static str,
    /// A pause: what it was about, what was done, what set it off, what became of it.
    pub pause: [&'static str; 4],
    /// What contact would touch.
    pub touching: fn(Touching) -> &'static str,
    /// Something that was done.
    pub did: fn(Did) -> &'static str,
    /// What became of it.
    pub outcome: fn(Outcome) -> &'static str,
    /// Looked ahead: if I get in touch, and if I do not.
    pub ahead: [&'static str; 2],
    /// In an hour, tonight, next week.
    pub ahead_when: [&'static str; 3],
    /// Sessions, self-checks, the sheet.
    pub therapy: [&'static str; 3],
    /// A session: what to bring up, what to remember.
    pub session: [&'static str; 2],
    /// What a self-check added up to, of how much.
    pub sum: fn(u16, u16) -> String,
    /// The sheet: what the person would like help with, and what they chose.
    pub sheet: [&'static str; 2],
    /// In the place of a word that the sheet leaves out.
    pub blank: &'static str,
}
