//! The times of a breath. Given how long it has gone on, where in it one is: no clock runs here.

use std::num::NonZeroU8;

use serde::Deserialize;

const SECOND: u64 = 1000;

/// How many seconds each part of a breath takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pattern {
    #[serde(rename = "in")]
    inward: NonZeroU8,
    #[serde(default)]
    hold: u8,
    out: NonZeroU8,
    #[serde(default)]
    rest: u8,
}

/// A part of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Breathing in.
    In,
    /// Held, full.
    Hold,
    /// Breathing out.
    Out,
    /// Held, empty.
    Rest,
}

/// A moment of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beat {
    /// Which breath this is, from 0.
    pub breath: u64,
    /// Which part of it.
    pub phase: Phase,
    /// The second of the part, from 1: what is counted aloud.
    pub count: u8,
    /// How long the part still lasts, in ms.
    pub left: u32,
}

impl Pattern {
    /// Whether the breath is held in it, full or empty.
    #[must_use]
    pub fn has_holds(self) -> bool {
        self.hold > 0 || self.rest > 0
    }

    /// The seconds of each part that there is.
    pub fn parts(self) -> impl Iterator<Item = (Phase, u8)> {
        [
            (Phase::In, self.inward.get()),
            (Phase::Hold, self.hold),
            (Phase::Out, self.out.get()),
            (Phase::Rest, self.rest),
        ]
        .into_iter()
        .filter(|(_, seconds)| *seconds > 0)
    }

    /// Where one is when it has gone on for this many milliseconds.
    #[must_use]
    pub fn at(self, elapsed: u64) -> Beat {
        let whole: u64 = self.parts().map(|(_, seconds)| u64::from(seconds) * SECOND).sum();
        let (breath, mut since) = (elapsed / whole, elapsed % whole);
        for (phase, seconds) in self.parts() {
            let length = u64::from(seconds) * SECOND;
            if since < length {
                // Both fit: a part is 255 seconds at most.
                return Beat { breath, phase, count: (since / SECOND) as u8 + 1, left: (length - since) as u32 };
            }
            since -= length;
        }
        // Not reached: what is left over from whole breaths ends within one.
        Beat { breath: breath + 1, phase: Phase::In, count: 1, left: u32::from(self.inward.get()) * SECOND as u32 }
    }
}

impl Beat {
    /// How long until another number is counted, in ms: never 0.
    #[must_use]
    pub fn until_next(self) -> u32 {
        match self.left % SECOND as u32 {
            0 => SECOND as u32,
            rest => rest,
        }
    }

    /// Whether another part of a breath has begun since `earlier`.
    #[must_use]
    pub fn begins_after(self, earlier: Option<Self>) -> bool {
        earlier.is_none_or(|earlier| (earlier.breath, earlier.phase) != (self.breath, self.phase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pattern(inward: u8, hold: u8, out: u8, rest: u8) -> Pattern {
        Pattern { inward: NonZeroU8::new(inward).unwrap(), hold, out: NonZeroU8::new(out).unwrap(), rest }
    }

    fn at(pattern: Pattern, elapsed: u64) -> (u64, Phase, u8) {
        let beat = pattern.at(elapsed);
        (beat.breath, beat.phase, beat.count)
    }

    #[test]
    fn four_in_and_six_out_goes_round_in_ten_seconds() {
        let longer_out = pattern(4, 0, 6, 0);
        assert_eq!(at(longer_out, 0), (0, Phase::In, 1));
        assert_eq!(at(longer_out, 3_999), (0, Phase::In, 4));
        assert_eq!(at(longer_out, 4_000), (0, Phase::Out, 1));
        assert_eq!(at(longer_out, 9_999), (0, Phase::Out, 6));
        assert_eq!(at(longer_out, 10_000), (1, Phase::In, 1));
        assert!(!longer_out.has_holds());
    }

    #[test]
    fn a_square_breath_has_four_equal_parts() {
        let square = pattern(4, 4, 4, 4);
        let phases: Vec<_> = (0..4).map(|part| at(square, part * 4_000 + 1_500)).collect();
        assert_eq!(phases, [Phase::In, Phase::Hold, Phase::Out, Phase::Rest].map(|phase| (0, phase, 2)));
        assert!(square.has_holds());
    }

    #[test]
    fn a_part_of_no_length_is_left_out() {
        let held_full = pattern(4, 7, 8, 0);
        assert_eq!(at(held_full, 18_999), (0, Phase::Out, 8));
        assert_eq!(at(held_full, 19_000), (1, Phase::In, 1));
        assert!(held_full.has_holds());
    }

    #[test]
    fn another_part_begins_once() {
        let longer_out = pattern(4, 0, 6, 0);
        assert!(longer_out.at(0).begins_after(None));
        assert!(!longer_out.at(3_000).begins_after(Some(longer_out.at(0))));
        assert!(longer_out.at(4_000).begins_after(Some(longer_out.at(3_000))));
        // A tab that slept for a whole breath.
        assert!(longer_out.at(10_000).begins_after(Some(longer_out.at(0))));
    }

    proptest! {
        #[test]
        fn whatever_the_moment_the_count_is_within_its_part_and_the_next_comes_in_time(
            (inward, hold, out, rest) in (1_u8.., any::<u8>(), 1_u8.., any::<u8>()),
            elapsed in any::<u64>(),
        ) {
            let pattern = pattern(inward, hold, out, rest);
            let beat = pattern.at(elapsed);
            let (_, seconds) = pattern.parts().find(|(phase, _)| *phase == beat.phase).unwrap();
            prop_assert!((1..=seconds).contains(&beat.count));
            prop_assert!((1..=u32::from(seconds) * 1000).contains(&beat.left));
            prop_assert!((1..=1000).contains(&beat.until_next()));
            if let Some(next) = elapsed.checked_add(u64::from(beat.until_next())) {
                let next = pattern.at(next);
                prop_assert!(next.count == beat.count + 1 || (next.count == 1 && next.begins_after(Some(beat))));
            }
        }
    }
}
