//! English: therapy.

use super::{PointText, SessionText, SessionsText, TherapyText};

pub(super) const THERAPY: TherapyText = TherapyText {
    title: "Therapy",
    lede: "Notes for the person you talk to, and what to take along.",
    back: "Back to Therapy",
    to_sheet: PointText {
        title: "A sheet to take along",
        words: "Sentences that you choose, on paper. Nothing is on it until you choose it.",
    },
    finding: PointText {
        title: "Finding someone to talk to",
        words: "Who does what, and what one can ask before the first visit. It is among the guides.",
    },
    sessions: SessionsText {
        title: "Sessions",
        new: "Begin notes for a session",
        empty: PointText {
            title: "No notes yet",
            words: "A few words before, so that they are at hand. A few words after, so that they stay.",
        },
        no_date: "No date yet",
        undo: ("The notes are deleted.", "Undo"),
    },
    session: SessionText {
        title: "Notes for a session",
        lede: "For you alone. You can read from them there, or put single sentences on a sheet.",
        date: ["Add a date", "When is it, or when was it?", "Without a date"],
        before: PointText {
            title: "What I want to bring up",
            words: "A word for each thing is enough. The one that matters most can come first.",
        },
        after: PointText {
            title: "What I want to remember",
            words: "What was said, what you felt, what comes next. It can wait until later.",
        },
        delete: "Delete these notes",
        done: "Done",
    },
};
