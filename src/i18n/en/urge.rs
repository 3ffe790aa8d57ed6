//! English: The pause before reaching out.

use domain::Rating;
use domain::urge::{Outcome, Touching, UrgePart, Wait};

use super::{
    AfterText, AheadText, ChooseText, EndedText, PauseText, PointText, PullText, ReachText, TouchingText, UrgeText,
    WaitText, WhyText,
};

/// From here on the seconds of a pause are not told any more.
const COUNTED_IN_MINUTES: u64 = 5;

pub(super) const URGE: UrgeText = UrgeText {
    back: |part| match part {
        UrgePart::Pause => "Back",
        UrgePart::Why => "Pause",
        UrgePart::Choose => "My words",
        UrgePart::After => "Choices",
    },
    title: |part| match part {
        UrgePart::Pause => "It makes sense to want to",
        UrgePart::Why => "Your own words, from a clearer day",
        UrgePart::Choose => "What would help for ten minutes?",
        UrgePart::After => "What happened next?",
    },
    part_of: |part, of| format!("Part {part} of {of}"),
    skip: "Skip",
    on: "Continue",
    done: PointText {
        title: "Stop here for now",
        words: "What you said is kept. For half a day the pause goes on from where you said something last.",
    },
    begun: |time, day| {
        format!("You began this pause at {}. You can go on with it, or begin another.", clock(time, day))
    },
    anew: "Begin another",
    pull: PullText {
        before: "How strong is the pull?",
        after: "And the pull now?",
        of: "of 10.",
        words: pull,
        ends: ("0. No pull.", "As strong as it gets. 10."),
        unanswered: "No answer yet. None is needed.",
        clear: "Take it back",
    },
    pause: PauseText {
        lede: "A strong wish to reach out often rises, stays a while and falls again, whatever you do. It is not a sign \
               that you did anything wrong, and it decides nothing. You can wait here and watch it.",
        drawing: "Rings that slowly widen for 4 seconds and narrow for 6",
        words: "Just watch",
        hint: "Or look away. Nothing here needs an answer.",
        still: ("Stop the rings", "Start the rings"),
        without: ("No rings, please", "Show the rings"),
        time: PointText { title: "Pause for as long as you like", words: "It counts up, not down." },
        so_far: |minutes, seconds| format!("{} so far. You end it, not the clock.", time(minutes, seconds)),
    },
    touching: TouchingText {
        legend: "What would contact be about?",
        of: |touching| match touching {
            Touching::Needed => ("Something that needs saying", Some("Children, work or court.")),
            Touching::Wish => ("The wish itself", Some("Missing them, an answer, a sign of life.")),
            Touching::Afraid => ("I am afraid of what happens if I do not", None),
        },
        needed: PointText {
            title: "That is a different kind of contact",
            words: "It can be short and plain, and it can wait until it is written. You can put a reply together here.",
        },
        reply: PointText { title: "Write a plain reply", words: "Facts, and one answer. Nothing is sent from here." },
        afraid: PointText {
            title: "Your fear counts more than any plan here",
            words: "A help line can think it through with you. If there is danger now, the emergency number comes first.",
        },
        steady: PointText { title: "Steady me", words: "Feet, eyes, breath. Silent." },
        help: PointText { title: "Help lines", words: "By country. A phone keeps a record of calls." },
    },
    why: WhyText {
        reasons: "My own reasons",
        none: "None are written yet. One line is enough, and it can be a small one.",
        add: (
            "Another reason, in my own words",
            "Why going back is not what I want. It stays in this notebook.",
            "Put it with my reasons",
        ),
        lessons: "What contact taught me",
        own: "You asked to see this on hard days",
        aside: PointText {
            title: "It can all be true",
            words: "Love, missing them and anger can be here together. You do not need to sort them out today.",
        },
    },
    choose: ChooseText {
        steady: PointText { title: "Steady me", words: "Five senses, slow breath, feet on the floor." },
        letter: PointText {
            title: "Write it here instead",
            words: "A letter to them that stays in this notebook. It has no send.",
        },
        reach: ReachText {
            about: PointText {
                title: "Reach someone else",
                words: "Copy a line and send it your own way. Nothing is sent from here.",
            },
            no_line: "No ready line yet. One can be written in the circle.",
            nobody: "Nobody is in your circle yet. One person is enough to begin with.",
            lines: "Lines of my own",
            circle: "Open the circle",
        },
        plans: "My plans",
        wait: WaitText {
            about: PointText {
                title: "Put it off for a while",
                words: "You set a time. Nothing counts down and nothing rings, and then you decide as freely as now.",
            },
            of: |wait| match wait {
                Wait::TenMinutes => "10 minutes",
                Wait::HalfHour => "30 minutes",
                Wait::Hour => "1 hour",
                Wait::Morning => "Until 9 in the morning",
            },
            until: |time, day| format!("You put it off until {}.", clock(time, day)),
            over: |time, day| {
                format!("You had put it off until {}. You can put it off again, or go on.", clock(time, day))
            },
            stop: "Take it back",
        },
        ahead: AheadText {
            about: PointText {
                title: "Look a little further: in an hour, tonight, next week",
                words: "A few words in each box, as it may really go. Boxes can stay empty.",
            },
            ways: ["If I get in touch", "If I do not"],
            times: [
                ["In an hour, if I do", "Tonight, if I do", "Next week, if I do"],
                ["In an hour, if I do not", "Tonight, if I do not", "Next week, if I do not"],
            ],
        },
    },
    after: AfterText {
        legend: "What happened",
        outcome: |outcome| match outcome {
            Outcome::NoContact => ("I did not get in touch", None),
            Outcome::IReached => ("I got in touch", Some("It is information, and no mark against you.")),
            Outcome::IAnswered => ("I answered them", Some("It is information, and no mark against you.")),
            Outcome::NotYet => ("I have not decided yet", None),
            Outcome::RatherNot => ("I would rather not say", None),
        },
        contact: PointText {
            title: "Contact happened, and that is information",
            words: "Nothing you say here changes a number, and nothing starts again from zero. If you like, look at it \
                    once it is quieter.",
        },
        log: PointText { title: "Note it in the contact log", words: "When, how, and who began. A few words." },
        triggers: PointText {
            title: "What was around just before?",
            words: "Any that fit, or none. It stays in this notebook.",
        },
        more: "More",
        note: PointText { title: "Anything to remember for next time?", words: "A few words, only for you." },
        end: "Keep this and end",
    },
    ended: EndedText {
        back: "Back to Today",
        title: "You can put this down now",
        words: |outcome| match outcome {
            Some(Outcome::NoContact) => "You did not get in touch this time. It was a pause, and no test.",
            Some(Outcome::IReached | Outcome::IAnswered) => {
                "Contact happened. It is information. What you wanted from it made sense, and the next pause is here \
                 when you want it."
            }
            Some(Outcome::NotYet) => "It is open, and it may stay open for now.",
            Some(Outcome::RatherNot) | None => "Nothing more needs to be said.",
        },
        settle: PointText {
            title: "Settle first, if you like",
            words: "That may have taken something out of you. A quiet minute, a walk to the window, or straight back to \
                    your day.",
        },
        steady: "Take a quiet minute",
        done: "Back to today",
    },
};

/// A time of the clock, with its day if that is another.
fn clock(time: &str, day: Option<&str>) -> String {
    match day {
        Some(day) => format!("{time} on {day}"),
        None => time.into(),
    }
}

/// How long something takes. To the second at first; later the minutes are enough.
fn time(minutes: u64, seconds: u64) -> String {
    let minute = if minutes == 1 { "minute" } else { "minutes" };
    let second = if seconds == 1 { "second" } else { "seconds" };
    match (minutes, seconds) {
        (0, _) => format!("{seconds} {second}"),
        (1..COUNTED_IN_MINUTES, 1..) => format!("{minutes} {minute} {seconds} {second}"),
        _ => format!("{minutes} {minute}"),
    }
}

fn pull(value: Rating) -> &'static str {
    match value.number() {
        0 => "No pull",
        1 => "Hardly there",
        2 => "Faint",
        3 => "A little",
        4 => "Clearly there",
        5 => "In the middle",
        6 => "Fairly strong",
        7 => "Strong",
        8 => "Very strong",
        9 => "Nearly all there is",
        _ => "As strong as it gets",
    }
}
