//! English: Today.

use domain::{Feeling, Steadiness};

use super::{BecauseText, CheckInText, FeelingsText, PointText, ScaleText, StepText, TodayText};

pub(super) const TODAY: TodayText = TodayText {
    title: "How is it now?",
    check_in: CheckInText {
        steady: ScaleText {
            label: "How steady do you feel?",
            of: "of 10.",
            words: steadiness,
            ends: ("0. Not steady at all.", "Very steady. 10."),
            unanswered: "No answer yet. None is needed.",
            clear: "Take it back",
        },
        feelings: FeelingsText { any: "Any of these?", page: "How does this page feel?", more: "More", name: feeling },
        note: PointText { title: "A few words, if you like", words: "Only for you." },
        skip: "Skip",
        keep: "Keep this",
        said: "You said today",
        skipped: "Not asked again until you want it.",
        change: "Change this",
        again: "Check in again",
    },
    reach: PointText { title: "I want to reach out to them", words: "A pause first. Then you decide." },
    step: StepText {
        label: "One small step, if you like",
        minutes: |minutes| match minutes {
            1 => "About a minute.".into(),
            _ => format!("About {minutes} minutes."),
        },
        another: "Another",
        choose: "I’ll do this",
        chosen: "You chose this today. Whether it happens or not, nothing keeps track of it.",
        because: BecauseText {
            steadiness: |value| format!("Offered because you said {} of 10 in your last check-in.", value.number()),
            feeling: |name| format!("Offered because you chose “{name}” in your last check-in."),
            wrote: |name| format!("Offered because your last page names “{name}”."),
            quiet: |days| format!("Offered because your last page is {days} days old."),
            nothing: "Offered because it suits most days.",
        },
    },
    hard_day: "You asked to see this on hard days",
    hard_day_from: |day| format!("From your page of {day}"),
    facts: "Quiet facts",
    without_contact: ("Days without contact, all together", "Days are only ever added."),
    write: PointText {
        title: "A page for today",
        words: "A line is enough. What happened, what you miss, what you ate. It is kept as you type.",
    },
    new_page: "Write a page",
    lately: "Written lately",
    nothing: "What you write will stand here.",
    all: "All pages",
};

fn steadiness(value: Steadiness) -> &'static str {
    match value.number() {
        0 => "Not steady at all",
        1 => "Barely holding",
        2 => "Very shaky",
        3 => "Shaky",
        4 => "Wobbly, but here",
        5 => "In the middle",
        6 => "A little steady",
        7 => "Mostly steady",
        8 => "Steady",
        9 => "Really steady",
        _ => "Very steady",
    }
}

fn feeling(feeling: Feeling) -> &'static str {
    match feeling {
        Feeling::MissingThem => "Missing them",
        Feeling::Tired => "Tired",
        Feeling::Angry => "Angry",
        Feeling::Numb => "Numb",
        Feeling::Sad => "Sad",
        Feeling::Hopeful => "Hopeful",
        Feeling::OnEdge => "On edge",
        Feeling::Afraid => "Afraid",
        Feeling::Guilty => "Guilty",
        Feeling::Ashamed => "Ashamed",
        Feeling::Lonely => "Lonely",
        Feeling::Confused => "Confused",
        Feeling::Longing => "Longing",
        Feeling::Hurt => "Hurt",
        Feeling::Restless => "Restless",
        Feeling::Heavy => "Heavy",
        Feeling::Lighter => "Lighter",
        Feeling::Relieved => "Relieved",
        Feeling::Calm => "Calm",
        Feeling::Proud => "Proud",
        Feeling::Mixed => "Mixed",
        Feeling::NoWord => "No word for it",
    }
}
