//! base32768: 15 bits in each UTF-16 unit, because browsers count `localStorage` in units and not in bytes (`FORMAT.md`, section 2).
//!
//! Only whole groups: every record is a multiple of 15 bits, so each has exactly one text.

const BITS: usize = 15;
/// Eight units are fifteen bytes, and are taken at once.
const UNITS: usize = 8;
const GROUP: usize = 15;
const FIRST: u32 = 0x0100;
const COUNT: u32 = 1 << BITS;

/// The number of UTF-16 units that `bytes` bytes take. `bytes` must be a multiple of 15.
#[must_use]
pub const fn units(bytes: usize) -> usize {
    bytes * 8 / BITS
}

/// Encodes `bytes`, whose length must be a multiple of 15 bytes; what is left over at the end would be dropped, so no such record exists.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    debug_assert!(bytes.len().is_multiple_of(GROUP), "records are multiples of 15 bytes");
    let mut text = String::with_capacity(units(bytes.len()) * 3);
    for group in bytes.as_chunks::<GROUP>().0 {
        let mut wide = [0; 16];
        wide[1..].copy_from_slice(group);
        let held = u128::from_be_bytes(wide);
        // Always characters: 0x0100 + 0x7fff lies below the surrogates.
        text.extend((0..UNITS).rev().filter_map(|at| char::from_u32(FIRST + (held >> (BITS * at)) as u32 % COUNT)));
    }
    text
}

/// Decodes a text of exactly `units(N)` units into `N` bytes, a multiple of 15; `None` for any other length or any other unit.
#[must_use]
pub fn decode(text: &str, bytes: usize) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes);
    let mut chars = text.chars();
    for _ in 0..bytes / GROUP {
        let mut held = 0;
        for _ in 0..UNITS {
            let value = u32::from(chars.next()?).checked_sub(FIRST).filter(|value| *value < COUNT)?;
            held = held << BITS | u128::from(value);
        }
        out.extend_from_slice(&held.to_be_bytes()[1..]);
    }
    (out.len() == bytes && chars.next().is_none()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_record_comes_back(bytes in proptest::collection::vec(any::<[u8; 15]>(), 0..40)) {
            let bytes = bytes.concat();
            let text = encode(&bytes);
            prop_assert_eq!(text.encode_utf16().count(), units(bytes.len()));
            prop_assert_eq!(decode(&text, bytes.len()), Some(bytes));
        }
    }

    #[test]
    fn other_lengths_and_other_units_are_refused() {
        let text = encode(&[7; 15]);
        assert_eq!(decode(&text, 30), None);
        assert_eq!(decode(&text, 0), None);
        let short: String = text.chars().take(7).collect();
        assert_eq!(decode(&short, 15), None);
        assert_eq!(decode(&format!("{short}a"), 15), None);
        assert_eq!(decode("\u{8100}\u{100}\u{100}\u{100}\u{100}\u{100}\u{100}\u{100}", 15), None);
        assert_eq!(decode("😀😀😀😀😀😀😀😀", 15), None);
    }

    #[test]
    fn the_first_bit_of_the_first_byte_is_the_highest() {
        let mut bytes = [0; 15];
        bytes[0] = 0x80;
        assert_eq!(encode(&bytes).chars().next(), Some('\u{4100}'));
    }
}
