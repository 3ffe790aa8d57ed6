//! English: self-checks.

use std::sync::LazyLock;

use domain::learn::Questionnaire;

use super::{CheckAnswersText, CheckCrisisText, ChecksText, EarlierText, PointText, SumText, TrendText};

/// Data that a test has read before; what did not read would be missing and nothing else. The one of the World Health Organization stands in
/// a file of its own, with its licence.
const FILES: [&str; 3] = [
    include_str!("../../content/en/checks/who-5.json"),
    include_str!("../../content/en/checks/phq-9.json"),
    include_str!("../../content/en/checks/gad-7.json"),
];

pub(super) const CHECKS: ChecksText = ChecksText {
    title: "Self-checks",
    lede: "Short published lists of questions. None of them is a diagnosis.",
    all,
    hint: |every, last| match last {
        Some(last) => format!("{}. Last on {last}.", first_large(every)),
        None => format!("{}.", first_large(every)),
    },
    soon: |last, every| {
        format!("You did this on {last}. Doing it {every} is enough. You can do it today all the same.")
    },
    questions: "The questions",
    optional: "Any of them can be left out, and any answer changed. What they add up to can be told once all have an answer.",
    item: |number, item| format!("{number}. {item}"),
    clear: "Take this answer back",
    beside: "This one does not count towards the sum.",
    stop: "Leave it here",
    show: "Show what they add up to",
    missing,
    crisis: CheckCrisisText {
        first: "What comes first",
        help: "People to reach",
        steady: "Steady me",
        on: "Go on to the sum",
        then_sum: "Your sum comes after this page, if you want it.",
        then_leave: "Your answers are kept as they are.",
        back: "Back to the self-check",
    },
    answers: CheckAnswersText {
        title: "Your answers",
        none: "No answer",
        words: "You can change them. What you change stands beside this one, and this one stays as it is.",
        change: "Change the answers",
    },
    sum: SumText {
        title: "What they add up to",
        of: |sum, most| format!("{sum} of {most}"),
        often: "What people often do next",
        not: PointText {
            title: "What a sum is not",
            words: "It is not a diagnosis, and it does not say why. Someone trained can look at the whole picture with you. The \
                    sum of one day may be off, and hard times alone can raise or lower it.",
        },
        answers: "Look at the answers",
        done: "Done",
    },
    trend: TrendText {
        title: "How it went",
        picture: |count, [(first, from), (last, to)]| {
            format!("{count} sums, from {from} on {first} to {to} on {last}. The table says the same.")
        },
        range: |most| format!("The lowest sum is 0, the highest {most}."),
        heads: ["Day", "Sum"],
        caution: "A line between two days does not say what happened in between, nor why.",
    },
    earlier: EarlierText {
        title: "Earlier ones",
        one: |day, sum| match sum {
            Some(sum) => format!("{day}: {sum}"),
            None => format!("{day}: not added up"),
        },
        open: "Open",
        delete: "Delete",
        undo: ("The self-check is deleted.", "Undo"),
    },
    source: "Where this comes from",
};

fn all() -> &'static [Questionnaire] {
    static READ: LazyLock<Vec<Questionnaire>> =
        LazyLock::new(|| FILES.iter().filter_map(|file| Questionnaire::read(file).ok()).collect());
    &READ
}

fn first_large(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn missing(numbers: &[usize]) -> String {
    let told: Vec<String> = numbers.iter().map(usize::to_string).collect();
    match told.as_slice() {
        [] => String::new(),
        [one] => format!("Question {one} has no answer yet. The sum needs all of them. You can also leave it at that."),
        [most @ .., last] => format!(
            "{} questions have no answer yet: {} and {last}. The sum needs all of them. You can also leave it at that.",
            told.len(),
            most.join(", ")
        ),
    }
}
