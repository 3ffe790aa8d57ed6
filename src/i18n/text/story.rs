//! Texts: one's own story.

use domain::story::Told;

use super::{PointText, UndoText};

/// See the file.
#[derive(Debug)]
pub struct StoryText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// The timeline.
    pub moments: MomentsText,
    /// What need not be written.
    pub enough: PointText,
    /// The chapters.
    pub chapters: ChaptersText,
    /// One chapter.
    pub chapter: ChapterText,
    /// Letters to who one was and who one may be.
    pub letters: StoryLettersText,
    /// Strengths named along the way.
    pub strengths: NamedStrengthsText,
    /// What to write in place of a story.
    pub plain: PlainDayText,
    /// To the book.
    pub to_book: PointText,
}

/// The timeline.
#[derive(Debug)]
pub struct MomentsText {
    /// Begins one.
    pub new: &'static str,
    /// Turns the order around: to the newest first, to the oldest first.
    pub order: [&'static str; 2],
    /// Heading of one that is begun, and of one that is changed.
    pub heading: [&'static str; 2],
    /// What it is called.
    pub name: PointText,
    /// A line about it.
    pub line: PointText,
    /// When it was: asks for it, the question, takes it away.
    pub date: [&'static str; 3],
    /// Where in the up and down it was.
    pub phase_legend: PointText,
    /// No answer.
    pub unsaid: &'static str,
    /// It was a turning point.
    pub turning: PointText,
    /// The same, as a word in the list.
    pub turning_tag: &'static str,
    /// Folds it away.
    pub hide: PointText,
    /// The chapter that tells of it: the question, and none.
    pub chapter: [&'static str; 2],
    /// Before the name of that chapter, in the list.
    pub in_chapter: &'static str,
    /// Puts it down.
    pub done: &'static str,
    /// Deletes it.
    pub delete: &'static str,
    /// Some are gone.
    pub deleted: UndoText,
    /// Nothing in it yet.
    pub nameless: &'static str,
    /// In the place of a date that is not known.
    pub no_date: &'static str,
    /// Name of the list, for screen readers.
    pub list: &'static str,
    /// So many are folded away here.
    pub folded: fn(usize) -> String,
    /// Shows them.
    pub show: fn(usize) -> &'static str,
    /// They are shown, and still folded away.
    pub shown: fn(usize) -> String,
    /// Folds them again.
    pub fold_again: &'static str,
    /// Leaves them in sight.
    pub keep_shown: &'static str,
    /// To folding away a stretch.
    pub hide_stretch: &'static str,
    /// A stretch: what it is, what happens to it.
    pub stretch: PointText,
    /// Its first and its last moment.
    pub ends: [&'static str; 2],
    /// One of them: when it was, what it is called.
    pub end: fn(&str, &str) -> String,
    /// Folds them away, or leaves them.
    pub fold: [&'static str; 2],
    /// Where the timeline is now: date, name, line.
    pub now: [&'static str; 3],
    /// Shows more of them.
    pub more: &'static str,
    /// There are none.
    pub empty: PointText,
}

/// The chapters.
#[derive(Debug)]
pub struct ChaptersText {
    /// Heading.
    pub title: &'static str,
    /// Begins one.
    pub new: &'static str,
    /// One without a title.
    pub untitled: &'static str,
    /// What there is of one: then, now, who tells it, how many versions.
    pub facts: fn((bool, bool), Told, usize) -> String,
    /// There are none.
    pub empty: &'static str,
    /// Some are gone.
    pub deleted: UndoText,
    /// One was just put away: a moment to settle.
    pub put_away: PointText,
    /// To Steady me, and on without it.
    pub settle: [&'static str; 2],
}

/// One chapter.
#[derive(Debug)]
pub struct ChapterText {
    /// The way back.
    pub back: &'static str,
    /// Label of the title.
    pub title: &'static str,
    /// When it was: asks for it, the question, takes it away.
    pub date: [&'static str; 3],
    /// Who tells it: the question, and what each answer does.
    pub told_legend: PointText,
    /// An answer.
    pub told: fn(Told) -> &'static str,
    /// How one was told to see it.
    pub then: &'static str,
    /// How one sees it now.
    pub now: &'static str,
    /// What one did, even then.
    pub did: PointText,
    /// What comes next.
    pub next: PointText,
    /// Strengths.
    pub strengths: PointText,
    /// Some to begin with.
    pub some: [&'static str; 8],
    /// One of one's own: the field, the button.
    pub own: (&'static str, &'static str),
    /// What is typed is no such word.
    pub own_help: &'static str,
    /// A limit of time.
    pub time: WritingTimeText,
    /// Versions.
    pub versions: ChapterVersionsText,
    /// Keeps what stands as a version, to go on.
    pub new_version: &'static str,
    /// That is done.
    pub new_version_kept: &'static str,
    /// Puts it away.
    pub put_away: &'static str,
    /// Steady me, before that.
    pub settle: &'static str,
    /// Deletes it.
    pub delete: &'static str,
}

/// A limit of time, for those who like one.
#[derive(Debug)]
pub struct WritingTimeText {
    /// The question.
    pub legend: &'static str,
    /// No limit.
    pub none: &'static str,
    /// So many minutes.
    pub minutes: fn(u8) -> String,
    /// Starts it, and ends it.
    pub press: [&'static str; 2],
    /// How long it has been: minutes and seconds, and of how many minutes.
    pub so_far: fn(u64, u64, u8) -> String,
    /// It is over.
    pub over: PointText,
    /// To Steady me.
    pub settle: &'static str,
}

/// Versions of a chapter.
#[derive(Debug)]
pub struct ChapterVersionsText {
    /// Heading, and how long they stay.
    pub title: PointText,
    /// The one that stands, and the word for that.
    pub this: (&'static str, &'static str),
    /// An earlier one: which, from 1.
    pub name: fn(usize) -> String,
    /// Puts its words back, and what happens then.
    pub bring_back: PointText,
    /// Deletes it.
    pub delete: &'static str,
    /// Some are gone.
    pub deleted: UndoText,
    /// Nothing is written in it but a strength or two.
    pub untitled: &'static str,
}

/// Letters to who one was and who one may be.
#[derive(Debug)]
pub struct StoryLettersText {
    /// Heading.
    pub title: &'static str,
    /// To who one was.
    pub past: PointText,
    /// To who one may be.
    pub future: PointText,
    /// The titles that they begin with, in that order.
    pub titles: [&'static str; 2],
}

/// Strengths named along the way.
#[derive(Debug)]
pub struct NamedStrengthsText {
    /// Heading.
    pub title: &'static str,
    /// Where they come from: chapters, exercises.
    pub from: fn(bool, bool) -> &'static str,
    /// There are none.
    pub none: &'static str,
}

/// What to write in place of a story.
#[derive(Debug)]
pub struct PlainDayText {
    /// Begins it.
    pub open: PointText,
    /// The title it begins with.
    pub title: &'static str,
    /// What research found.
    pub caution: PointText,
}
