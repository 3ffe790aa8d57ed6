//! English: a week, in words.

use domain::urge::Outcome;

use super::{LookBackPausesText, LookBackPlacesText, LookBackText, PointText};

pub(super) const LOOK_BACK: LookBackText = LookBackText {
    title: "A look back",
    lede: "What the week held, from what you wrote down. Nothing here is a mark.",
    to: PointText {
        title: "Look back at the week",
        words: "The last seven days and any week before, in a few sentences.",
    },
    back: "Back to Today",
    week: ("The last seven days", |first, last| format!("From {first} to {last}")),
    turn: ("The week before", "The week after"),
    empty: "Nothing was begun or last changed this week. That is fine.",
    writing: "Writing",
    written,
    went_on: |count| format!("You went on with {} begun before.", counted(count, "page or letter", "pages or letters")),
    how: "How it was",
    check_ins: |count| format!("You said {} how you were.", times(count)),
    feelings: |names| format!("What you named most: {}.", names.join(", ")),
    pauses: LookBackPausesText {
        title: "Pauses",
        count: |count| format!("You paused {} when you wanted to get in touch.", times(count)),
        became,
        unsaid: |count| format!("{}, nothing more was noted.", begin(&times(count))),
        information: "What became of a pause is information, not a mark against you.",
        copied: |count| format!("You copied a line for someone {}.", times(count)),
    },
    told: "What you noted and told",
    accounts: |count| format!("You noted {} that happened.", counted(count, "thing", "things")),
    contacts: |count| format!("You noted contact {}.", times(count)),
    chapters: |count| format!("You worked on {} of your story.", counted(count, "chapter", "chapters")),
    moments: |count| format!("You put {} on your timeline.", counted(count, "moment", "moments")),
    open_yet: "Exercises left open",
    unfinished: |count| format!("You began or went on with {}, open for now.", counted(count, "exercise", "exercises")),
    others: |count| match count {
        1 => {
            "You wrote down or changed one thing more, such as a reason, a note for therapy or someone in your circle."
                .into()
        }
        count => format!(
            "You wrote down or changed {count} things more, such as reasons, notes for therapy or people in your circle."
        ),
    },
    open: LookBackPlacesText {
        journal: "Open the journal",
        runs: "Open what you wrote in exercises",
        growth: "Open your small steps",
        self_worth: "Open the proof shelf",
        accounts: "Open what happened",
        contacts: "Open the log of contact",
        story: "Open your story",
        patterns: "Open my patterns",
        circle: "Open your circle",
    },
};

fn written(days: u32, pages: u32, letters: u32) -> String {
    let what: Vec<String> = [(pages, "page", "pages"), (letters, "letter", "letters")]
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, more)| counted(count, one, more))
        .collect();
    format!("You began {}, on {}.", what.join(" and "), counted(days, "day", "days"))
}

fn became(outcome: Outcome, count: u32) -> String {
    let what = match outcome {
        Outcome::NoContact => "there was no contact",
        Outcome::IReached => "you got in touch",
        Outcome::IAnswered => "you answered",
        Outcome::NotYet => "it was not decided yet",
        Outcome::RatherNot => "you chose not to say what became of it",
    };
    format!("{}, {what}.", begin(&times(count)))
}

fn times(count: u32) -> String {
    match count {
        1 => "once".into(),
        2 => "twice".into(),
        _ => format!("{count} times"),
    }
}

fn counted(count: u32, one: &str, more: &str) -> String {
    match count {
        1 => format!("one {one}"),
        _ => format!("{count} {more}"),
    }
}

/// As a sentence begins.
fn begin(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
