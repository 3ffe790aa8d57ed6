//! What a person with a statistics book would ask of records that should be random.

use super::chi_square::ChiSquare;
use super::containers::Class;

/// The mean of a million random bytes and more is within so many standard errors of 127.5, but for once in a million.
const Z_OF_MEAN: f64 = 4.891_638;
/// Bytes of one place give this many counts: half a byte each.
const NIBBLES: usize = 16;

/// What speaks against these records being random; empty if nothing does.
pub(super) fn objections(records: &Class) -> Vec<&'static str> {
    let bytes = || records.iter().flatten().copied();
    let mut found = Vec::new();
    let mut ask = |name, fine: bool| {
        if !fine {
            found.push(name);
        }
    };
    ask("bytes", ChiSquare::of_uniform(&byte_counts(bytes())).is_ordinary());
    // Between independent bytes every difference is as likely as another; a counter has only one.
    let steps = records.iter().flat_map(|record| record.windows(2)).map(|pair| pair[1].wrapping_sub(pair[0]));
    ask("steps", ChiSquare::of_uniform(&byte_counts(steps)).is_ordinary());
    ask("mean", mean_is_ordinary(records));
    if let Some(counts) = unit_counts(records) {
        ask("units", ChiSquare::of_uniform(&counts).is_ordinary());
    }
    for (name, shift) in [("places, high halves", 4), ("places, low halves", 0)] {
        let places = places(records, shift);
        let stands_out = records.len() >= 8 * NIBBLES && places.iter().any(|place| place.stands_out());
        ask(name, ChiSquare::sum(places).is_ordinary() && !stands_out);
    }
    found
}

/// What tells records of one class from those of another; empty if nothing does.
pub(super) fn differences(one: &Class, other: &Class) -> Vec<&'static str> {
    let mut found = Vec::new();
    let counts = [one, other].map(|records| byte_counts(records.iter().flatten().copied()));
    if !ChiSquare::of_two(&counts[0], &counts[1]).is_alike() {
        found.push("bytes");
    }
    if let (Some(mine), Some(theirs)) = (unit_counts(one), unit_counts(other))
        && !ChiSquare::of_two(&mine, &theirs).is_alike()
    {
        found.push("units");
    }
    let length = one.first().map_or(0, Vec::len);
    let alike = |at: usize| {
        let [mine, theirs] = [one, other].map(|records| nibble_counts(records, at, 4));
        ChiSquare::of_two(&mine, &theirs)
    };
    if !ChiSquare::sum((0..length).map(alike)).is_alike() {
        found.push("places");
    }
    found
}

fn byte_counts(bytes: impl Iterator<Item = u8>) -> Vec<u64> {
    let mut counts = vec![0; 256];
    bytes.for_each(|byte| counts[usize::from(byte)] += 1);
    counts
}

/// Of base32768, as the records stand in the local store; `None` if they are too few to count that finely, or cut otherwise.
fn unit_counts(records: &Class) -> Option<Vec<u64>> {
    let length = records.first()?.len();
    if !length.is_multiple_of(15) || records.len() * crate::text::units(length) < 2 << 15 {
        return None;
    }
    let mut counts = vec![0; 1 << 15];
    for unit in records.iter().flat_map(|record| crate::text::encode(record).encode_utf16().collect::<Vec<_>>()) {
        counts[usize::from(unit - 0x0100)] += 1;
    }
    Some(counts)
}

fn nibble_counts(records: &Class, at: usize, shift: u32) -> Vec<u64> {
    let mut counts = vec![0; NIBBLES];
    records.iter().for_each(|record| counts[usize::from(record[at] >> shift & 15)] += 1);
    counts
}

fn places(records: &Class, shift: u32) -> Vec<ChiSquare> {
    let length = records.first().map_or(0, Vec::len);
    (0..length).map(|at| ChiSquare::of_uniform(&nibble_counts(records, at, shift))).collect()
}

fn mean_is_ordinary(records: &Class) -> bool {
    let count = records.iter().map(Vec::len).sum::<usize>() as f64;
    let sum: u64 = records.iter().flatten().map(|byte| u64::from(*byte)).sum();
    let error = ((256.0 * 256.0 - 1.0) / 12.0 / count).sqrt();
    (sum as f64 / count - 127.5).abs() <= Z_OF_MEAN * error
}
