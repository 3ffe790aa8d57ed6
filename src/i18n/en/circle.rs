//! English: the circle: people, whom to tell what, how to help.

use domain::circle::{GoodFor, Ring, Tell, YesNo};

use super::{CardText, PeopleText, PersonText, PointText};

pub(super) const CIRCLE: PeopleText = PeopleText {
    picture,
    me: "me",
    ring,
    good_for,
    shapes: ["Listening", "Practical help", "Company and fun", "Knowing about this"],
    list: "People and places",
    facts,
    nameless: "Someone",
    empty: "Nobody is written down yet. One person, or one place, is a circle.",
    new: ("A name, a letter or a sign", "Add someone"),
    nickname: PointText {
        title: "A nickname is enough",
        words: "If someone else might see this device, leave out full names and numbers. A letter or a sign will do.",
    },
    lines: PointText {
        title: "Ready words",
        words: "Lines for a moment when it is hard to find any. Copy one when you want it. Daybook never sends anything; a \
                message you send shows in the phone’s history.",
    },
    no_answer: PointText {
        title: "If nobody answers",
        words: "That is about their evening, not about you. You could try someone else, or a help line.",
    },
    line_of: |name| format!("For {name}"),
    to_card: PointText { title: "How to help me", words: "A card to show to someone, or to print." },
    to_professional: PointText {
        title: "Looking for a professional",
        words: "What you need, what to ask, and who said what.",
    },
    deleted: ("They are off the circle.", "Bring them back"),
    person: PersonText {
        back: "Back to the circle",
        name: PointText { title: "What I call them", words: "A nickname, a letter or a sign is enough." },
        ring: "How near they are",
        good_for: "What they are good for",
        check: PointText {
            title: "Is this person OK to tell?",
            words: "Three quiet questions, and each can stay open. What you tell is your choice, whatever the answers are.",
        },
        questions: [
            "Do they keep things to themselves?",
            "Do they believe people?",
            "Are they in touch with the other person?",
        ],
        yes_no: |answer| match answer {
            YesNo::Yes => "Yes",
            YesNo::No => "No",
            YesNo::NotSure => "Not sure",
        },
        suggested: |tell| match tell {
            Tell::All => "Your answers would fit telling them as much as you like.",
            Tell::Some => "Your answers would fit telling them a little first, and seeing how that goes.",
            Tell::Nothing => "Your answers would fit keeping this from them for now. They can still be good company.",
        },
        tell: "How much I tell them",
        how_much: |tell| match tell {
            Tell::All => "All of it",
            Tell::Some => "Some of it",
            Tell::Nothing => "Nothing for now",
        },
        later: "I will decide later",
        linked: PointText {
            title: "What you tell them may be passed on",
            words: "They are in touch with the other person. Kind people pass things on too, without meaning to.",
        },
        line: PointText {
            title: "A line to send them",
            words: "For a hard moment, such as “Are you there? I could use five minutes.”",
        },
        note: PointText { title: "Anything else", words: "When they can be reached, what you did together." },
        delete: "Take them off the circle",
        done: "Done",
    },
    card: CardText {
        title: "How to help me",
        lede: "For someone who would like to help and does not know how. Show it, or print it.",
        parts: ["What helps", "What does not help", "If I talk of going back"],
        empty: PointText {
            title: "Nothing stands on it yet",
            words: "An exercise of about eight minutes fills this card, a line at a time.",
        },
        write: "Write on the card",
        change: "Change what stands on it",
        paper: PointText {
            title: "Paper can be found",
            words: "What is printed can be read by anyone who finds it. Some printers keep a copy. A card without your name says \
                    less.",
        },
        print: "Print this card",
    },
};

fn ring(ring: Ring) -> &'static str {
    match ring {
        Ring::Close => "Close",
        Ring::Middle => "Near",
        Ring::Outer => "Wider",
    }
}

fn good_for(good_for: GoodFor) -> &'static str {
    match good_for {
        GoodFor::Listening => "Listening",
        GoodFor::Practical => "Practical help",
        GoodFor::Fun => "A good time",
        GoodFor::Company => "Quiet company",
        GoodFor::Knowing => "Knowing about this",
        GoodFor::Night => "Late nights",
    }
}

fn facts(ring: Ring, good: &[GoodFor], tell: Option<Tell>) -> String {
    let ring = self::ring(ring);
    let good: Vec<String> = good.iter().map(|one| good_for(*one).to_lowercase()).collect();
    let good = if good.is_empty() { String::new() } else { format!(" Good for {}.", good.join(", ")) };
    let tell = match tell {
        None => "",
        Some(Tell::All) => " You would tell them all of it.",
        Some(Tell::Some) => " You would tell them some of it.",
        Some(Tell::Nothing) => " You would tell them nothing for now, and that is fine.",
    };
    format!("{ring}.{good}{tell}")
}

fn picture([close, near, wider]: [usize; 3]) -> String {
    format!("Three rings around me. Close: {close}. Near: {near}. Wider: {wider}. The list below says who they are.")
}
