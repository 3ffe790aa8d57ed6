//! English: exercises, their fields, and what was written in them.

use domain::practice::{MarkKind, Opens, Shelf, Weight};

use super::{DrawingText, ExerciseText, FieldsText, PointText, RunsText, ShelfText, SureText};

pub(super) const EXERCISE: ExerciseText = ExerciseText {
    back: "Back",
    facts: ["About", "Time", "Weight", "Stop"],
    minutes: |minutes| if minutes == 1 { "1 minute".into() } else { format!("{minutes} minutes") },
    weight: |weight| match weight {
        Weight::Light => "Light",
        Weight::Some => "Some",
        Weight::Heavy => "Heavy",
    },
    stop: "After any line",
    when_not: "When to leave it for another day",
    instead: |title| format!("Do “{title}” instead"),
    seen: PointText {
        title: "Could anyone see this screen?",
        words: "If someone could, another time may suit you better. Leave and Lock work on every part.",
    },
    before: "How steady are you now?",
    after: "How steady are you now?",
    not_today: "Not today",
    begin: "Begin",
    evidence: "How sure this is",
    sources: "Sources",
    opens: |opens| match opens {
        Opens::Channels => "Open the list of ways in",
        Opens::Circle => "Open your circle",
        Opens::Replies => "Open replies",
        Opens::Contacts => "Open the contact log",
        Opens::Letter => "Write it as a letter that is not sent",
        Opens::Story => "Put it on the timeline of my story",
        Opens::Chapter => "Write it as a chapter of my story",
        Opens::Accounts => "Write it down under “What happened”",
    },
    part_of: |part, of| format!("Part {part} of {of}"),
    skip: "Skip this part",
    on: "Go on",
    earlier: "Back one part",
    end: PointText {
        title: "That is the end of it",
        words: "What you wrote stays in this notebook. You can open it again and change it on any day.",
    },
    keep: "Keep it and close",
    close: "Close this exercise",
    unsettled: PointText {
        title: "That may have stirred something up",
        words: "Your number is lower than before. It can help to come back to the room for a minute.",
    },
    steady: "Steady me",
    then: "What may fit afterwards",
    delete: SureText {
        ask: "Delete what I wrote here",
        question: "Delete all that you wrote in this exercise? It cannot be brought back.",
        keep: "Keep it",
        yes: "Delete it",
    },
    fields: FieldsText {
        add: "Add",
        add_row: "Add a row",
        row: |row| format!("Row {row}"),
        remove: "Take away",
        moves: ("Up", "Down"),
        offers: "Some to take",
        own: "My own word",
        if_then: ("If", "then I will"),
        afterwards: "Afterwards",
        of: "of 10",
        unanswered: "No number yet. You can leave it out.",
        clear: "Take the number back",
        nobody: "There is nobody in your circle yet. You can write a name in another field, or leave this out.",
        to_circle: "Open your circle",
        timer: ("Start the time", "End the time"),
        so_far: |minutes, seconds| format!("{minutes}:{seconds:02} so far"),
        which: "Which one",
        how_long: ("How long", |minutes| if minutes == 1 { "1 minute".into() } else { format!("{minutes} minutes") }),
        sit: "A few lines will show, one after the other. Your eyes can stay open. You can end it when you like.",
        bell: ("Soft bell", "A soft bell sounds at the start and at the end. It is made on this device."),
        drawing: DrawingText {
            picture: |kind, harm| {
                format!(
                    "A typical month. Kind moments: {kind}, drawn as circles above the line. Harmful moments: {harm}, drawn as diamonds below it."
                )
            },
            empty: "Nothing is drawn yet.",
            kind: "What kind of moment?",
            kinds: |kind| match kind {
                MarkKind::Kind => "Kind",
                MarkKind::Harm => "Harmful",
            },
            day: "About which day of the month?",
            day_name: |day| format!("Day {day}"),
            size: "How strong was it?",
            ends: ("hardly", "very"),
            add: "Draw it",
            list: "The same as a list",
            moment: |day, kind, size| {
                let kind = match kind {
                    MarkKind::Kind => "kind",
                    MarkKind::Harm => "harmful",
                };
                format!("Day {day}: {kind}, {size} of 10")
            },
            spacing: |turns| match turns {
                1 => "It turns once from one kind to the other.".into(),
                turns => format!("It turns {turns} times from one kind to the other."),
            },
        },
    },
    runs: RunsText {
        title: "What you wrote in exercises",
        open: PointText { title: "What I wrote", words: "All exercises you kept or put down, the latest first." },
        empty: PointText {
            title: "Nothing here yet",
            words: "When you write something in an exercise, you will find it here.",
        },
        unfinished: "Put down, can go on",
        unknown: "An exercise of another version",
    },
    shelf: ShelfText {
        of: shelf,
        add: |shelf| match shelf {
            Shelf::Proof => ("One thing I did", "Put it on the shelf"),
            Shelf::Reason => ("A reason of mine", "Add"),
            Shelf::Step => ("A small step", "Add"),
            Shelf::Question => ("A question of mine", "Add the question"),
            Shelf::Goal => ("Something I would like to reach", "Add what I would like"),
            _ => ("A line of mine", "Add"),
        },
        done: "Done",
        by: |date| format!("By {date}"),
        plan: |cue, then| match (cue.trim(), then.trim()) {
            ("", then) => format!("I will {then}"),
            (cue, "") => format!("If {cue}"),
            (cue, then) => format!("If {cue}, then I will {then}"),
        },
        remove: "Take away",
        undo: ("It is gone.", "Bring it back"),
        open: "Open",
        week: ("The last seven days", "Nothing is written for these days. That is fine."),
        week_facts,
        week_exercises: "Exercises you did",
        week_steps: "Small steps you took",
    },
};

fn shelf(shelf: Shelf) -> (&'static str, &'static str) {
    match shelf {
        Shelf::Proof => ("On the shelf", "Nothing stands here yet. One small thing is enough to begin."),
        Shelf::Sentence => {
            ("Sentences I can believe", "None yet. A small one you believe is worth more than a grand one.")
        }
        Shelf::Reason => ("My own reasons", "None yet. They can come later."),
        Shelf::Lesson => ("What contact taught me", "None yet."),
        Shelf::Plan => ("If this happens, then I will", "No plan yet."),
        Shelf::Step => ("Small steps", "No step waits for you."),
        Shelf::Line => ("Lines to copy", "None yet."),
        Shelf::Help => ("How to help me", "Nothing yet."),
        Shelf::Boundary => ("My clear sentences", "None yet."),
        Shelf::Mine => ("Mine again", "Nothing yet."),
        Shelf::Guess => ("What may come next", "No guess yet."),
        Shelf::Value => ("What matters to me", "Nothing yet."),
        Shelf::Question => ("Questions I want to ask", "Nothing yet."),
        Shelf::Goal => ("What I would like to reach", "Nothing yet."),
    }
}

fn week_facts(pages: u32, check_ins: u32) -> String {
    let pages = match pages {
        0 => None,
        1 => Some("one page".to_owned()),
        pages => Some(format!("{pages} pages")),
    };
    let check_ins = match check_ins {
        0 => None,
        1 => Some("said once how you were".to_owned()),
        times => Some(format!("said {times} times how you were")),
    };
    match (pages, check_ins) {
        (None, None) => String::new(),
        (Some(pages), None) => format!("You wrote {pages}."),
        (None, Some(check_ins)) => format!("You {check_ins}."),
        (Some(pages), Some(check_ins)) => format!("You wrote {pages} and {check_ins}."),
    }
}
