//! Draws six words, or the five that go with something passed on. The random bytes are passed in.

use super::{WordList, set_aside::is_set_aside};

/// How many words a drawn passphrase has.
pub const WORDS: usize = 6;

/// How many share words go with something passed on. It is tried where it lies, so they have to hold by themselves: 64.4 bits, and each try
/// costs what a passphrase does.
pub const SHARE_WORDS: usize = 5;

/// Random bytes to pass to [`pick`] or [`pick_share_words`]. Six words take 13 on average; that 64 do not suffice
/// happens less than once in 2^80 draws.
pub const RANDOM_BYTES: usize = 64;

/// Six different words, every ordered choice equally likely, or `None` when the bytes run
/// out: then draw again with fresh ones.
///
/// Two bytes make a number; the few at the top that would favour some words are passed over,
/// as are words set aside (`set_aside`) and words already drawn. With 185 set aside
/// 7,591 x 7,590 x .. x 7,586 choices are left: 77.34 bits, where six words of
/// the whole list would have 77.55.
pub fn pick<'a>(list: &WordList<'a>, random: &[u8]) -> Option<Vec<&'a str>> {
    draw(list, random, WORDS)
}

/// Five words, drawn in the same way.
pub fn pick_share_words<'a>(list: &WordList<'a>, random: &[u8]) -> Option<Vec<&'a str>> {
    draw(list, random, SHARE_WORDS)
}

fn draw<'a>(list: &WordList<'a>, random: &[u8], wanted: usize) -> Option<Vec<&'a str>> {
    let words = list.words();
    let count = u16::try_from(words.len()).ok().filter(|count| *count > 0)?;
    let fair_end = u16::MAX / count * count;
    let mut picked: Vec<&str> = Vec::with_capacity(wanted);
    for pair in random.chunks_exact(2) {
        let number = u16::from_le_bytes([pair[0], pair[1]]);
        let word = words[usize::from(number % count)];
        if number < fair_end && !is_set_aside(word) && !picked.contains(&word) {
            picked.push(word);
        }
        if picked.len() == wanted {
            return Some(picked);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::passphrase::{WordListError, word_list::PUBLISHED};

    /// SplitMix64 (Steele, Lea, Flood 2014): a fixed seed, so that the figures below never change.
    struct Seeded(u64);

    impl Seeded {
        fn bytes(&mut self) -> [u8; RANDOM_BYTES] {
            let mut bytes = [0; RANDOM_BYTES];
            for part in bytes.chunks_exact_mut(8) {
                self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
                let mut mixed = self.0;
                mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                part.copy_from_slice(&(mixed ^ (mixed >> 31)).to_le_bytes());
            }
            bytes
        }
    }

    /// How far counts lie from even, in standard deviations of the chi-square distribution.
    fn unevenness(counts: &[u32]) -> f64 {
        let expected = f64::from(counts.iter().sum::<u32>()) / counts.len() as f64;
        let chi: f64 = counts.iter().map(|&n| (f64::from(n) - expected).powi(2) / expected).sum();
        let freedom = (counts.len() - 1) as f64;
        (chi - freedom) / (2.0 * freedom).sqrt()
    }

    fn number(at: usize) -> [u8; 2] {
        (at as u16).to_le_bytes()
    }

    #[test]
    fn numbers_name_words_by_their_place_in_the_list() -> Result<(), WordListError> {
        let list = WordList::parse(PUBLISHED)?;
        let random = [0, 1, 7_775, 7_776 + 2, 62_206, 3].map(number).concat();
        let expected = ["abacus", "abdomen", "zoom", "abdominal", "zoology", "abide"];
        assert_eq!(pick(&list, &random).as_deref(), Some(&expected[..]));
        Ok(())
    }

    #[test]
    fn the_unfair_end_the_repeated_and_the_unkind_are_passed_over() -> Result<(), WordListError> {
        let list = WordList::parse(PUBLISHED)?;
        let unkind = list.words().iter().position(|word| *word == "hatred").unwrap_or(0);
        let random = [62_208, 65_535, 0, 0, unkind, 7_776, 1, 2, 3, 4, 5].map(number).concat();
        assert_eq!(pick(&list, &random).as_deref(), Some(&list.words()[..6]));
        Ok(())
    }

    #[test]
    fn share_words_are_the_first_five_of_what_six_would_be() -> Result<(), WordListError> {
        let list = WordList::parse(PUBLISHED)?;
        let random = Seeded(9).bytes();
        let (five, six) = (pick_share_words(&list, &random), pick(&list, &random));
        assert_eq!(five.as_deref(), six.as_deref().map(|six| &six[..SHARE_WORDS]));
        assert_eq!(pick_share_words(&list, &[0xff; 1_000]), None);
        Ok(())
    }

    #[test]
    fn bytes_that_run_out_give_nothing() -> Result<(), WordListError> {
        let list = WordList::parse(PUBLISHED)?;
        assert_eq!(pick(&list, &[]), None);
        assert_eq!(pick(&list, &[0; 1_000]), None);
        assert_eq!(pick(&list, &[0xff; 1_000]), None);
        let odd = [[0, 1, 2, 3, 4].map(number).concat(), vec![5]].concat();
        assert_eq!(pick(&list, &odd), None);
        Ok(())
    }

    #[test]
    fn every_word_that_is_offered_is_drawn_equally_often() -> Result<(), WordListError> {
        let list = WordList::parse(PUBLISHED)?;
        let (mut seeded, mut drawn) = (Seeded(2026), HashMap::new());
        let mut unfair = vec![0; list.words().len()];
        for _ in 0..50_000 {
            let bytes = seeded.bytes();
            for word in pick(&list, &bytes).unwrap_or_default() {
                *drawn.entry(word).or_insert(0) += 1;
            }
            // The control: the same bytes without passing over the unfair end.
            for pair in bytes.chunks_exact(2).take(WORDS) {
                unfair[usize::from(u16::from_le_bytes([pair[0], pair[1]]) % 7_776)] += 1;
            }
        }
        let offered = list.words().iter().filter(|word| !is_set_aside(word)).count();
        assert_eq!(drawn.len(), offered);
        let fair = unevenness(&drawn.into_values().collect::<Vec<_>>());
        assert!(fair.abs() < 4.0, "{fair}");
        let control = unevenness(&unfair);
        assert!(control > 6.0, "the test must see a bias of one part in nine: {control}");
        Ok(())
    }
}
