//! One thing to look for, and how to find it fast: Horspool's way, which looks at the last byte first and leaps.

/// Some bytes, never none.
pub(super) struct Needle {
    bytes: Box<[u8]>,
    /// How far to leap when this byte stands where the last one should.
    leaps: [u8; 256],
}

impl Needle {
    /// Prepares what is to be found; nothing if there is nothing.
    pub(super) fn new(text: &str) -> Option<Self> {
        let bytes: Box<[u8]> = text.as_bytes().into();
        let last = bytes.len().checked_sub(1)?;
        let mut leaps = [leap(bytes.len()); 256];
        for (at, byte) in bytes[..last].iter().enumerate() {
            leaps[usize::from(*byte)] = leap(last - at);
        }
        Some(Self { bytes, leaps })
    }

    /// Where it first stands.
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        let (hay, size) = (text.as_bytes(), self.bytes.len());
        let last = self.bytes[size - 1];
        let mut end = size - 1;
        while let Some(&byte) = hay.get(end) {
            let at = end + 1 - size;
            if byte == last && hay[at..end] == self.bytes[..size - 1] {
                return Some(at);
            }
            end += usize::from(self.leaps[usize::from(byte)]);
        }
        None
    }

    /// How many bytes it has.
    pub(super) fn len(&self) -> usize {
        self.bytes.len()
    }
}

/// A shorter leap is never wrong, only slower.
fn leap(distance: usize) -> u8 {
    distance.min(255) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_is_no_needle() {
        assert!(Needle::new("").is_none());
    }

    #[test]
    fn a_needle_longer_than_any_leap_is_found() {
        let long = format!("{}b", "a".repeat(600));
        let hay = format!("{}{long}", "a".repeat(300));
        assert_eq!(Needle::new(&long).unwrap().find(&hay), Some(300));
    }

    proptest! {
        #[test]
        fn it_finds_what_the_plain_way_finds(hay in "[ab\u{e9}我]{0,60}", needle in "[ab\u{e9}我]{1,5}") {
            prop_assert_eq!(Needle::new(&needle).unwrap().find(&hay), hay.find(&needle));
        }
    }
}
