//! English: the exercises and what goes with them. One file for each exercise; a new one is added to the list.

use std::sync::LazyLock;

use domain::TriggerId;
use domain::distance::Channel;
use domain::happened::Behaviour;
use domain::practice::{Exercise, Meditation};
use domain::urge::read_triggers;

/// Data that a test has read before; what did not read would be missing and nothing else.
const FILES: [&str; 42] = [
    include_str!("../../content/en/exercises/activity-ladder.json"),
    include_str!("../../content/en/exercises/acts-of-resistance.json"),
    include_str!("../../content/en/exercises/after-contact.json"),
    include_str!("../../content/en/exercises/believable-sentence.json"),
    include_str!("../../content/en/exercises/body-basics.json"),
    include_str!("../../content/en/exercises/boundary-rehearsal.json"),
    include_str!("../../content/en/exercises/channel-sweep.json"),
    include_str!("../../content/en/exercises/chapter-as-they.json"),
    include_str!("../../content/en/exercises/circle-map.json"),
    include_str!("../../content/en/exercises/contact-cost.json"),
    include_str!("../../content/en/exercises/explain-to-a-friend.json"),
    include_str!("../../content/en/exercises/fair-witness.json"),
    include_str!("../../content/en/exercises/finding-professional.json"),
    include_str!("../../content/en/exercises/five-senses.json"),
    include_str!("../../content/en/exercises/good-day.json"),
    include_str!("../../content/en/exercises/how-to-help.json"),
    include_str!("../../content/en/exercises/if-then-plan.json"),
    include_str!("../../content/en/exercises/keep-safe-box.json"),
    include_str!("../../content/en/exercises/kindness-pause.json"),
    include_str!("../../content/en/exercises/letter-stays.json"),
    include_str!("../../content/en/exercises/longer-out-breath.json"),
    include_str!("../../content/en/exercises/longing-decoder.json"),
    include_str!("../../content/en/exercises/low-information-reply.json"),
    include_str!("../../content/en/exercises/mine-again.json"),
    include_str!("../../content/en/exercises/next-move.json"),
    include_str!("../../content/en/exercises/on-off-graph.json"),
    include_str!("../../content/en/exercises/plain-timeline.json"),
    include_str!("../../content/en/exercises/play-forward.json"),
    include_str!("../../content/en/exercises/proof-shelf.json"),
    include_str!("../../content/en/exercises/reach-sideways.json"),
    include_str!("../../content/en/exercises/respect.json"),
    include_str!("../../content/en/exercises/ride-the-wave.json"),
    include_str!("../../content/en/exercises/safe-to-tell.json"),
    include_str!("../../content/en/exercises/set-it-down.json"),
    include_str!("../../content/en/exercises/small-ask.json"),
    include_str!("../../content/en/exercises/their-version.json"),
    include_str!("../../content/en/exercises/two-appointments.json"),
    include_str!("../../content/en/exercises/understand-without-returning.json"),
    include_str!("../../content/en/exercises/values-compass.json"),
    include_str!("../../content/en/exercises/what-has-shifted.json"),
    include_str!("../../content/en/exercises/whole-picture.json"),
    include_str!("../../content/en/exercises/worth-meditation.json"),
];
const MEDITATIONS: &str = include_str!("../../content/en/meditations.json");
const CHANNELS: &str = include_str!("../../content/en/channels.json");
const BEHAVIOURS: &str = include_str!("../../content/en/behaviours.json");
const TRIGGERS: &str = include_str!("../../content/en/triggers.json");

pub(super) fn exercises() -> &'static [Exercise] {
    static READ: LazyLock<Vec<Exercise>> =
        LazyLock::new(|| FILES.iter().filter_map(|file| Exercise::read(file).ok()).collect());
    &READ
}

pub(super) fn meditations() -> &'static [Meditation] {
    static READ: LazyLock<Vec<Meditation>> = LazyLock::new(|| Meditation::read_all(MEDITATIONS).unwrap_or_default());
    &READ
}

pub(super) fn channels() -> &'static [Channel] {
    static READ: LazyLock<Vec<Channel>> = LazyLock::new(|| Channel::read_all(CHANNELS).unwrap_or_default());
    &READ
}

pub(super) fn behaviours() -> &'static [Behaviour] {
    static READ: LazyLock<Vec<Behaviour>> = LazyLock::new(|| Behaviour::read_all(BEHAVIOURS).unwrap_or_default());
    &READ
}

pub(super) fn triggers() -> &'static [(TriggerId, String)] {
    static READ: LazyLock<Vec<(TriggerId, String)>> = LazyLock::new(|| read_triggers(TRIGGERS).unwrap_or_default());
    &READ
}
