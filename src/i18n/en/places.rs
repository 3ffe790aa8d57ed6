//! English: Practice, Learn and You.

use super::{LearnText, PointText, PracticeText, YouText};

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
};

pub(super) const LEARN: LearnText = LearnText {
    title: "Learn",
    lede: "A few words and facts to hold on to. Take what fits and leave the rest.",
    words_title: "Words people use",
    words_note: "These describe what someone did, not what someone is. You do not need any of them. None is a diagnosis.",
    words: [
        ("Gaslighting", "Denying or twisting what happened, so that you come to doubt your own memory."),
        (
            "Trauma bond",
            "A pattern people call a trauma bond: a strong pull to someone who was kind and harmful by turns. It is common, \
             and it is not weakness.",
        ),
        (
            "On-off kindness",
            "Kindness that comes now and then, and cannot be foretold. It can hold a person more strongly than steady kindness.",
        ),
        (
            "Coercive control",
            "A pattern of acts that takes a person’s freedom bit by bit: rules, checking, cutting off others.",
        ),
        (
            "Turning it around",
            "Denying it, attacking you, then saying they were the one who was hurt. Some people call this DARVO.",
        ),
        ("Silent treatment", "Refusing to speak or to answer, as a punishment."),
        (
            "Drawing back in",
            "Getting in touch to pull you back: an apology, a gift, a crisis, a small hopeful sign. Some people call it hoovering.",
        ),
    ],
    safety: PointText {
        title: "What this notebook can and cannot hide",
        words: "The page you read before you began. It is worth another look when something changes at home.",
    },
    safety_open: "Open the safety page",
};

pub(super) const YOU: YouText = YouText {
    title: "You",
    lede: "How this notebook looks and what it shows. All of it can be changed back.",
    theme: ("Light or dark", ["As the device has it", "Light", "Dark"]),
    theme_hint: "This one choice is stored unlocked, so that the lock can look the same. It says nothing about you.",
    today: "What Today shows",
    without_contact: PointText {
        title: "Days without contact",
        words: "Today shows how many there are, all together. Days are only ever added.",
    },
    since: "Counted from",
    writing: "Writing",
    prompts: PointText {
        title: "A question on new pages",
        words: "New pages offer a question to start from. It can always be skipped.",
    },
    room: "Room",
    used: |percent| format!("{percent} of 100 parts used."),
    room_hint: "How much of the largest notebook this browser can hold is in use.",
    know: "Good to know",
    backup: PointText {
        title: "There is no second copy",
        words: "This version cannot make a backup file yet. If the browser’s data is cleared, the notebook is gone.",
    },
    not_kept: "This could not be kept, so it is as it was. You can try again.",
};
