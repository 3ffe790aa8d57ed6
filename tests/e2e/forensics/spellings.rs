//! The bytes that a word can have in a file.

use aho_corasick::AhoCorasick;
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// Words in all their spellings.
pub(super) struct Spellings {
    searched: AhoCorasick,
    meanings: Vec<(String, &'static str)>,
}

impl Spellings {
    pub(super) fn of(words: &[&str]) -> Self {
        let (mut bytes, mut meanings) = (Vec::new(), Vec::new());
        for word in words {
            for (spelling, spelt) in spell(word) {
                bytes.push(spelt);
                meanings.push(((*word).to_owned(), spelling));
            }
        }
        Self { searched: AhoCorasick::new(&bytes).expect("words of some letters"), meanings }
    }

    /// Each word that stands there, with how it is spelt.
    pub(super) fn found_in(&self, bytes: &[u8]) -> impl Iterator<Item = (String, &'static str)> {
        self.searched.find_overlapping_iter(bytes).map(|found| self.meanings[found.pattern().as_usize()].clone())
    }
}

fn spell(word: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf8 = word.as_bytes().to_vec();
    let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut all = Vec::new();
    for (in_base64, in_hex, bytes) in
        [("base64", "hexadecimal", &utf8), ("base64 of UTF-16", "hexadecimal of UTF-16", &utf16)]
    {
        all.extend((0..3).map(|before| (in_base64, base64_within(bytes, before))));
        all.push((in_hex, bytes.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect()));
    }
    all.push(("backwards", word.bytes().rev().collect()));
    all.push(("UTF-8", utf8));
    all.push(("UTF-16", utf16));
    all
}

/// The letters of base64 that are the same whatever stands before and after, when so many bytes stand before.
fn base64_within(bytes: &[u8], before: usize) -> Vec<u8> {
    let mut padded = vec![0; before];
    padded.extend(bytes);
    let whole = STANDARD_NO_PAD.encode(&padded).into_bytes();
    let first = (before * 8).div_ceil(6);
    whole[first..padded.len() * 8 / 6].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORD: &str = "copper";

    fn finds(bytes: &[u8]) -> Vec<&'static str> {
        Spellings::of(&[WORD]).found_in(bytes).map(|(_, spelling)| spelling).collect()
    }

    #[test]
    fn a_word_is_found_in_base64_wherever_it_begins() {
        for before in ["", "x", "xy", "xyz"] {
            let text = STANDARD_NO_PAD.encode(format!("{before}{WORD} and more"));
            assert_eq!(finds(text.as_bytes()), ["base64"], "{text}");
        }
    }

    #[test]
    fn a_word_is_found_in_each_spelling_and_nothing_where_it_is_not() {
        let utf16: Vec<u8> = WORD.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(finds(b"a copper lantern"), ["UTF-8"]);
        assert_eq!(finds(&utf16), ["UTF-16"]);
        assert_eq!(finds(b"reppoc"), ["backwards"]);
        assert_eq!(finds(b"636f70706572"), ["hexadecimal"]);
        assert_eq!(finds(b"a coppe lantern"), Vec::<&str>::new());
    }
}
