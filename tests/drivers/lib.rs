//! Drives a parser with many inputs, each made from a seed of its own, so that a failure can be repeated alone.
//!
//! And [`voice`]: what no text that comes with the app may say; [`grade`](mod@grade): how hard it is to read.
//!
//! `DAYBOOK_SEED=<n>` begins with that seed: the one that a failure printed comes first. `DAYBOOK_SOAK=<n>` multiplies the number of inputs;
//! `make soak` sets both.

#![allow(
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a fault here is a failed test, and says which input it was"
)]

mod draw;
pub mod grade;
mod mutate;
pub mod voice;

pub use draw::Draw;
pub use mutate::{mutate, mutate_in_place};

use std::env;

/// Where inputs begin unless `DAYBOOK_SEED` says otherwise.
const SEED: u64 = 20_261_124;

/// What a parser made of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was read.
    Read,
    /// It was refused.
    Refused,
}

impl Fate {
    /// Read if there is something.
    pub fn of<T>(parsed: &Option<T>) -> Self {
        if parsed.is_some() { Self::Read } else { Self::Refused }
    }
}

/// Hands `count` drawn inputs to `judge`, which panics on a broken promise. Of a parser that reads nothing, or refuses nothing, nothing is
/// shown: at least one in fifty must have each fate.
///
/// # Panics
/// If `judge` does, after saying which seed it was; and if one fate was too rare.
pub fn drive(name: &str, count: u64, mut judge: impl FnMut(&mut Draw) -> Fate) {
    let count = count * number("DAYBOOK_SOAK").unwrap_or(1);
    let first = number("DAYBOOK_SEED").unwrap_or(SEED);
    let (mut read, mut refused) = (0, 0);
    for seed in (0..count).map(|at| first.wrapping_add(at)) {
        let told = Told { name, seed };
        match judge(&mut Draw::new(seed, name)) {
            Fate::Read => read += 1,
            Fate::Refused => refused += 1,
        }
        drop(told);
    }
    println!("{name}: {count} inputs from seed {first}, {read} read, {refused} refused");
    assert!(
        read >= count / 50 && refused >= count / 50,
        "{name}: {read} read, {refused} refused: one fate is too rare"
    );
}

fn number(name: &str) -> Option<u64> {
    let text = env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is no number: {text}")))
}

/// Tells the seed if the judge panics.
struct Told<'n> {
    name: &'n str,
    seed: u64,
}

impl Drop for Told<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}: repeat this input with DAYBOOK_SEED={}", self.name, self.seed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same() {
        let bytes = |seed, name| Draw::new(seed, name).bytes(40);
        assert_eq!(bytes(7, "a"), bytes(7, "a"));
        assert_ne!(bytes(7, "a"), bytes(8, "a"));
        assert_ne!(bytes(7, "a"), bytes(7, "b"));
    }

    #[test]
    #[should_panic = "one fate is too rare"]
    fn a_driver_that_never_reads_anything_fails() {
        drive("refuses all", 100, |_| Fate::Refused);
    }

    #[test]
    fn in_place_the_length_stays_and_something_mostly_changes() {
        let mut changed = 0;
        for seed in 0..500 {
            let mut draw = Draw::new(seed, "in place");
            let before = draw.bytes(60);
            let mut after = before.clone();
            mutate_in_place(&mut draw, &mut after);
            assert_eq!(after.len(), before.len());
            changed += usize::from(after != before);
        }
        assert!(changed > 400, "{changed}");
    }
}
