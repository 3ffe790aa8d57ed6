//! How far a notebook has come: for two tabs to compare before one takes over from the other.

use crate::candidate::find_roots;
use crate::chain::Sealer;
use crate::key::Ikm;
use crate::look::{Container, Found};
use crate::name::Arena;
use crate::notebook::Notebook;
use crate::open::OpenError;
use crate::slots::find_slot;

/// A generation, and in the lowest bit the arena that it belongs to: the generations of two notebooks tell nothing about each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached(u64);

impl Reached {
    fn new(arena: Arena, generation: u64) -> Self {
        Self(generation << 1 | u64::from(arena == Arena::One))
    }

    /// As a number, to hand over.
    #[must_use]
    pub fn to_number(self) -> u64 {
        self.0
    }

    /// From such a number, whoever made it.
    #[must_use]
    pub fn from_number(number: u64) -> Self {
        Self(number)
    }

    /// Whether this is an earlier state of the very notebook that `other` is a state of.
    #[must_use]
    pub fn is_behind(self, other: Self) -> bool {
        self.0 & 1 == other.0 & 1 && self.0 < other.0
    }
}

impl Notebook {
    /// How far it has come: the generation that was committed last.
    #[must_use]
    pub fn reached(&self) -> Reached {
        Reached::new(self.arena(), self.generation())
    }
}

/// Whether `ikm` opens `container`, and the newest generation in sight, at no cost: nothing more is read, nothing is written.
///
/// # Errors
/// [`OpenError`].
pub fn reached(found: &Found, container: &Container, ikm: &Ikm) -> Result<Reached, OpenError> {
    let (header, arena, vmk) = find_slot(found, container, ikm)?;
    let sealer = Sealer { immutable: header.immutable, arena, keys: vmk.derive_keys(), old_keys: None };
    let (roots, _) = find_roots(found, container, &sealer);
    Ok(Reached::new(arena, roots.first().map_or(0, |newest| newest.root.generation)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_generations_of_one_notebook_are_compared() {
        let (one, two) = (Reached::new(Arena::One, 4), Reached::new(Arena::One, 5));
        assert!(one.is_behind(two) && !two.is_behind(one) && !one.is_behind(one));
        let other = Reached::new(Arena::Zero, 9);
        assert!(!one.is_behind(other) && !other.is_behind(one));
        assert_eq!(Reached::from_number(two.to_number()), two);
    }
}
