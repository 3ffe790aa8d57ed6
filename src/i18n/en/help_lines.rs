//! English: help lines.

use domain::learn::{HelpKind, MessageWay};

use super::guides_files::crisis;
use super::{HelpLinesText, PointText};
use crate::i18n::help_list::help_list;

pub(super) const HELP_LINES: HelpLinesText = HelpLinesText {
    title: "Help lines",
    lede: "You choose a country. Nothing is looked up, and nothing is sent.",
    people: "People to reach",
    to_exercises: "Back to the exercises",
    foot: ["Need to talk to a person? ", "See the help lines", ". A phone keeps a record of calls."],
    list: help_list,
    crisis,
    at_once: "At once",
    soon: "Soon, in these days",
    for_them: "If an ex threatens to end their life",
    sees_nothing: "Nothing is seen or sent",
    country: [
        "Country",
        "You say which; nothing looks up where you are. The list is on this device and works without a connection.",
        "Choose a country",
    ],
    other_country: "Another country",
    other_words: "This list does not have it. The directories below cover many more countries.",
    count: |count, country| match count {
        1 => format!("{country}: 1 help line."),
        _ => format!("{country}: {count} help lines."),
    },
    traces: PointText {
        title: "Calls and visits leave traces",
        words: "Calls stay in call logs and on bills, and a browser keeps a history. If that is a risk, another phone or a \
                device that nobody else looks at may suit you better.",
    },
    rung: |date| {
        format!(
            "We have rung none of these numbers and opened none of these sites. Other people listed them, and each says who and when. Put together on {date}."
        )
    },
    kind: |kind| match kind {
        HelpKind::Emergency => "In danger now",
        HelpKind::DomesticAbuse => "Harm from a partner or at home",
        HelpKind::Crisis => "In a crisis, or to talk to someone",
        HelpKind::SexualViolence => "Sexual violence",
        HelpKind::Men => "For men",
        HelpKind::Lgbtq => "For LGBT+ people",
        HelpKind::Children => "For children and young people",
    },
    not_confirmed: "Number not confirmed. Their site comes first:",
    not_confirmed_no_site: "Number not confirmed, and no site is known. A directory below may have a newer one.",
    no_number: "No number is listed.",
    number_for: str::to_owned,
    only_in: |country| format!("As dialled in: {country}"),
    write_to: |way, say| {
        let way = match way {
            MessageWay::Sms => "Text message",
            MessageWay::WhatsApp => "WhatsApp",
        };
        match say {
            Some(say) => format!("{way}: write {say} to "),
            None => format!("{way}: "),
        }
    },
    word: "Word to write: ",
    unsure: |why| format!("Not confirmed: {why}"),
    hours: |hours| match hours {
        Some("24/7") => "Day and night".into(),
        Some(hours) => format!("Hours: {hours}"),
        None => "Hours are not known".into(),
    },
    languages: |languages| format!("Languages: {languages}"),
    audience: |audience| format!("For {audience}"),
    site: "Site: ",
    chat: "Chat: ",
    listed: |by| format!("From: {by}."),
    listed_on: |date| format!("Last listed or checked by others: {date}."),
    listed_never: "Nobody says when it was last checked.",
    publisher: |by| match by {
        "own-site-table" => "a public table that says each line was checked on the service’s own site".into(),
        "official-table" => {
            "a public table that says each number was checked on the site of the service or a government".into()
        }
        "graded-table" => {
            "the public table “Numéros d’aide par pays”, whose authors could not open most official pages".into()
        }
        "wikipedia" => "a public copy of Wikipedia’s list of emergency numbers".into(),
        "find-a-helpline" => "a public copy of Find A Helpline".into(),
        "wave" => "the list of Women Against Violence Europe".into(),
        "faulty-table" => "a public table with no date that is known to have mistakes".into(),
        "undated-table" => "public tables with no date".into(),
        "general-knowledge" => "general knowledge, with no page read".into(),
        by => by.to_owned(),
    },
    published: |by, date| format!("{by} ({date})"),
    use_it: "Copy, ring or write, and where this is from",
    ring_note: "Calls stay in call logs and on bills. What you press here opens the telephone of your device with the number in it.",
    ring: |number| format!("Ring {number}"),
    directories: "Directories of other people",
    directories_words: "They list help lines in many countries. They are not ours.",
    say: PointText {
        title: "What can I say when they answer?",
        words: "“Something with a partner is hard for me. I am not sure what I need.” That is enough. They help with the rest, and \
                you can hang up at any time.",
    },
    not_kept: "The country could not be kept. It holds until you turn the page.",
};
