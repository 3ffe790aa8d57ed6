//! What can be said of some records: data, from which the interface makes a sentence.

/// A finding. What is told in it is true of the records it was made from, and says nothing of why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding<T> {
    /// There are fewer than anything is said of.
    TooFew {
        /// How many there are.
        have: usize,
        /// From how many on something may be said.
        need: usize,
    },
    /// There are enough, and nothing stands out.
    NoPattern {
        /// How many there are.
        of: usize,
    },
    /// Something stands out: this.
    Told(T),
}

impl<T> Finding<T> {
    /// What stands out, if anything does.
    pub fn told(&self) -> Option<&T> {
        match self {
            Self::Told(told) => Some(told),
            Self::TooFew { .. } | Self::NoPattern { .. } => None,
        }
    }

    /// Whether there are enough for a drawing.
    pub fn is_drawn(&self) -> bool {
        !matches!(self, Self::TooFew { .. })
    }

    /// Too few below `need`; else what stands out, if something does.
    pub(super) fn of(have: usize, need: usize, told: impl FnOnce() -> Option<T>) -> Self {
        match have < need {
            true => Self::TooFew { have, need },
            false => told().map_or(Self::NoPattern { of: have }, Self::Told),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn below_the_least_number_nothing_is_even_asked() {
        let asked = || -> Option<u8> { panic!("it was asked") };
        assert_eq!(Finding::of(5, 6, asked), Finding::TooFew { have: 5, need: 6 });
        assert_eq!(Finding::of(6, 6, || Some(1)), Finding::Told(1));
        assert_eq!(Finding::<u8>::of(6, 6, || None), Finding::NoPattern { of: 6 });
    }
}
