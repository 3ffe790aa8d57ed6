//! English: what happened.

use domain::{Phase, Rating};

use super::{AccountText, AccountsText, HappenedText, PointText, SureOfText, UndoText};

pub(super) const HAPPENED: HappenedText = HappenedText {
    title: "What happened",
    lede: "Their version and yours, side by side, so that you need not hold both in your head.",
    stirs: PointText {
        title: "This can stir things up",
        words: "Write only the outline if that is enough. A line or two still counts. It is your record, not proof for a court.",
    },
    advocate: "For that, ask an advocate first",
    new: "Write down what happened",
    empty: PointText {
        title: "Nothing here yet",
        words: "If you were told that it was not so, you can set down what you saw. It can be a small thing, and rough.",
    },
    phase,
    undated: "No date",
    they_said: "They said:",
    pinned: "Read before I decide",
    list: AccountsText {
        search: ("Search what you wrote here", "A word from either side"),
        found: |count| match count {
            0 => "Nothing found.".into(),
            1 => "One found.".into(),
            _ => format!("{count} found."),
        },
        none: PointText {
            title: "Nothing found",
            words: "Try a shorter piece of the word, or ask for fewer things. Capitals and accents do not matter.",
        },
        only: ["With this word", "At this point in the up and down", "Read before I decide"],
        wordless: "No words, only what was chosen",
        more_words: |count| match count {
            1 => "1 more word".into(),
            _ => format!("{count} more words"),
        },
        earlier: "Show more",
        undo: UndoText {
            gone: |count| match count {
                1 => "Deleted. It can be put back until the notebook is locked.".into(),
                _ => format!(
                    "{count} are deleted. They can be put back until the notebook is locked, the last one first."
                ),
            },
            back: |count| if count == 1 { "Undo" } else { "Put one back" },
            leave: |count| if count == 1 { "Leave it deleted" } else { "Leave them deleted" },
        },
    },
    one: AccountText {
        back: "All of them",
        date: PointText { title: "When, roughly?", words: "A month or a year is enough. Not knowing is fine too." },
        no_date: "No date yet. None is needed.",
        without_date: "I do not know when",
        told: PointText { title: "What they said", words: "Their version, as you were told it." },
        known: PointText {
            title: "What I saw, heard and know",
            words: "Only what you were there for. In your own words.",
        },
        sure: SureOfText {
            about: PointText {
                title: "How sure am I of my own account?",
                words: "Not sure is a fine answer. You can come back to it.",
            },
            of: "of 10.",
            words: sure,
            ends: ("0. Not sure.", "Certain. 10."),
            unanswered: "No answer yet. None is needed.",
        },
        thought: PointText {
            title: "What I think now",
            words: "This may change. On another day you can add a new thought, and the old one stays as it was.",
        },
        thought_of: |day| format!("Thought on {day}"),
        words: PointText {
            title: "Do any of these words fit?",
            words: "They describe what was done, not what someone is. None is fine too.",
        },
        all_words: ("All words, with plain meanings", "Only the common words"),
        urgent: PointText {
            title: "Some of this can be dangerous",
            words: "If it goes on now, the emergency number comes first. A help line can think the rest through with you.",
        },
        help: "How to find help",
        phase: PointText {
            title: "Where in the up and down was it?",
            words: "Only if a pattern fits. Many things do not. It is a common idea, not a proven one.",
        },
        unsay: "Take it back",
        left: "How did it leave me?",
        afraid: PointText {
            title: "Afraid of them now?",
            words: "If you are hurt, followed or threatened, the emergency number comes first. The same goes if your neck was \
                    pressed, even without marks: a doctor can look at it.",
        },
        pin: PointText {
            title: "Read this before I decide",
            words: "The pause before reaching out shows it among your own words, folded up.",
        },
        away: "Put away for now",
        keep: "Keep this",
        nothing_yet: "There is nothing to keep yet. A word is enough, or one answer.",
        delete: "Delete this",
        settle: PointText {
            title: "Before you go on",
            words: "It is kept. Look up. Name five things in the room. You are in today, not back there.",
        },
        settle_more: "More ways to settle",
        settled: "Go on",
    },
    in_pause: PointText {
        title: "To read before I decide",
        words: "What you wrote down under “What happened”. Folded up until you open it.",
    },
};

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Courtship => "Rush of closeness",
        Phase::Tension => "Tension",
        Phase::Harm => "Harm",
        Phase::Cold => "Going cold",
        Phase::PullBack => "Pulling back in",
        Phase::Calm => "Acting as if nothing happened",
        Phase::After => "After we parted",
        Phase::DoesNotFit => "Doesn’t fit",
    }
}

/// How sure.
fn sure(rating: Rating) -> &'static str {
    match rating.number() {
        0 => "Not sure",
        1 => "Hardly sure",
        2 => "A little sure",
        3 => "Partly sure",
        4 => "Not quite half sure",
        5 => "Half sure",
        6 => "More sure than not",
        7 => "Fairly sure",
        8 => "Quite sure",
        9 => "Very sure",
        _ => "Certain",
    }
}
