//! Texts: exercises, their fields, and what was written in them.

use domain::practice::{MarkKind, Opens, Shelf, Weight};

use super::PointText;

/// The exercise player.
#[derive(Debug)]
pub struct ExerciseText {
    /// Back to where it was opened from.
    pub back: &'static str,
    /// What an exercise is: what it is about, how long it takes, how heavy it is, where one can stop.
    pub facts: [&'static str; 4],
    /// How long: minutes.
    pub minutes: fn(u8) -> String,
    /// How heavy.
    pub weight: fn(Weight) -> &'static str,
    /// Where one can stop.
    pub stop: &'static str,
    /// Heading of when to leave it.
    pub when_not: &'static str,
    /// Another exercise in its place.
    pub instead: fn(&str) -> String,
    /// Whether anyone could see the screen.
    pub seen: PointText,
    /// How steady before.
    pub before: &'static str,
    /// How steady after.
    pub after: &'static str,
    /// Not now.
    pub not_today: &'static str,
    /// Begins.
    pub begin: &'static str,
    /// Heading of what is known.
    pub evidence: &'static str,
    /// Heading of where that stands.
    pub sources: &'static str,
    /// Opens a screen of its own.
    pub opens: fn(Opens) -> &'static str,
    /// Which part this is: from 1, of how many.
    pub part_of: fn(u8, u8) -> String,
    /// Skips a part.
    pub skip: &'static str,
    /// Goes on.
    pub on: &'static str,
    /// Back by one part.
    pub earlier: &'static str,
    /// The end.
    pub end: PointText,
    /// Ends it: keeps what was written.
    pub keep: &'static str,
    /// Ends it, where nothing was written.
    pub close: &'static str,
    /// It was unsettling.
    pub unsettled: PointText,
    /// To Steady me.
    pub steady: &'static str,
    /// Heading of what may fit afterwards.
    pub then: &'static str,
    /// Deletes what was written.
    pub delete: SureText,
    /// Fields.
    pub fields: FieldsText,
    /// What was written.
    pub runs: RunsText,
    /// Lines that other places show.
    pub shelf: ShelfText,
}

/// Something that cannot be undone, and the question before it.
#[derive(Debug)]
pub struct SureText {
    /// Asks.
    pub ask: &'static str,
    /// The question.
    pub question: &'static str,
    /// No.
    pub keep: &'static str,
    /// Yes.
    pub yes: &'static str,
}

/// Fields of exercises.
#[derive(Debug)]
pub struct FieldsText {
    /// Adds a line.
    pub add: &'static str,
    /// Adds a row.
    pub add_row: &'static str,
    /// A row: which, from 1.
    pub row: fn(usize) -> String,
    /// Takes a line or a row away.
    pub remove: &'static str,
    /// Moves a line up, and down.
    pub moves: (&'static str, &'static str),
    /// Heading of lines to take.
    pub offers: &'static str,
    /// A word of one's own.
    pub own: &'static str,
    /// The two halves of a plan.
    pub if_then: (&'static str, &'static str),
    /// Before the label of a number that is asked again at the end.
    pub afterwards: &'static str,
    /// After a number.
    pub of: &'static str,
    /// Without a number.
    pub unanswered: &'static str,
    /// Takes a number back.
    pub clear: &'static str,
    /// There is nobody in the circle yet.
    pub nobody: &'static str,
    /// To the circle.
    pub to_circle: &'static str,
    /// Starts a time, and ends it.
    pub timer: (&'static str, &'static str),
    /// How long it has been: minutes and seconds.
    pub so_far: fn(u64, u64) -> String,
    /// Which of several.
    pub which: &'static str,
    /// How long: the question, and a number of minutes.
    pub how_long: (&'static str, fn(u8) -> String),
    /// Before a silent text begins.
    pub sit: &'static str,
    /// The bell at its beginning and end: what it is, what it does while it is on.
    pub bell: (&'static str, &'static str),
    /// Moments of a month.
    pub drawing: DrawingText,
}

/// Kind and harmful moments of a month.
#[derive(Debug)]
pub struct DrawingText {
    /// What the picture shows: how many of each.
    pub picture: fn(usize, usize) -> String,
    /// Without any moment.
    pub empty: &'static str,
    /// Which way a moment went: the question.
    pub kind: &'static str,
    /// The two ways.
    pub kinds: fn(MarkKind) -> &'static str,
    /// The day of the month.
    pub day: &'static str,
    /// One of them.
    pub day_name: fn(u8) -> String,
    /// How strong.
    pub size: &'static str,
    /// What the ends of that mean.
    pub ends: (&'static str, &'static str),
    /// Adds it.
    pub add: &'static str,
    /// Heading of the same as a list.
    pub list: &'static str,
    /// One moment in words: day, kind, size.
    pub moment: fn(u8, MarkKind, u8) -> String,
    /// What the spacing of the moments tells; none while it tells nothing.
    pub spacing: fn(usize) -> String,
}

/// What was written in exercises.
#[derive(Debug)]
pub struct RunsText {
    /// Title.
    pub title: &'static str,
    /// Opens the list.
    pub open: PointText,
    /// Before anything was written.
    pub empty: PointText,
    /// It was put down and not ended.
    pub unfinished: &'static str,
    /// An exercise that this version does not have.
    pub unknown: &'static str,
}

/// Lines that other places show.
#[derive(Debug)]
pub struct ShelfText {
    /// Heading of a shelf, and what stands in the place of lines that are not there yet.
    pub of: fn(Shelf) -> (&'static str, &'static str),
    /// Adds a line: the field, the button.
    pub add: fn(Shelf) -> (&'static str, &'static str),
    /// A small step was done.
    pub done: &'static str,
    /// By when.
    pub by: fn(&str) -> String,
    /// An if-then plan, whole.
    pub plan: fn(&str, &str) -> String,
    /// Takes a line away.
    pub remove: &'static str,
    /// It is gone; and the button to have it back.
    pub undo: (&'static str, &'static str),
    /// Opens the exercise a line comes from.
    pub open: &'static str,
    /// The week: heading, and what stands there when it is empty.
    pub week: (&'static str, &'static str),
    /// How many pages and check-ins.
    pub week_facts: fn(u32, u32) -> String,
    /// Exercises that were ended.
    pub week_exercises: &'static str,
    /// Small steps that were done.
    pub week_steps: &'static str,
}
