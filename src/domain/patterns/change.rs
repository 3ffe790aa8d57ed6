//! How the pull was after a pause, beside how it was before.

use super::chance::sign_test;
use crate::urge::Urge;

/// Pauses with a number before and one after, by which way they differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Weaker afterwards.
    pub weaker: usize,
    /// The same.
    pub same: usize,
    /// Stronger afterwards.
    pub stronger: usize,
}

impl Change {
    /// Counts a pause, if it has both numbers.
    pub(super) fn count(&mut self, urge: &Urge) {
        if let (Some(before), Some(after)) = (urge.before, urge.after) {
            self.weaker += usize::from(after < before);
            self.same += usize::from(after == before);
            self.stronger += usize::from(after > before);
        }
    }

    /// How many pauses.
    pub fn rated(self) -> usize {
        self.weaker + self.same + self.stronger
    }

    /// Whether more were weaker afterwards than stronger.
    pub fn eased(self) -> bool {
        self.weaker > self.stronger
    }

    /// Whether they lean one way more clearly than chance alone would make them at this level.
    pub(super) fn leans(self, level: f64) -> bool {
        sign_test(self.weaker, self.stronger) <= level
    }
}
