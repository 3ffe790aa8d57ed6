//! Texts: self-checks.

use domain::learn::Questionnaire;

use super::PointText;

/// See the file.
#[derive(Debug)]
pub struct ChecksText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// The questionnaires.
    pub all: fn() -> &'static [Questionnaire],
    /// How often one is of use, and when it was done last.
    pub hint: fn(&str, Option<&str>) -> String,
    /// It was done so lately that another one may say little: when, and how often it is of use.
    pub soon: fn(&str, &str) -> String,
    /// Heading of the questions.
    pub questions: &'static str,
    /// What may be left out.
    pub optional: &'static str,
    /// A question and its number.
    pub item: fn(usize, &str) -> String,
    /// Takes an answer back.
    pub clear: &'static str,
    /// Before the question that does not count.
    pub beside: &'static str,
    /// Leaves it.
    pub stop: &'static str,
    /// Asks for the sum.
    pub show: &'static str,
    /// Which questions have no answer.
    pub missing: fn(&[usize]) -> String,
    /// People to reach, before the sum.
    pub crisis: CheckCrisisText,
    /// The answers of one that was ended.
    pub answers: CheckAnswersText,
    /// The sum.
    pub sum: SumText,
    /// How it went.
    pub trend: TrendText,
    /// Those that were answered earlier.
    pub earlier: EarlierText,
    /// Heading of who made it, and under which licence it stands here.
    pub source: &'static str,
}

/// People to reach, before the sum.
#[derive(Debug)]
pub struct CheckCrisisText {
    /// Heading of what comes first.
    pub first: &'static str,
    /// To the people.
    pub help: &'static str,
    /// To Steady me.
    pub steady: &'static str,
    /// To the sum.
    pub on: &'static str,
    /// When the sum comes.
    pub then_sum: &'static str,
    /// On the way out: what becomes of the answers.
    pub then_leave: &'static str,
    /// From people to reach back to the self-check.
    pub back: &'static str,
}

/// The answers of one that was ended, to read.
#[derive(Debug)]
pub struct CheckAnswersText {
    /// Heading.
    pub title: &'static str,
    /// A question was left out.
    pub none: &'static str,
    /// What changing them does.
    pub words: &'static str,
    /// Changes them.
    pub change: &'static str,
}

/// The sum.
#[derive(Debug)]
pub struct SumText {
    /// Heading.
    pub title: &'static str,
    /// The sum, and the highest there is.
    pub of: fn(u16, u16) -> String,
    /// Heading of what people often do then.
    pub often: &'static str,
    /// What a sum is not.
    pub not: PointText,
    /// To the answers.
    pub answers: &'static str,
    /// Done.
    pub done: &'static str,
}

/// How it went.
#[derive(Debug)]
pub struct TrendText {
    /// Heading.
    pub title: &'static str,
    /// What the drawing shows: how many, and the first and the last, each with its day and its sum.
    pub picture: fn(usize, [(String, u16); 2]) -> String,
    /// From the lowest to the highest sum there can be.
    pub range: fn(u16) -> String,
    /// Heads of the table: day, sum.
    pub heads: [&'static str; 2],
    /// What a line does not say.
    pub caution: &'static str,
}

/// Those that were answered earlier.
#[derive(Debug)]
pub struct EarlierText {
    /// Heading.
    pub title: &'static str,
    /// One: its day, and its sum if it was asked for.
    pub one: fn(&str, Option<&str>) -> String,
    /// Opens one.
    pub open: &'static str,
    /// Deletes one.
    pub delete: &'static str,
    /// It is gone; brings it back.
    pub undo: (&'static str, &'static str),
}
