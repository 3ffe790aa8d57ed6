//! How a character is written: with spaces between words or without, joined to the one
//! before or alone. Small range tables, not all of Unicode: they count and cut, nothing more.

/// A Han ideograph.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// A sign of the Japanese syllabaries, the long-vowel mark included.
pub(crate) fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30fe}'
        | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}')
}

/// A Korean syllable block.
pub(crate) fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// A character of Thai, Lao, Myanmar or Khmer, which put no space between words.
pub(crate) fn is_unspaced_alphabet(c: char) -> bool {
    matches!(c, '\u{0e01}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// An embedding, override or isolate: it acts on what follows until it is closed, which a
/// shortened text may never do. The plain marks (U+200E, U+200F, U+061C) are not among them.
pub(crate) fn is_bidi_scope(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a text may be cut between these two neighbours without breaking what people see
/// as one sign. Covers marks of the scripts most used, joined emoji, skin tones and tags;
/// flags are decided by the caller, who knows how many halves came before.
pub(crate) fn may_cut_between(before: char, after: char) -> bool {
    const ZWJ: char = '\u{200d}';
    before != ZWJ && after != ZWJ && !joins_before(after)
}

/// One half of a flag.
pub(crate) fn is_flag_half(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// A mark that belongs to the character before it.
pub(crate) fn joins_before(c: char) -> bool {
    matches!(c,
        // Latin, Greek, Cyrillic
        '\u{0300}'..='\u{036f}' | '\u{0483}'..='\u{0489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
        // Hebrew, Arabic, Syriac
        | '\u{0591}'..='\u{05bd}' | '\u{05bf}'..='\u{05c7}' | '\u{0610}'..='\u{061a}'
        | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{06d6}'..='\u{06dc}' | '\u{06df}'..='\u{06e8}'
        | '\u{06ea}'..='\u{06ed}' | '\u{0711}' | '\u{0730}'..='\u{074a}' | '\u{08d3}'..='\u{08ff}'
        // Thai, Lao, Myanmar, Khmer
        | '\u{0e31}' | '\u{0e33}'..='\u{0e3a}' | '\u{0e47}'..='\u{0e4e}' | '\u{0eb1}'
        | '\u{0eb3}'..='\u{0ebc}' | '\u{0ec8}'..='\u{0ece}' | '\u{102b}'..='\u{103e}'
        | '\u{17b4}'..='\u{17d3}'
        // Hangul vowels and finals, kana voicing
        | '\u{1160}'..='\u{11ff}' | '\u{3099}'..='\u{309a}' | '\u{ff9e}'..='\u{ff9f}'
        // joiner, variation selectors, skin tones, tags
        | '\u{200c}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
        | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}')
        || joins_before_indic(c)
}

/// The nine Indic blocks from Devanagari to Malayalam (and Sinhala) share one plan of 128
/// places: signs at the start, dependent vowels and the virama from 3A to 4F and 55 to 57.
fn joins_before_indic(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0dff}')
        && matches!(u32::from(c) % 0x80, 0x00..=0x03 | 0x3a..=0x3c | 0x3e..=0x4d | 0x4e..=0x4f | 0x55..=0x57 | 0x62..=0x63)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_stays_with_its_letter() {
        for (letter, mark) in [('e', '\u{301}'), ('ب', '\u{64e}'), ('क', '\u{93f}'), ('ก', '\u{e34}')] {
            assert!(!may_cut_between(letter, mark), "{letter}{mark}");
        }
    }

    #[test]
    fn joined_emoji_stay_joined() {
        assert!(!may_cut_between('👩', '\u{200d}'));
        assert!(!may_cut_between('\u{200d}', '💻'));
        assert!(!may_cut_between('👋', '\u{1f3fd}'));
        assert!(may_cut_between('🙂', '🙂'));
    }

    #[test]
    fn letters_side_by_side_may_be_parted() {
        for pair in [('a', 'b'), ('我', '们'), ('م', 'ر'), ('क', 'म'), ('한', '글')] {
            assert!(may_cut_between(pair.0, pair.1), "{pair:?}");
        }
    }

    #[test]
    fn scripts_are_told_apart() {
        assert!(is_han('家') && is_han('𠮷') && !is_han('か') && !is_han('a'));
        assert!(is_kana('か') && is_kana('ー') && !is_kana('家'));
        assert!(is_hangul('글') && is_unspaced_alphabet('ก') && is_flag_half('🇫'));
        assert!(is_bidi_scope('\u{202e}') && !is_bidi_scope('\u{200f}'));
    }
}
