//! English: the guides and what goes with them. One file for each guide; a new one is added to the list, in the order in which guides of a
//! topic are shown.

use std::sync::LazyLock;

use domain::learn::{Crisis, Guide, Reading, Source, Term};

/// Data that a test has read before; what did not read would be missing and nothing else.
const FILES: [&str; 22] = [
    include_str!("../../content/en/guides/the-pull.json"),
    include_str!("../../content/en/guides/being-left.json"),
    include_str!("../../content/en/guides/on-and-off.json"),
    include_str!("../../content/en/guides/pleasing-them.json"),
    include_str!("../../content/en/guides/going-back-hurts.json"),
    include_str!("../../content/en/guides/going-back.json"),
    include_str!("../../content/en/guides/gaslighting.json"),
    include_str!("../../content/en/guides/the-cycle.json"),
    include_str!("../../content/en/guides/excuses.json"),
    include_str!("../../content/en/guides/darvo.json"),
    include_str!("../../content/en/guides/fast-closeness.json"),
    include_str!("../../content/en/guides/as-an-object.json"),
    include_str!("../../content/en/guides/coercive-control.json"),
    include_str!("../../content/en/guides/contact-studies.json"),
    include_str!("../../content/en/guides/missing-them.json"),
    include_str!("../../content/en/guides/guilt-and-fear.json"),
    include_str!("../../content/en/guides/telling-people.json"),
    include_str!("../../content/en/guides/finding-help.json"),
    include_str!("../../content/en/guides/choosing-a-group.json"),
    include_str!("../../content/en/guides/children-and-court.json"),
    include_str!("../../content/en/guides/devices.json"),
    include_str!("../../content/en/guides/own-pace.json"),
];
const SOURCES: &str = include_str!("../../content/en/sources.json");
const GLOSSARY: &str = include_str!("../../content/en/glossary.json");
const READING: &str = include_str!("../../content/en/reading.json");
const CRISIS: &str = include_str!("../../content/en/crisis.json");

pub(super) fn guides() -> &'static [Guide] {
    static READ: LazyLock<Vec<Guide>> =
        LazyLock::new(|| FILES.iter().filter_map(|file| Guide::read(file).ok()).collect());
    &READ
}

pub(super) fn sources() -> &'static [Source] {
    static READ: LazyLock<Vec<Source>> = LazyLock::new(|| Source::read_all(SOURCES).unwrap_or_default());
    &READ
}

pub(super) fn glossary() -> &'static [Term] {
    static READ: LazyLock<Vec<Term>> = LazyLock::new(|| Term::read_all(GLOSSARY).unwrap_or_default());
    &READ
}

pub(super) fn readings() -> &'static [Reading] {
    static READ: LazyLock<Vec<Reading>> = LazyLock::new(|| Reading::read_all(READING).unwrap_or_default());
    &READ
}

pub(super) fn crisis() -> Option<&'static Crisis> {
    static READ: LazyLock<Option<Crisis>> = LazyLock::new(|| Crisis::read(CRISIS).ok());
    READ.as_ref()
}
