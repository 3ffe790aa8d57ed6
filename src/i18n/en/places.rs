//! English: Practice, Learn and You.

use domain::practice::Part;

use super::{CopyText, LearnText, PointText, PracticeText, YouText};

pub(super) const PRACTICE: PracticeText = PracticeText {
    title: "Practice",
    lede: "Small things to try, in any order, when it suits you. All of them can be stopped and left.",
    grounding: PointText {
        title: "Come back to the room",
        words: "Slow breath, five senses, feet on the floor, cold water. Easier in a hard moment when tried in a calm one.",
    },
    grounding_open: "Open Steady me",
    pause: PointText {
        title: "A pause before reaching out",
        words: "Rings to watch and a clock that only you end. Then you decide.",
    },
    pause_open: "Start a pause",
    letter: PointText {
        title: "A letter that is not sent",
        words: "Say what you would say to them. It stays in this notebook, and there is no send.",
    },
    letter_open: "Write a letter",
    question: PointText {
        title: "A question to write from",
        words: "There are more than thirty, and each can be skipped.",
    },
    question_open: "Take a question",
    parts: "Parts of Practice",
    part,
    exercises: "Exercises",
    exercise_hint: |about, minutes| format!("{about}. About {minutes} min."),
    copying: CopyText {
        copy: "Copy this line",
        copied: "Copied. It stays on the clipboard until something else is copied, and some devices keep a history of it.",
        not_copied: "The browser did not take it. You can select the words and copy them by hand.",
    },
};

fn part(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::SelfWorth => ("Self-worth", "Small, true things about you, for days when it is hard to see any."),
        Part::Distance => ("Distance", "As much or as little as fits you now. Nothing here has to be done today."),
        Part::Circle => ("Circle", "Who is there, what each is good for, and how much to tell."),
        Part::Growth => ("Growth", "Steps as small as you like, towards what matters to you."),
        Part::Story => ("Story", "What happened, told your way. Outlines are enough, and you can stop after any line."),
        Part::Pull => ("The pull", "Wanting to go back is common. Here you can look at the pull without acting on it."),
    }
}

pub(super) const LEARN: LearnText = LearnText {
    safety: PointText {
        title: "What this notebook can and cannot hide",
        words: "The page you read before you began. It is worth another look when something changes at home.",
    },
};

pub(super) const YOU: YouText = YouText {
    title: "You",
    parts: "Parts of You",
    safety: "Safety and data",
    lede: "When this notebook locks, where Leave goes, how it looks and what it shows. All of it can be changed back.",
    theme: ("Light or dark", ["As the device has it", "Light", "Dark"]),
    today: "What Today shows",
    without_contact: PointText {
        title: "Days without contact",
        words: "Today shows how many there are, all together. Days are only ever added. Switched off, it goes on counting and shows nothing.",
    },
    since: "Counted from",
    writing: "Writing",
    prompts: PointText {
        title: "A question on new pages",
        words: "New pages offer a question to start from. It can always be skipped.",
    },
    room: "Room",
    used,
    room_hint: "How much of the largest notebook this browser can hold is in use.",
    know: "Good to know",
    backup: PointText {
        title: "There is no second copy",
        words: "This version cannot make a backup file yet. If the browser’s data is cleared, the notebook is gone.",
    },
    not_kept: "This could not be kept, so it is as it was. You can try again.",
};

/// How full something is, as one would say it.
fn used(percent: u8) -> String {
    let share = match percent {
        ..=4 => return "Almost all free.".into(),
        5..=14 => "a tenth",
        15..=22 => "a fifth",
        23..=29 => "a quarter",
        30..=41 => "a third",
        42..=57 => "half",
        58..=70 => "two thirds",
        71..=79 => "three quarters",
        80..=87 => "four fifths",
        88..=94 => "nine tenths",
        95.. => return "Almost full.".into(),
    };
    format!("About {share} used.")
}
