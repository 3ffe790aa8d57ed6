//! Chance for what the test makes with the app's own vault: the system's.

use vault::{Entropy, NoEntropy};

pub(crate) struct System;

impl Entropy for System {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        getrandom::fill(bytes).map_err(|_| NoEntropy)
    }
}
