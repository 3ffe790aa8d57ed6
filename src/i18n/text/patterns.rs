//! Texts: what the records show. A sentence of finding says what is true of these records and no more; none says what caused what.

use domain::patterns::{Band, Busiest, Change, Peaks, Planned, Span, StopWords, Trend, Turns};
use domain::urge::Did;
use domain::{Day, Swing};

use super::PointText;

/// See the file.
#[derive(Debug)]
pub struct PatternsText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// The way there: what it is called, what it shows.
    pub open: PointText,
    /// The way back.
    pub back: &'static str,
    /// How far back: the question, and what counts.
    pub range: (&'static str, &'static str),
    /// How far back.
    pub span: fn(Span) -> &'static str,
    /// There are too few of something in that time, and there may be more in a longer one.
    pub longer: &'static str,
    /// Nothing can be drawn yet: what this page is drawn from.
    pub empty: PointText,
    /// To where the first of it is said.
    pub begin: &'static str,
    /// How this is worked out: heading and lines.
    pub method: (&'static str, [&'static str; 4]),
    /// The numbers behind a drawing, as words and as a table.
    pub behind: (&'static str, &'static str),
    /// "21 Sep".
    pub short_day: fn(Day) -> String,
    /// "Sep 2026".
    pub short_month: fn(Day) -> String,
    /// A number that may have a half or a tenth.
    pub number: fn(f64) -> String,
    /// Counts in a row: what, and how many; of how many in all.
    pub in_words: fn(&[(String, usize)], usize) -> String,
    /// Something that this version has no word for.
    pub unknown: &'static str,
    /// Only the latest so many are drawn.
    pub latest: fn(usize) -> String,
    /// When the pull comes.
    pub when: WhenText,
    /// Before and after a pause.
    pub pause: BeforeAfterText,
    /// What was around just before.
    pub triggers: TriggersText,
    /// What was done in a pause.
    pub helped: HelpedText,
    /// What was noted being done.
    pub behaviours: CountedText,
    /// Highs and lows.
    pub swings: SwingsText,
    /// How steady.
    pub steadiness: SteadinessText,
    /// Words of the whole picture.
    pub words: CountedText,
    /// Small words that are not counted.
    pub stop_words: fn() -> &'static StopWords,
    /// On paper.
    pub paper: PaperText,
}

/// What every figure has.
#[derive(Debug)]
pub struct FigureText {
    /// What it is about.
    pub title: &'static str,
    /// There are so few, and from so many on something shows.
    pub too_few: fn(usize, usize) -> String,
    /// Something that follows from it.
    pub action: &'static str,
}

/// When the pull comes.
#[derive(Debug)]
pub struct WhenText {
    /// Title, too few, a plan.
    pub figure: FigureText,
    /// Nothing stands out on so many days.
    pub none: fn(usize) -> String,
    /// What stands out.
    pub told: fn(&Peaks) -> String,
    /// The hours with the most days: a count, which says nothing of why.
    pub busiest: fn(Busiest) -> String,
    /// The table, for screen readers.
    pub table: &'static str,
    /// Head of a row.
    pub band: fn(Band) -> String,
    /// All counts by hour and by day of the week, in words; how many in all.
    pub in_words: fn(&[[usize; 7]; 8], usize) -> String,
    /// A plan: what is pressed, and the moment that it is for.
    pub plan: fn(Planned) -> (String, String),
}

/// Before and after a pause.
#[derive(Debug)]
pub struct BeforeAfterText {
    /// Title, too few, an exercise.
    pub figure: FigureText,
    /// It leans neither way.
    pub none: fn(Change) -> String,
    /// It leans one way.
    pub told: fn(Change) -> String,
    /// What that does not say.
    pub caution: &'static str,
    /// Before, after.
    pub key: [&'static str; 2],
    /// What the drawing shows: how many pairs.
    pub drawing: fn(usize) -> String,
    /// What a pair is.
    pub pair: &'static str,
    /// Heads of the table.
    pub heads: [&'static str; 4],
}

/// What was around just before.
#[derive(Debug)]
pub struct TriggersText {
    /// As of every count.
    pub counted: CountedText,
    /// A plan for one of them, given its words: what is pressed, and the moment that it is for.
    pub plan: fn(&str) -> (String, String),
}

/// Things that are counted.
#[derive(Debug)]
pub struct CountedText {
    /// Title, too few, something that follows.
    pub figure: FigureText,
    /// None stands in more than one of so many.
    pub none: fn(usize) -> String,
    /// One that stands in the most, or several that share the place; in how many; of how many.
    pub told: fn(&[String], usize, usize) -> String,
    /// What that does not say; may be empty.
    pub caution: &'static str,
}

/// What was done in a pause.
#[derive(Debug)]
pub struct HelpedText {
    /// Title, too few, Steady me.
    pub figure: FigureText,
    /// A thing.
    pub did: fn(Did) -> &'static str,
    /// Nothing stands out in so many pauses.
    pub none: fn(usize) -> String,
    /// A thing after which it leaned one way.
    pub told: fn(Did, Change) -> String,
    /// Beside a bar: how often it was weaker, or only how often it was done.
    pub beside: fn(usize, Change) -> String,
    /// Heads of the table.
    pub heads: [&'static str; 6],
}

/// Highs and lows.
#[derive(Debug)]
pub struct SwingsText {
    /// Title, too few, an exercise.
    pub figure: FigureText,
    /// All of so many went one way.
    pub none: fn(usize) -> String,
    /// They took turns.
    pub told: fn(Turns) -> String,
    /// A high, a low: on the drawing and in the table.
    pub swing: fn(Swing) -> &'static str,
    /// What the drawing shows: how many highs and lows.
    pub drawing: fn(usize, usize) -> String,
    /// So many have no day.
    pub undated: fn(usize) -> String,
    /// Heads of the table.
    pub heads: [&'static str; 2],
    /// Heading of the month that was drawn on this day.
    pub month: fn(&str) -> String,
}

/// How steady.
#[derive(Debug)]
pub struct SteadinessText {
    /// Title, too few, an exercise.
    pub figure: FigureText,
    /// Neither up nor down over so many weeks.
    pub none: fn(usize) -> String,
    /// Up, or down.
    pub told: fn(Trend) -> String,
    /// What the drawing shows: how many weeks.
    pub drawing: fn(usize) -> String,
    /// What a dot is.
    pub dot: &'static str,
    /// Heads of the table.
    pub heads: [&'static str; 3],
}

/// On paper.
#[derive(Debug)]
pub struct PaperText {
    /// Prints it.
    pub print: &'static str,
    /// At the head of the sheet: how far back, and the day.
    pub head: fn(&str, &str) -> String,
}
