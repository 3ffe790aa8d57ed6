//! Texts of Steady me. The exercises themselves are data, one file for each language.

use domain::steady::Exercise;

/// A minute to come back to the room. Anyone may see it: at the lock, and before there is a notebook.
#[derive(Debug)]
pub struct SteadyText {
    /// The exercises; the first is shown at once.
    pub exercises: fn() -> &'static [Exercise],
    /// Back to the page it lies over.
    pub back: &'static str,
    /// The name of an exercise, and about how many minutes it takes.
    pub about: fn(&str, u8) -> String,
    /// You are here: day without year, and part of the day.
    pub here: fn(&str, &str) -> String,
    /// Heading of a caution.
    pub care: &'static str,
    /// Heading of the other exercises.
    pub others: &'static str,
    /// Opens those that are not in sight.
    pub more: &'static str,
    /// Back again.
    pub done: &'static str,
    /// Steps, one at a time.
    pub walk: WalkText,
    /// The circle that one may only watch.
    pub circle: CircleText,
    /// Breathing to a count.
    pub breathing: BreathingText,
}

/// Steps, one at a time.
#[derive(Debug)]
pub struct WalkText {
    /// Which step of how many.
    pub part: fn(usize, usize) -> String,
    /// To the next.
    pub next: &'static str,
    /// After the last, to the first.
    pub again: &'static str,
    /// Shows all of them.
    pub all: &'static str,
    /// Shows one at a time again.
    pub one: &'static str,
}

/// The circle that one may only watch.
#[derive(Debug)]
pub struct CircleText {
    /// Heading.
    pub title: &'static str,
    /// What the drawing shows, for those who do not see it.
    pub drawing: &'static str,
    /// Beneath it.
    pub words: &'static str,
    /// Quieter, beneath that.
    pub hint: &'static str,
    /// Stops it.
    pub stop: &'static str,
    /// Starts it again.
    pub start: &'static str,
    /// For those to whom it does no good.
    pub worse: &'static str,
}

/// Breathing to a count.
#[derive(Debug)]
pub struct BreathingText {
    /// What the drawing shows, for those who do not see it.
    pub drawing: &'static str,
    /// Before it begins.
    pub ready: &'static str,
    /// While it goes on without numbers.
    pub watch: &'static str,
    /// A part of the breath: breathing in.
    pub inward: &'static str,
    /// A part of the breath: held, full or empty.
    pub hold: &'static str,
    /// A part of the breath: breathing out.
    pub out: &'static str,
    /// Begins.
    pub start: &'static str,
    /// Ends.
    pub stop: &'static str,
    /// How long it has gone on: whole minutes.
    pub so_far: fn(u64) -> String,
    /// Switches words and numbers: what it is, what it does while it is on.
    pub numbers: (&'static str, &'static str),
    /// Switches soft sound: what it is, what it does while it is on.
    pub sound: (&'static str, &'static str),
    /// When to stop.
    pub worse: &'static str,
    /// An exercise without the breath.
    pub instead: &'static str,
}
