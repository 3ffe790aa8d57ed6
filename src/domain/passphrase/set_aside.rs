//! Words of the published list that are not offered. The list itself stays the published
//! one; these are drawn again. See `pick` for what that costs.

/// In alphabetical order, at most 60: injury, force and fear, sexual words, and what people
/// are called when a bond ends. Also "password", which is the first thing anyone tries.
#[rustfmt::skip] // one a line would be sixty lines
const SET_ASIDE: [&str; 60] = [
    "agony", "ambush", "arousal", "backstab", "battered", "battering", "browbeat", "bully",
    "captive", "captivity", "cheating", "chokehold", "choking", "cruelly", "cruelness",
    "cruelty", "divorcee", "estranged", "gore", "handgun", "hate", "hatred", "humiliate",
    "hurt", "impale", "imprison", "lustfully", "lustily", "maimed", "mangle", "manhunt",
    "mutilated", "mutilator", "obsessed", "obsession", "obsessive", "password", "poison",
    "punch", "ravage", "revenge", "seduce", "seducing", "slain", "slapping", "slashed",
    "slashing", "smother", "strangle", "suffocate", "taunt", "thong", "threaten", "throttle",
    "undress", "vengeful", "violate", "violation", "violator", "wound",
];

/// Whether a word is not offered: one of the above, or one of the list's four with a hyphen,
/// which nobody could tell from two words when hyphens stand for the spaces.
pub(super) fn is_set_aside(word: &str) -> bool {
    word.contains('-') || SET_ASIDE.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passphrase::{WordList, WordListError, word_list::PUBLISHED};

    #[test]
    fn the_words_are_in_order_and_no_more_than_sixty() {
        assert!(SET_ASIDE.len() <= 60);
        assert!(SET_ASIDE.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn each_is_a_word_of_the_published_list() -> Result<(), WordListError> {
        let list = WordList::parse(PUBLISHED)?;
        let kept = list.words().iter().filter(|word| !is_set_aside(word)).count();
        assert_eq!(kept, list.words().len() - SET_ASIDE.len() - 4);
        Ok(())
    }

    #[test]
    fn more_than_77_bits_are_left() {
        let left = 7_776 - SET_ASIDE.len() - 4;
        let bits: f64 = (0..6).map(|drawn| ((left - drawn) as f64).log2()).sum();
        assert!(bits > 77.4, "{bits}");
    }
}
