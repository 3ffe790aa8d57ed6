//! Texts of the pause before reaching out.

use domain::Rating;
use domain::urge::{Outcome, Touching, UrgePart, Wait};

use super::PointText;

/// The pause, and all its parts.
#[derive(Debug)]
pub struct UrgeText {
    /// The way back from a part: to the one before, or to where one was.
    pub back: fn(UrgePart) -> &'static str,
    /// The title of a part.
    pub title: fn(UrgePart) -> &'static str,
    /// Which part this is, of how many.
    pub part_of: fn(u8, u8) -> String,
    /// Passes a part over.
    pub skip: &'static str,
    /// Goes on.
    pub on: &'static str,
    /// Stops here: what it is, what it does.
    pub done: PointText,
    /// It was begun at this time, of this day if that is another.
    pub begun: fn(&str, Option<&str>) -> String,
    /// Begins another.
    pub anew: &'static str,
    /// How strong the pull is.
    pub pull: PullText,
    /// The first part.
    pub pause: PauseText,
    /// What contact would touch.
    pub touching: TouchingText,
    /// The second part.
    pub why: WhyText,
    /// The third part.
    pub choose: ChooseText,
    /// The fourth part.
    pub after: AfterText,
    /// After the end.
    pub ended: EndedText,
}

/// How strong the pull is.
#[derive(Debug)]
pub struct PullText {
    /// What is asked at first.
    pub before: &'static str,
    /// What is asked afterwards.
    pub after: &'static str,
    /// After the number: how far the scale goes.
    pub of: &'static str,
    /// What a number means.
    pub words: fn(Rating) -> &'static str,
    /// What the two ends mean.
    pub ends: (&'static str, &'static str),
    /// While there is no answer.
    pub unanswered: &'static str,
    /// Takes the answer back.
    pub clear: &'static str,
}

/// The first part: rings to watch, and a time that only the person ends.
#[derive(Debug)]
pub struct PauseText {
    /// Beneath the title.
    pub lede: &'static str,
    /// What the rings show, for those who do not see them.
    pub drawing: &'static str,
    /// Beneath them.
    pub words: &'static str,
    /// Quieter, beneath that.
    pub hint: &'static str,
    /// Stops the rings, and starts them again.
    pub still: (&'static str, &'static str),
    /// Takes the rings away, and brings them back.
    pub without: (&'static str, &'static str),
    /// The time: what it is, how it goes.
    pub time: PointText,
    /// How long the pause has been: minutes and seconds.
    pub so_far: fn(u64, u64) -> String,
}

/// What contact would touch, and what that leads to.
#[derive(Debug)]
pub struct TouchingText {
    /// What is asked.
    pub legend: &'static str,
    /// An answer, and more on it.
    pub of: fn(Touching) -> (&'static str, Option<&'static str>),
    /// Something has to be said.
    pub needed: PointText,
    /// A reply.
    pub reply: PointText,
    /// Afraid of what may happen.
    pub afraid: PointText,
    /// Grounding.
    pub steady: PointText,
    /// Help lines.
    pub help: PointText,
}

/// The second part: one's own words.
#[derive(Debug)]
pub struct WhyText {
    /// Heading of one's reasons.
    pub reasons: &'static str,
    /// There are none.
    pub none: &'static str,
    /// A reason to write: what is asked, why, and the button.
    pub add: (&'static str, &'static str, &'static str),
    /// Heading of what contact has taught.
    pub lessons: &'static str,
    /// Heading of words for hard days.
    pub own: &'static str,
    /// An aside.
    pub aside: PointText,
}

/// The third part: something to do now.
#[derive(Debug)]
pub struct ChooseText {
    /// Grounding.
    pub steady: PointText,
    /// A letter that stays here.
    pub letter: PointText,
    /// Someone of the circle.
    pub reach: ReachText,
    /// Heading of if-then plans.
    pub plans: &'static str,
    /// A delay.
    pub wait: WaitText,
    /// A look ahead.
    pub ahead: AheadText,
}

/// Someone of the circle.
#[derive(Debug)]
pub struct ReachText {
    /// Heading, and how it works.
    pub about: PointText,
    /// No ready line is there for someone.
    pub no_line: &'static str,
    /// There is nobody in the circle.
    pub nobody: &'static str,
    /// Heading of lines that are for nobody in particular.
    pub lines: &'static str,
    /// To the circle.
    pub circle: &'static str,
}

/// A delay.
#[derive(Debug)]
pub struct WaitText {
    /// Heading, and how it works.
    pub about: PointText,
    /// How long.
    pub of: fn(Wait) -> &'static str,
    /// Until this time, of this day if it is another.
    pub until: fn(&str, Option<&str>) -> String,
    /// That time has come.
    pub over: fn(&str, Option<&str>) -> String,
    /// Takes it back.
    pub stop: &'static str,
}

/// A look ahead.
#[derive(Debug)]
pub struct AheadText {
    /// What it is, how it works.
    pub about: PointText,
    /// The two ways.
    pub ways: [&'static str; 2],
    /// The three times of each way, so that each box has a name of its own.
    pub times: [[&'static str; 3]; 2],
}

/// The fourth part: what became of it.
#[derive(Debug)]
pub struct AfterText {
    /// What is asked.
    pub legend: &'static str,
    /// An answer, and more on it.
    pub outcome: fn(Outcome) -> (&'static str, Option<&'static str>),
    /// Contact happened: what that is, what may follow.
    pub contact: PointText,
    /// The log of contact.
    pub log: PointText,
    /// What set it off: what is asked, where it goes.
    pub triggers: PointText,
    /// Shows all of them.
    pub more: &'static str,
    /// A few words: what is asked, for whom.
    pub note: PointText,
    /// Ends it.
    pub end: &'static str,
}

/// After the end.
#[derive(Debug)]
pub struct EndedText {
    /// The way back.
    pub back: &'static str,
    /// Title.
    pub title: &'static str,
    /// What became of it, in a kind line.
    pub words: fn(Option<Outcome>) -> &'static str,
    /// A settling step.
    pub settle: PointText,
    /// Takes it.
    pub steady: &'static str,
    /// Back to the day.
    pub done: &'static str,
}
