//! How records are counted for a person: not by every kind, but by what they know them as.

use crate::Record;

/// What a person knows records as, in the order in which they are told of and put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Pages and letters.
    Pages,
    /// What happened.
    Accounts,
    /// Moments, chapters, the book.
    Story,
    /// Exercises.
    Exercises,
    /// Short lines of one's own.
    Lines,
    /// People.
    People,
    /// Wishes to get in touch.
    Urges,
    /// Channels, contact, replies.
    Contact,
    /// Notes for sessions, and the sheet.
    Therapy,
    /// Self-checks.
    SelfChecks,
    /// Check-ins.
    CheckIns,
    /// Earlier texts of pages and chapters.
    Earlier,
    /// Steps that were chosen, marks in guides, how the notebook is to be.
    Choices,
}

impl Group {
    /// What a record is counted as.
    pub const fn of(record: &Record) -> Self {
        match record {
            Record::Page(_) => Self::Pages,
            Record::Account(_) => Self::Accounts,
            Record::Event(_) | Record::Chapter(_) | Record::Book(_) => Self::Story,
            Record::Practice(_) => Self::Exercises,
            Record::Line(_) => Self::Lines,
            Record::Person(_) => Self::People,
            Record::Urge(_) => Self::Urges,
            Record::Channel(_) | Record::Contact(_) | Record::Reply(_) => Self::Contact,
            Record::Session(_) | Record::Sheet(_) => Self::Therapy,
            Record::SelfCheck(_) => Self::SelfChecks,
            Record::CheckIn(_) => Self::CheckIns,
            Record::Version(_) | Record::EarlierChapter(_) => Self::Earlier,
            Record::Step(_) | Record::Guide(_) | Record::Wishes(_) | Record::Visit(_) => Self::Choices,
        }
    }
}
