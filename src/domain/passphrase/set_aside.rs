//! Words of the published list that are not offered. The list itself stays the published
//! one; these are drawn again. See `pick` for what that costs.

/// In alphabetical order, at most 200: injury, death, force and fear, contempt, sexual words, and what
/// people are called when a bond begins or ends. Also "password", which is the first thing anyone tries.
#[rustfmt::skip] // one a line would be 181 lines
const SET_ASIDE: [&str; 181] = [
    "abrasive", "affair", "afraid", "agony", "ambush", "anger", "angrily", "angriness", "argue",
    "arousal", "ashamed", "backstab", "banish", "battered", "battering", "blame", "blaming",
    "breeding", "bride", "browbeat", "bruising", "bully", "captive", "captivity", "casket",
    "cheating", "chokehold", "choking", "coerce", "coroner", "crook", "cruelly", "cruelness",
    "cruelty", "curse", "deceased", "defame", "degraded", "degrading", "demeaning", "demise",
    "despise", "devious", "disgrace", "disown", "divorcee", "dreaded", "dreadful", "drown",
    "enrage", "estranged", "evil", "exploit", "flogging", "foe", "gore", "graveyard", "grief",
    "grieving", "groom", "grope", "handcuff", "handgun", "harmful", "hate", "hatred", "helpless",
    "humiliate", "hurt", "husband", "impale", "imprison", "licking", "lustfully", "lustily",
    "lustiness", "lusty", "maimed", "mangle", "manhunt", "marital", "married", "mating", "mocker",
    "morbidly", "mortuary", "mutilated", "mutilator", "nag", "obsessed", "obsession", "obsessive",
    "outcast", "panic", "password", "penalty", "perish", "perjury", "plunder", "poison", "predator",
    "prison", "punch", "punisher", "rage", "ravage", "relapse", "relapsing", "revenge", "ruined",
    "sabotage", "savage", "scared", "scary", "scorn", "seduce", "seducing", "sensuous", "shame",
    "shove", "shrill", "shun", "sinister", "skinhead", "slain", "slapping", "slashed", "slashing",
    "smother", "snare", "snarl", "sneer", "snide", "snitch", "snuff", "spouse", "stalling",
    "starved", "starving", "stinking", "stinky", "stranger", "strangle", "sufferer", "suffering",
    "suffocate", "sulk", "swear", "tantrum", "taunt", "thong", "threaten", "throttle", "tragedy",
    "trapped", "trapping", "treason", "trespass", "trickery", "tricking", "undress", "unlovable",
    "unloved", "unwanted", "unworthy", "vengeful", "villain", "violate", "violation", "violator",
    "whiny", "widow", "wife", "wimp", "womanless", "worst", "wound", "wrath", "wreckage",
    "wrecking", "yelling",
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
    fn the_words_are_in_order_and_no_more_than_two_hundred() {
        assert!(SET_ASIDE.len() <= 200);
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
    fn more_than_77_3_bits_are_left() {
        let left = 7_776 - SET_ASIDE.len() - 4;
        let bits: f64 = (0..6).map(|drawn| ((left - drawn) as f64).log2()).sum();
        assert!(bits > 77.3, "{bits}");
    }
}
