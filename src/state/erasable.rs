//! The kinds of thing that can be deleted as a whole, and what goes with each.

use std::collections::BTreeSet;

use domain::{RecordId, Sort};
use leptos::prelude::*;

use super::contents::Contents;

/// A kind, as a person would name it. How the notebook is to be is no such kind: it goes with everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasable {
    /// Pages of the journal, with their earlier texts.
    Pages,
    /// Letters, with theirs.
    Letters,
    /// Check-ins.
    CheckIns,
    /// Small steps that were chosen.
    Steps,
    /// What was written in exercises.
    Exercises,
    /// Short lines of one's own.
    Lines,
    /// People of the circle.
    People,
    /// Pauses before reaching out.
    Pauses,
    /// What was decided about channels.
    Channels,
    /// Contact that happened.
    Contacts,
    /// Replies.
    Replies,
    /// What happened.
    Accounts,
    /// Moments of the timeline.
    Moments,
    /// Chapters, with their earlier versions.
    Chapters,
    /// What is in the book.
    Books,
    /// Self-checks.
    SelfChecks,
    /// Marks in guides.
    GuideMarks,
    /// Notes of sessions.
    Sessions,
    /// Sheets to take along.
    Sheets,
}

impl Erasable {
    /// All of them, in the order of the places they are written in.
    pub const ALL: [Self; 19] = [
        Self::Pages,
        Self::Letters,
        Self::Accounts,
        Self::Moments,
        Self::Chapters,
        Self::Books,
        Self::CheckIns,
        Self::Steps,
        Self::Pauses,
        Self::Exercises,
        Self::Lines,
        Self::People,
        Self::Channels,
        Self::Contacts,
        Self::Replies,
        Self::SelfChecks,
        Self::Sessions,
        Self::Sheets,
        Self::GuideMarks,
    ];

    /// For ids on the page: the name that its records have.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pages => "page",
            Self::Letters => "letter",
            Self::CheckIns => "check-in",
            Self::Steps => "step",
            Self::Exercises => "practice",
            Self::Lines => "line",
            Self::People => "person",
            Self::Pauses => "urge",
            Self::Channels => "channel",
            Self::Contacts => "contact",
            Self::Replies => "reply",
            Self::Accounts => "account",
            Self::Moments => "event",
            Self::Chapters => "chapter",
            Self::Books => "book",
            Self::SelfChecks => "self-check",
            Self::GuideMarks => "guide",
            Self::Sessions => "session",
            Self::Sheets => "sheet",
        }
    }

    /// The names of its records. Follows them.
    pub(super) fn records(self, contents: Contents) -> BTreeSet<RecordId> {
        let of_sort = |sort: Sort| {
            contents.pages.with(|all| all.iter().filter(|it| it.page.sort == sort).map(|it| it.page.id).collect())
        };
        match self {
            Self::Pages => of_sort(Sort::Journal),
            Self::Letters => of_sort(Sort::Letter),
            Self::CheckIns => names(contents.check_ins, |it| it.id),
            Self::Steps => names(contents.steps, |it| it.id),
            Self::Exercises => names(contents.runs, |it| it.id),
            Self::Lines => names(contents.lines, |it| it.id),
            Self::People => names(contents.people, |it| it.id),
            Self::Pauses => names(contents.urges, |it| it.id),
            Self::Channels => names(contents.channels, |it| it.id),
            Self::Contacts => names(contents.contacts, |it| it.id),
            Self::Replies => names(contents.replies, |it| it.id),
            Self::Accounts => names(contents.accounts, |it| it.id),
            Self::Moments => names(contents.events, |it| it.id),
            Self::Chapters => names(contents.chapters, |it| it.id),
            Self::Books => names(contents.books, |it| it.id),
            Self::SelfChecks => names(contents.self_checks, |it| it.id),
            Self::GuideMarks => names(contents.guide_marks, |it| it.id),
            Self::Sessions => names(contents.therapy_sessions, |it| it.id),
            Self::Sheets => names(contents.sheets, |it| it.id),
        }
    }

    /// What goes with them: their earlier texts.
    pub(super) fn along(self, contents: Contents, records: &BTreeSet<RecordId>) -> BTreeSet<RecordId> {
        match self {
            Self::Pages | Self::Letters => contents
                .versions
                .with_untracked(|all| all.iter().filter(|it| records.contains(&it.page)).map(|it| it.id).collect()),
            Self::Chapters => names(contents.earlier_chapters, |it| it.id),
            _ => BTreeSet::new(),
        }
    }
}

fn names<T: Send + Sync + 'static>(signal: RwSignal<Vec<T>>, id: fn(&T) -> RecordId) -> BTreeSet<RecordId> {
    signal.with(|all| all.iter().map(id).collect())
}
