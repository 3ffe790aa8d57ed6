//! What people try first: common words, names and passwords, and phrases that many know.
//!
//! Two small lists, together at most 10 KB, because they are part of the start. They are a
//! sample: that something is missing says nothing for it. The words are the most frequent of
//! the frequency lists of zxcvbn 4.4.2 (films and television, Wikipedia, leaked passwords,
//! first names; MIT, Copyright 2012-2016 Dan Wheeler and Dropbox, Inc.) without crude ones, and
//! some of other languages; the phrases were gathered for this list. No word that `pick`
//! offers is on it, so six drawn words are always enough.

use super::signs::{Sign, compared};

const COMMON_WORDS: &str = include_str!("common_words.txt");
const KNOWN_PHRASES: &str = include_str!("known_phrases.txt");

/// Shorter words are found inside too many others.
const INSIDE: usize = 5;

/// Whether these characters, in their compared form, are a common word.
pub(super) fn is_common_word(word: &[char]) -> bool {
    common_words().any(|common| common.eq(word.iter().copied()))
}

/// Marks what belongs to known phrases, however spaced, and to common words inside longer text.
pub(super) fn mark(signs: &mut [Sign]) {
    let places: Vec<usize> = (0..signs.len()).filter(|&at| signs[at].is_text()).collect();
    let text: Vec<char> = places.iter().map(|&at| signs[at].compared).collect();
    for phrase in KNOWN_PHRASES.lines() {
        let phrase: Vec<char> = phrase.chars().filter(|c| *c != ' ').map(compared).collect();
        for found in find(&text, &phrase) {
            places[found..found + phrase.len()].iter().for_each(|&at| signs[at].in_phrase = true);
        }
    }
    for word in common_words() {
        let word: Vec<char> = word.collect();
        for found in find(&text, &word).filter(|_| word.len() >= INSIDE) {
            places[found..found + word.len()].iter().for_each(|&at| signs[at].in_word = true);
        }
    }
}

fn common_words() -> impl Iterator<Item = impl Iterator<Item = char>> {
    COMMON_WORDS.lines().map(|word| word.chars().map(compared))
}

fn find<'a>(text: &'a [char], part: &'a [char]) -> impl Iterator<Item = usize> + 'a {
    text.windows(part.len()).enumerate().filter(move |(_, window)| *window == part).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passphrase::{set_aside::is_set_aside, signs::signs, word_list::PUBLISHED};

    fn in_phrase(text: &str) -> usize {
        let mut signs = signs(text);
        mark(&mut signs);
        signs.iter().filter(|sign| sign.in_phrase).count()
    }

    #[test]
    fn the_lists_are_at_most_10_kilobytes() {
        let size = COMMON_WORDS.len() + KNOWN_PHRASES.len();
        assert!(size <= 10_240, "{size}");
    }

    #[test]
    fn every_entry_is_folded_as_a_passphrase_is() {
        for entry in COMMON_WORDS.lines().chain(KNOWN_PHRASES.lines()) {
            let folded: String = signs(entry).into_iter().map(|sign| sign.c).collect();
            assert_eq!(folded, entry);
            assert!(!entry.is_empty());
        }
        assert!(COMMON_WORDS.lines().all(|word| !word.contains(' ')));
        let short = |phrase: &&str| signs(phrase).iter().map(Sign::weight).sum::<usize>() < 6;
        assert_eq!(KNOWN_PHRASES.lines().find(short), None);
    }

    #[test]
    fn no_word_on_offer_is_common_or_within_a_known_phrase_of_one_word() {
        for word in PUBLISHED.lines().filter(|word| !is_set_aside(word)) {
            let compared: Vec<char> = word.chars().map(compared).collect();
            assert!(!is_common_word(&compared), "{word}");
            assert_eq!(in_phrase(word), 0, "{word}");
        }
    }

    #[test]
    fn a_phrase_is_found_however_it_is_written() {
        for text in ["to be or not to be", "ToBeOrNotToBe", "2b to-be_or.not to be!", "T0 B3 0R N07 T0 B3"] {
            assert_eq!(in_phrase(text), 13, "{text}");
        }
        assert_eq!(in_phrase("to bee or knot"), 0);
        assert_eq!(in_phrase("我 爱你"), 3);
    }
}
