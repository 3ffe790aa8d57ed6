//! Letters in another shape: of mathematics, in circles and squares, several in one, and kana of half the width.

/// Half-width kana from U+FF66 on.
const KANA: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309a}";

/// The small letter or the digit of which this is another shape.
pub(super) fn styled(c: char) -> Option<char> {
    let at = |first: u32| u32::from(c) - first;
    // Capitals and small letters in turn, or one of them alone: here they are one.
    let letter = |place: u32| char::from_u32(u32::from('a') + place % 26);
    match c {
        '\u{1d400}'..='\u{1d6a3}' => letter(at(0x1d400)),
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_u32(u32::from('0') + at(0x1d7ce) % 10),
        '\u{24b6}'..='\u{24e9}' => letter(at(0x24b6)),
        '\u{1f130}'..='\u{1f149}' => letter(at(0x1f130)),
        '\u{1f150}'..='\u{1f169}' => letter(at(0x1f150)),
        '\u{1f170}'..='\u{1f189}' => letter(at(0x1f170)),
        'ℬ' => Some('b'),
        'ℂ' | 'ℭ' => Some('c'),
        'ℯ' | 'ℰ' => Some('e'),
        'ℱ' => Some('f'),
        'ℊ' => Some('g'),
        'ℋ' | 'ℌ' | 'ℍ' | 'ℎ' => Some('h'),
        'ℐ' | 'ℑ' | 'ℹ' => Some('i'),
        'ℒ' | 'ℓ' => Some('l'),
        'ℳ' => Some('m'),
        'ℕ' => Some('n'),
        'ℴ' => Some('o'),
        'ℙ' => Some('p'),
        'ℚ' => Some('q'),
        'ℛ' | 'ℜ' | 'ℝ' => Some('r'),
        'ℤ' | 'ℨ' => Some('z'),
        _ => None,
    }
}

/// The kana of which this has half the width.
pub(super) fn halfwidth(c: char) -> Option<char> {
    KANA.chars().nth((c as usize).checked_sub(0xff66)?)
}

/// The letters that are drawn as one.
pub(super) fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        'ĳ' | 'Ĳ' => "ij",
        'ǆ' | 'ǅ' | 'Ǆ' => "dz",
        'ǉ' | 'ǈ' | 'Ǉ' => "lj",
        'ǌ' | 'ǋ' | 'Ǌ' => "nj",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;
    use crate::search::fold;

    #[test]
    fn every_shape_is_the_letter_that_unicode_says() {
        let all = ('\u{100}'..='\u{1ffff}')
            .filter(|c| styled(*c).is_some() || halfwidth(*c).is_some() || ligature(*c).is_some());
        let mut count = 0;
        for c in all {
            let plain: String = c.to_string().nfkc().collect();
            // Some places are empty, and some squares are no letters to Unicode.
            if plain != c.to_string() {
                assert_eq!(fold(&c.to_string()), fold(&plain), "{c}");
                count += 1;
            }
        }
        assert!(count > 700, "{count}");
    }
}
