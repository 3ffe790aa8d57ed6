//! The parts of which an export is made, as the person ticks them.

use crate::{Record, Sort};

/// One part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExportPart {
    /// Pages of the journal.
    Pages,
    /// Letters.
    Letters,
    /// What happened.
    Happened,
    /// Moments, chapters, and what is in the book.
    Story,
    /// Exercises, and the lines that stand on shelves.
    Exercises,
    /// Channels, contact, replies.
    Distance,
    /// People.
    Circle,
    /// Wishes to get in touch.
    Pauses,
    /// Check-ins.
    CheckIns,
    /// Notes for sessions, self-checks, the sheet.
    Therapy,
}

impl ExportPart {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Pages,
        Self::Letters,
        Self::Happened,
        Self::Story,
        Self::Exercises,
        Self::Distance,
        Self::Circle,
        Self::Pauses,
        Self::CheckIns,
        Self::Therapy,
    ];

    /// Its name, within the app.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Letters => "letters",
            Self::Happened => "happened",
            Self::Story => "story",
            Self::Exercises => "exercises",
            Self::Distance => "distance",
            Self::Circle => "circle",
            Self::Pauses => "pauses",
            Self::CheckIns => "check-ins",
            Self::Therapy => "therapy",
        }
    }

    /// What its file is called. A list of files tells less than what stands in them.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Pages => "pages.md",
            Self::Letters => "letters.md",
            Self::Happened => "events.md",
            Self::Story => "story.md",
            Self::Exercises => "exercises.md",
            Self::Distance => "channels.md",
            Self::Circle => "people.md",
            Self::Pauses => "pauses.md",
            Self::CheckIns => "days.md",
            Self::Therapy => "sessions.md",
        }
    }

    /// The part that a record belongs to. What the notebook keeps for itself is of none; neither is an earlier text of something.
    pub fn of(record: &Record) -> Option<Self> {
        Some(match record {
            Record::Page(page) if page.sort == Sort::Letter => Self::Letters,
            Record::Page(_) => Self::Pages,
            Record::Account(_) => Self::Happened,
            Record::Event(_) | Record::Chapter(_) | Record::Book(_) => Self::Story,
            Record::Practice(_) | Record::Line(_) => Self::Exercises,
            Record::Channel(_) | Record::Contact(_) | Record::Reply(_) => Self::Distance,
            Record::Person(_) => Self::Circle,
            Record::Urge(_) => Self::Pauses,
            Record::CheckIn(_) => Self::CheckIns,
            Record::Session(_) | Record::SelfCheck(_) | Record::Sheet(_) => Self::Therapy,
            Record::Version(_)
            | Record::EarlierChapter(_)
            | Record::Step(_)
            | Record::Wishes(_)
            | Record::Visit(_)
            | Record::Guide(_) => return None,
        })
    }
}
