//! English: Steady me.

use std::sync::OnceLock;

use domain::steady::{Exercise, read_exercises};

use crate::i18n::text::{BreathingText, CircleText, SteadyText, WalkText};

pub(super) const STEADY: SteadyText = SteadyText {
    exercises,
    back: "Back to where I was",
    about: |name, minutes| format!("{name}. About {minutes} minutes. Stop whenever you like."),
    here: |day, part| format!("You are here. It is {day}, {part}. Nothing on this page needs an answer."),
    care: "Before you start",
    others: "Or something else",
    more: "More of them",
    done: "Done",
    walk: WalkText {
        part: |part, of| format!("Part {part} of {of}"),
        next: "Next",
        again: "From the start",
        all: "Show all of it",
        one: "One at a time",
    },
    circle: CircleText {
        title: "Or watch the circle",
        drawing: "A circle that slowly grows for 4 seconds and shrinks for 6",
        words: "Just watch",
        hint: "Stop or look away whenever you like.",
        stop: "Stop the circle",
        start: "Start the circle",
        worse: "If breathing makes it worse, leave the circle and look at an object instead.",
    },
    breathing: BreathingText {
        drawing: "Rings that widen with each breath in and narrow with each breath out",
        ready: "When you like",
        watch: "Just watch",
        inward: "In",
        hold: "Hold",
        out: "Out",
        start: "Start",
        stop: "Stop",
        so_far: |minutes| match minutes {
            0 => "Less than a minute.".into(),
            1 => "One minute.".into(),
            _ => format!("{minutes} minutes."),
        },
        numbers: ("Words and numbers", "Shows in, out and the seconds. Without them there are only the rings."),
        sound: ("Soft sound", "A quiet tone at each change. Others near you may hear it."),
        worse: "Stop if you feel dizzy, or if it makes things worse. For some people it does.",
        instead: "Hold an object instead",
    },
};

fn exercises() -> &'static [Exercise] {
    static READ: OnceLock<Vec<Exercise>> = OnceLock::new();
    READ.get_or_init(|| read_exercises(include_str!("../../content/en/steady.json")))
}
