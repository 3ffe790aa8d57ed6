//! The notebooks that are attacked: one of every kind, each just after something was kept.

use super::super::person::{noise, put};
use super::story::{Scene, Story, changes};
use crate::Change;

/// A page for which a crowded notebook has to grow.
pub(super) fn long() -> Change {
    put(71, &noise(71, 70_000))
}

/// Empty but for its first pages, half full, grown, just growing, and in the middle of a change of the passphrase. All open with the first
/// passphrase.
pub(super) fn stories() -> Vec<Story> {
    let first = [put(70, &noise(70, 5_000)), put(71, b"a line")];
    vec![
        Scene::empty(71).tell("empty", |scene| scene.keep(&first)),
        Scene::half_full(72).tell("half full", |scene| scene.keep(&changes())),
        Scene::crowded(83).tell("grown", |scene| scene.keep(&[long()])),
        Scene::crowded(84).tell("growing", Scene::grow),
        Scene::moving_back(73).tell("moving", |scene| scene.keep(&changes())),
    ]
}
