//! The names of records in a store. They say where a record stands and nothing about what it holds.

use std::fmt;

/// One of the two arenas. Slot `i` opens arena `i`; which of them holds the first notebook is a coin toss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arena {
    /// Arena 0.
    Zero,
    /// Arena 1.
    One,
}

impl Arena {
    /// Both, in order.
    pub const BOTH: [Self; 2] = [Self::Zero, Self::One];

    /// 0 or 1, as in names and associated data.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The other arena.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zero => Self::One,
            Self::One => Self::Zero,
        }
    }
}

/// One of the two copies of a header or a root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Copy {
    /// Copy 0.
    Zero,
    /// Copy 1.
    One,
}

impl Copy {
    /// Both, in order.
    pub const BOTH: [Self; 2] = [Self::Zero, Self::One];

    /// 0 or 1.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The other copy.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Zero => Self::One,
            Self::One => Self::Zero,
        }
    }
}

/// The name of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name {
    /// A copy of the header.
    Header(Copy),
    /// A copy of an arena's root.
    Root(Arena, Copy),
    /// A cell of an arena, by index.
    Cell(Arena, u16),
}

impl Name {
    /// The size of every record of this kind, in bytes.
    #[must_use]
    pub const fn size(self) -> usize {
        match self {
            Self::Header(_) => crate::header::SIZE,
            Self::Root(..) | Self::Cell(..) => crate::seal::SIZE,
        }
    }

    /// The six records that an opening looks at first: both headers, all four roots.
    #[must_use]
    pub fn face() -> [Self; 6] {
        let [zero, one] = Copy::BOTH;
        [
            Self::Header(zero),
            Self::Header(one),
            Self::Root(Arena::Zero, zero),
            Self::Root(Arena::Zero, one),
            Self::Root(Arena::One, zero),
            Self::Root(Arena::One, one),
        ]
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header(copy) => write!(f, "h{}", copy.number()),
            Self::Root(arena, copy) => write!(f, "r{}{}", arena.number(), copy.number()),
            Self::Cell(arena, index) => write!(f, "c{}{index:03x}", arena.number()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_format() {
        let [a, b, c, d, e, f] = Name::face().map(|name| name.to_string());
        assert_eq!([a, b, c, d, e, f], ["h0", "h1", "r00", "r01", "r10", "r11"]);
        assert_eq!(Name::Cell(Arena::Zero, 0).to_string(), "c0000");
        assert_eq!(Name::Cell(Arena::One, 2047).to_string(), "c17ff");
    }
}
