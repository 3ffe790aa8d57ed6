//! English: guides, glossary, reading.

use domain::learn::{ReadingKind, SureLevel, Topic};
use domain::practice::Weight;

use super::guides_files::{glossary, guides, readings, sources};
use super::{GlossaryText, GuideText, GuidesText, PointText, ReadingText};

pub(super) const GUIDES: GuidesText = GuidesText {
    title: "Guides",
    lede: "Take what fits and leave the rest. Each says how long and how heavy it is.",
    parts: "Parts of Learn",
    all: guides,
    sources,
    start: ("the-pull", "A gentle place to start"),
    search: ("Look something up", "A word, like guilt or mixed messages", "Empty the field"),
    found: |guides, words| match (guides, words) {
        (0, 0) => "Nothing was found. A shorter word may help.".into(),
        (guides, words) => {
            let guides = if guides == 1 { "1 guide".into() } else { format!("{guides} guides") };
            let words = if words == 1 { "1 word".into() } else { format!("{words} words") };
            format!("{guides}, {words}.")
        }
    },
    found_guides: "Guides",
    found_words: "Words",
    topic: |topic| match topic {
        Topic::Pull => "The pull",
        Topic::Done => "What was done",
        Topic::Contact => "Contact",
        Topic::Feelings => "Feelings",
        Topic::Practical => "Around you",
        Topic::Onward => "From here on",
    },
    weight: |weight| match weight {
        Weight::Light => "Light",
        Weight::Some => "Some weight",
        Weight::Heavy => "Heavy",
    },
    minutes: |minutes| format!("{minutes} min"),
    is_read: "Read",
    has_ribbon: |part| format!("Ribbon in part {part}"),
    guide: GuideText {
        open: "Open this guide",
        back: "All guides",
        facts: ["About", "Time", "Weight", "Rests on"],
        time: |minutes, parts| {
            let minutes = if minutes == 1 { "1 minute".into() } else { format!("{minutes} minutes") };
            format!("{minutes}, {parts} parts")
        },
        level: |level| match level {
            SureLevel::Several => "Several studies",
            SureLevel::Few => "A few studies",
            SureLevel::Practice => "What helpers see",
            SureLevel::Popular => "What many people say",
        },
        short: ("Read the shorter version", |minutes| match minutes {
            1 => "The main points, in about a minute.".into(),
            _ => format!("The main points, in about {minutes} minutes."),
        }),
        contents: "In this guide",
        part: |part, title| format!("{part}. {title}"),
        stop: PointText {
            title: "A place to stop",
            words: "What you have read can stand by itself. The rest will keep.",
        },
        stop_here: "Stop here",
        read_on: |part| format!("Read part {part}"),
        show_all: "Show all parts",
        sure: "How sure this is",
        sources: "Where this comes from",
        sources_note: "Names and numbers, to look up somewhere else if you like. Nothing opens from here.",
        exercises: "Exercises that go with this",
        terms: "Words used here",
        all_terms: "All words",
        marks: "Marks, if you like",
        read: PointText {
            title: "I have read this",
            words: "A mark in the list. It stays in this notebook, and you can take it back.",
        },
        ribbon: "Leave a ribbon here",
        no_ribbon: "Take the ribbon out",
        to_ribbon: |part| format!("Go to the ribbon, in part {part}"),
        next: "More on this",
    },
    glossary: GlossaryText {
        beside: "What people mean by these words",
        open: PointText { title: "Glossary", words: "Words that people use, each in a few lines." },
        title: "Glossary",
        lede: "These say what someone did, not what someone is. You do not need any of them. None is a diagnosis.",
        all: glossary,
        popular: "Popular word",
        see: "More in these guides",
    },
    reading: ReadingText {
        open: PointText { title: "Reading", words: "Sites, books and papers, and how far we have looked at each." },
        title: "Reading",
        lede: "Things to read elsewhere, if you like. Nothing opens from here.",
        all: readings,
        kind: |kind| match kind {
            ReadingKind::Site => "Sites",
            ReadingKind::Book => "Books",
            ReadingKind::Paper => "Papers",
        },
        by: |by, year| match year {
            Some(year) => format!("{by}, {year}"),
            None => by.to_owned(),
        },
        guides: "Choosing whom to turn to",
        choosing: ["choosing-a-group", "finding-help"],
        care: PointText {
            title: "Looking things up leaves traces",
            words: "A browser keeps a history, and a shop keeps an order. A device that nobody else looks at, or a library, \
                    may suit you better.",
        },
    },
};
