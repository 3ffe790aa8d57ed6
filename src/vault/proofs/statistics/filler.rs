//! Randomness that is wrong for fillers only, and only in one place of the program: what a mistake in that place would come to.

use crate::memory::Seeded;
use crate::proofs::person::noise;
use crate::{Entropy, NoEntropy, seal, slot};

/// Where the program writes fillers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Creation,
    Growth,
    Second,
    Sweep,
    Elsewhere,
}

/// What becomes of a filler.
pub(super) type Spoil = fn(&mut [u8]);

/// Fillers as somebody may think them random enough.
pub(super) const WRONG: [(&str, Spoil); 5] = [
    ("zeros", |record| record.fill(0)),
    ("letters", |record| record.iter_mut().for_each(|byte| *byte = b'a' + *byte % 26)),
    ("the top bit clear", |record| record.iter_mut().for_each(|byte| *byte &= 0x7f)),
    ("a counter", |record| record.iter_mut().enumerate().for_each(|(at, byte)| *byte = at as u8)),
    ("one record again and again", |record| record.copy_from_slice(&noise(92, record.len()))),
];

/// See the file. What is drawn with the length of a filler is one.
pub(super) struct Sometimes {
    sound: Seeded,
    wrong: Option<(Place, Spoil)>,
    now: Place,
}

impl Sometimes {
    pub(super) fn wrong(sound: Seeded, wrong: Option<(Place, Spoil)>) -> Self {
        Self { sound, wrong, now: Place::Elsewhere }
    }

    /// The program comes to this place.
    pub(super) fn come_to(&mut self, place: Place) {
        self.now = place;
    }
}

impl Entropy for Sometimes {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        self.sound.fill(bytes)?;
        if let Some((place, spoil)) = self.wrong
            && place == self.now
            && [seal::SIZE, slot::SIZE].contains(&bytes.len())
        {
            spoil(bytes);
        }
        Ok(())
    }
}
