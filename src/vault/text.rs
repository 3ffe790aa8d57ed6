//! base32768: 15 bits in each UTF-16 unit, because browsers count `localStorage` in units and not in bytes (`FORMAT.md`, section 2).
//!
//! Only whole groups: every record is a multiple of 15 bits, so each has exactly one text.

const BITS: usize = 15;
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
    debug_assert!(bytes.len().is_multiple_of(BITS), "records are multiples of 15 bytes");
    let mut text = String::with_capacity(units(bytes.len()) * 3);
    let (mut held, mut bits) = (0u32, 0usize);
    for &byte in bytes {
        held = held << 8 | u32::from(byte);
        bits += 8;
        if bits >= BITS {
            bits -= BITS;
            let value = held >> bits & (COUNT - 1);
            held &= (1 << bits) - 1;
            // Always a character: 0x0100 + 0x7fff lies below the surrogates.
            text.extend(char::from_u32(FIRST + value));
        }
    }
    text
}

/// Decodes a text of exactly `units(N)` units into `N` bytes; `None` for any other length or any other unit.
#[must_use]
pub fn decode(text: &str, bytes: usize) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes);
    let (mut held, mut bits) = (0u32, 0usize);
    for c in text.chars() {
        let value = u32::from(c).checked_sub(FIRST).filter(|v| *v < COUNT)?;
        held = held << BITS | value;
        bits += BITS;
        while bits >= 8 {
            bits -= 8;
            out.push((held >> bits & 0xff) as u8);
            held &= (1 << bits) - 1;
        }
        if out.len() > bytes {
            return None;
        }
    }
    (out.len() == bytes && bits == 0).then_some(out)
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
