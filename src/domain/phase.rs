//! Where in an up and down something was. Many people know such a pattern; it is a popular idea and not a tested one, so it is said only where
//! it fits.

use crate::word::word;

word! {
    /// A part of an up and down.
    Phase, "a part of an up and down", {
        /// Very fast closeness.
        Courtship = "courtship",
        /// Criticism; walking on eggshells.
        Tension = "tension",
        /// The hurt itself.
        Harm = "harm",
        /// Coldness, or a sudden leaving.
        Cold = "cold",
        /// Apology, gifts, need.
        PullBack = "pull-back",
        /// As if nothing had happened.
        Calm = "calm",
        /// After the two had parted.
        After = "after",
        /// None of these.
        DoesNotFit = "does-not-fit",
    }
}

/// Which way something went, for the drawing of highs and lows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swing {
    /// Towards.
    High,
    /// Against.
    Low,
}

impl Phase {
    /// The way it went, where that can be said.
    pub fn swing(self) -> Option<Swing> {
        match self {
            Self::Courtship | Self::PullBack | Self::Calm => Some(Swing::High),
            Self::Tension | Self::Harm | Self::Cold => Some(Swing::Low),
            Self::After | Self::DoesNotFit => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_kept_under_its_name_and_read_again() {
        for phase in Phase::ALL {
            assert_eq!(Phase::parse(phase.id()), Some(phase));
        }
    }

    #[test]
    fn what_was_after_the_parting_swings_neither_way() {
        assert_eq!(Phase::After.swing(), None);
        assert_eq!(Phase::DoesNotFit.swing(), None);
        assert_eq!((Phase::Calm.swing(), Phase::Cold.swing()), (Some(Swing::High), Some(Swing::Low)));
    }
}
