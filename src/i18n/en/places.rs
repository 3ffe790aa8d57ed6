//! English: Practice and Learn.

use domain::practice::Part;

use super::{CopyText, LearnText, PointText, PracticeText};

pub(super) const PRACTICE: PracticeText = PracticeText {
    title: "Practice",
    lede: "Small things to try, in any order, when it suits you. All of them can be stopped and left.",
    grounding: PointText {
        title: "Come back to the room",
        words: "Slow breath, five senses, feet on the floor, cold water. Easier in a hard moment when tried in a calm one.",
    },
    pause: PointText {
        title: "A pause before reaching out",
        words: "Rings to watch and a clock that only you end. Then you decide.",
    },
    letter: PointText {
        title: "A letter that is not sent",
        words: "Say what you would say to them. It stays in this notebook, and there is no send.",
    },
    question: PointText {
        title: "A question to write from",
        words: "There are more than thirty, and each can be skipped.",
    },
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
