//! English: Distance: channels, contact, replies.

use std::sync::LazyLock;

use domain::distance::{About, Began, ChannelStatus, ContactKind, Decisions, ReplyHint, ReplyWords};

use super::{
    CareText, ChannelsText, ContactsText, DaysText, DistanceText, GivenText, LowContactText, PointText, RepliesText,
};

/// Data that a test has read before; what did not read would be missing and nothing else.
const WORDS: &str = include_str!("../../content/en/reply_words.json");

pub(super) const DISTANCE: DistanceText = DistanceText {
    title: "Distance",
    lede: "Less contact, one way in at a time. In the order that is right for you.",
    back: "Back to Distance",
    care: CareText {
        title: "Before you change anything",
        words: [
            "Blocking, new passwords, leaving a shared group or turning off your location can be noticed, and may make \
             things more dangerous.",
            "If you are afraid or watched, or still share a home, talk to a domestic abuse advocate first. Use a device they \
             have not touched. Keep what may be needed as evidence before you change it.",
            "At times it is wiser to leave a watched account as it looks, and to open a new one somewhere else.",
        ],
    },
    channels: ChannelsText {
        title: "Ways in",
        lede: "Each way by which two people can reach each other. Decide one at a time, or leave it open.",
        so_far,
        list: "All of them, each to open",
        open: "Open",
        steps: "What you could do",
        warning: "Before that",
        decide: "What I decide for now",
        choice: |status| match status {
            ChannelStatus::Keep => "Keep it as it is",
            ChannelStatus::Mute => "Mute it",
            ChannelStatus::Limit => "Limit it to some things",
            ChannelStatus::Block => "Block it",
            ChannelStatus::OnHold => "On hold",
            ChannelStatus::Ask => "Ask an advocate first",
        },
        status: |status| match status {
            ChannelStatus::Keep => "Kept",
            ChannelStatus::Mute => "Muted",
            ChannelStatus::Limit => "Limited",
            ChannelStatus::Block => "Blocked",
            ChannelStatus::OnHold => "On hold",
            ChannelStatus::Ask => "To ask about",
        },
        status_hint: |status| match status {
            ChannelStatus::OnHold => Some("On hold is a decision too. It can stay that way for as long as you like."),
            ChannelStatus::Ask => Some("Until you have asked, it can look as it does now."),
            ChannelStatus::Block => Some("Blocking can be noticed. The note at the top of this page says more."),
            ChannelStatus::Keep | ChannelStatus::Mute | ChannelStatus::Limit => None,
        },
        date: "Since when, or by when?",
        add_date: "Add a date",
        no_date: "Without a date",
        since: |date| format!("Since {date}"),
        by: |date| format!("By {date}"),
        note: PointText { title: "A note, if you like", words: "What is done, what is still to do, whom to ask." },
    },
    contacts: ContactsText {
        title: "Contact log",
        lede: "Contact happened: that is information, not a mark against you. A few words are enough.",
        count: |count| match count {
            0 => "Nothing written down yet".into(),
            1 => "1 contact written down".into(),
            _ => format!("{count} contacts written down"),
        },
        new: "Note a contact",
        begin: "What was it?",
        never_mind: "Leave it",
        one: "This contact",
        kind_legend: "What kind of contact?",
        kind: |kind| match kind {
            ContactKind::Message => "A message",
            ContactKind::Call => "A call",
            ContactKind::Met => "Face to face",
            ContactKind::Seen => "Seen by chance",
            ContactKind::Online => "Something online",
            ContactKind::Through => "Through someone else",
            ContactKind::Other => "Something else",
        },
        began_legend: "Who began it?",
        began: |began| match began {
            Began::Me => "I did",
            Began::Them => "They did, and I did not answer",
            Began::ThemAnswered => "They did, and I answered",
            Began::Chance => "It was chance",
            Began::RatherNot => "I would rather not say",
        },
        began_tag: |began| match began {
            Began::Me => "I got in touch",
            Began::Them => "It arrived",
            Began::ThemAnswered => "I answered",
            Began::Chance => "By chance",
            Began::RatherNot => "Not said",
        },
        began_hint: |began| match began {
            Began::Me | Began::ThemAnswered => "It begins a new stretch of days. The total stays as it is.",
            Began::Them | Began::Chance | Began::RatherNot => "What merely arrives changes no count.",
        },
        date: "When was it?",
        note: PointText {
            title: "A few words, if you like",
            words: "What it was about, what came before, how it was afterwards.",
        },
        day_out: PointText {
            title: "Take this day out of the count",
            words: "Only if you want to. Otherwise the day counts like any other once it is over.",
        },
        day_out_tag: "Day taken out",
        list: "Written down",
        empty: PointText {
            title: "Nothing here yet",
            words: "If contact happens, whoever began it, you can note it here. It can help to see what came before and after.",
        },
    },
    replies: RepliesText {
        title: "Replies",
        lede: "For what needs an answer: children, court, work, keys. Facts and dates only.",
        count: |count| match count {
            0 => "None yet".into(),
            1 => "1 reply".into(),
            _ => format!("{count} replies"),
        },
        new: "Write a reply",
        one: "A short, plain reply",
        orders: PointText {
            title: "What a court or a lawyer says comes first",
            words: "If an order or a lawyer says how to answer, follow that and leave this aside.",
        },
        threats: PointText {
            title: "If it is a threat",
            words: "A threat needs no answer. Keep it as it came, and note the day and the time. Then talk to an advocate or \
                    to the police where you live.",
        },
        needed: PointText {
            title: "What needs an answer?",
            words: "One fact or one date, in your own words. You do not need to copy what they wrote.",
        },
        draft: PointText {
            title: "My reply",
            words: "What, where, when. Feelings can go into a letter that stays here.",
        },
        by: "By when is it needed?",
        add_by: "Add a date",
        no_by: "Without a date",
        by_then: |date| format!("By {date}"),
        hints: "A second look, if you like",
        hint,
        hint_words: || {
            static READ: LazyLock<ReplyWords> = LazyLock::new(|| ReplyWords::read(WORDS).unwrap_or_default());
            &READ
        },
        sending: "Daybook cannot send it. You copy it and send it where you choose.",
        ready: (
            "Lines that often fit",
            [
                "I have seen this. I will answer by Thursday.",
                "That does not work for me. The plan stays as agreed.",
                "Please use email for anything about the children.",
            ],
        ),
        list: "Written so far",
        blank: "Nothing in it yet",
        empty: PointText {
            title: "No reply yet",
            words: "When something needs an answer, you can work on it here, and wait as long as you can before you send it.",
        },
    },
    days: DaysText {
        title: "Days without contact",
        counts: |since| format!("Days without contact, all together since {since}"),
        hint: "Nothing starts again from nought. A day counts unless you take it out by hand.",
        taken_out: |count| match count {
            0 => None,
            1 => Some("You took 1 day out.".into()),
            _ => Some(format!("You took {count} days out.")),
        },
        stretches: "Stretches between contact",
        stretch: |days, first, last| match days {
            1 => format!("1 day: {first}"),
            _ => format!("{days} days: {first} to {last}"),
        },
        stretches_hint: "The latest first. They are only told, not compared.",
    },
    low: LowContactText {
        title: "Low contact",
        switch: PointText {
            title: "I still need contact about children, work or court",
            words: "Contact about these begins no new stretch of days, and replies stand first on this page.",
        },
    },
    given: GivenText {
        plans: (
            "My if-then plans",
            "A plan made on a calm day can carry you over the first ten minutes.",
            "Make a plan",
        ),
        lessons: (
            "What contact cost",
            "A line in your own words, for the moment when only the warm minute comes to mind.",
            "Look at what it cost",
        ),
        things: ("Put away, not thrown out", "Reminders can go out of sight and still be there.", "Fill the box"),
    },
    about_legend: "What is it about?",
    about: |about| match about {
        About::Children => "Children",
        About::Work => "Work or study",
        About::Court => "Court, police or papers",
        About::Home => "Home or money",
        About::Else => "Something else",
    },
    unsaid: "Not said",
    done: "Done",
    delete: "Delete",
    deleted: "Deleted.",
    undo: "Undo",
};

fn so_far(told: Decisions) -> String {
    let Decisions { of, decided, on_hold, to_ask } = told;
    let mut words = match decided {
        0 => format!("None of {of} decided yet"),
        _ => format!("{decided} of {of} decided"),
    };
    if on_hold > 0 {
        words += &format!(", {on_hold} on hold");
    }
    if to_ask > 0 {
        words += &format!(", {to_ask} to ask about");
    }
    words
}

fn hint(hint: ReplyHint, word: Option<&str>) -> String {
    let said = word.map(|word| format!("“{word}”"));
    match hint {
        ReplyHint::Feeling => {
            format!("{} looks like a feeling. Is it needed for the answer?", said.as_deref().unwrap_or("This"))
        }
        ReplyHint::Defence => {
            format!("{} may begin an explanation. Is it needed for the answer?", said.as_deref().unwrap_or("This"))
        }
        ReplyHint::Question => "A question asks for one more message. Do you need one?".into(),
        ReplyHint::Long => "This is longer than a few lines. Could some of it stay here?".into(),
    }
}
