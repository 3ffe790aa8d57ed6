//! A passphrase taken apart into signs, so that spelling, case and spacing hide nothing:
//! full-width letters are plain ones, "P@55w0rd" is "password".

use crate::script::{is_han, is_hangul, is_kana, is_unspaced_alphabet, joins_before};

/// What a sign is, where the passphrase wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Lower,
    Upper,
    Digit,
    /// Of a script that puts no space between words, or a picture.
    Unspaced,
    Symbol,
    Space,
}

/// One character and what is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// In lower case.
    pub(super) c: char,
    /// As it is compared: see [`compared`].
    pub(super) compared: char,
    pub(super) class: Class,
    /// Part of a known phrase.
    pub(super) in_phrase: bool,
    /// Part of a common word that stands inside a longer text.
    pub(super) in_word: bool,
}

impl Sign {
    pub(super) fn is_letter(&self) -> bool {
        matches!(self.class, Class::Lower | Class::Upper)
    }

    /// Neither a space nor a symbol, unless it is one that is put for a letter.
    pub(super) fn is_text(&self) -> bool {
        match self.class {
            Class::Space => false,
            Class::Symbol => self.compared.is_alphanumeric(),
            _ => true,
        }
    }

    /// Text of a script that spaces its words.
    pub(super) fn is_spaced(&self) -> bool {
        self.is_text() && self.class != Class::Unspaced
    }

    /// How much the sign adds to a length counted in Latin letters: a Han ideograph or a
    /// picture stands for about four, a syllable or a Thai letter for two.
    pub(super) fn weight(&self) -> usize {
        match self.class {
            Class::Space => 0,
            Class::Unspaced => unspaced_weight(self.c),
            _ if is_hangul(self.c) => 2,
            _ => 1,
        }
    }
}

/// The weight of a character that is [`Class::Unspaced`].
pub(super) fn unspaced_weight(c: char) -> usize {
    if is_kana(c) || is_unspaced_alphabet(c) { 2 } else { 4 }
}

/// The signs of a text. Apostrophes, invisible characters and accents written apart are
/// passed over, so that "don't" is "dont".
pub(super) fn signs(text: &str) -> Vec<Sign> {
    text.chars().filter(|c| !is_passed_over(*c)).map(sign).collect()
}

fn sign(written: char) -> Sign {
    let plain = full_width_to_plain(written);
    let c = plain.to_lowercase().next().unwrap_or(plain);
    let class = match plain {
        _ if plain.is_whitespace() => Class::Space,
        '@' | '$' => Class::Symbol,
        _ if is_han(c) || is_kana(c) || is_unspaced_alphabet(c) || is_picture(c) => Class::Unspaced,
        _ if plain.is_numeric() => Class::Digit,
        _ if plain.is_uppercase() => Class::Upper,
        _ if plain.is_alphabetic() || joins_before(c) => Class::Lower,
        _ => Class::Symbol,
    };
    Sign { c, compared: compared(c), class, in_phrase: false, in_word: false }
}

/// The form in which two spellings are the same: digits and signs put for letters are those
/// letters; i, l and 1, which are put for each other, are one; Latin accents are left off.
pub(super) fn compared(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | 'l' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' | 'ı' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        _ => c,
    }
}

fn full_width_to_plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}') && !joins_before(c)
}

fn is_passed_over(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' | '\u{ad}' | '\u{feff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
        || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> String {
        signs(text).into_iter().map(|sign| sign.compared).collect()
    }

    #[test]
    fn spellings_of_one_word_are_compared_as_one() {
        for text in ["password", "PASSWORD", "P@55w0rd", "p\u{301}assw\u{200b}ord", "ｐａｓｓｗｏｒｄ", "pass'word"]
        {
            assert_eq!(form(text), form("password"), "{text}");
        }
        assert_eq!(form("he11o"), form("hello"));
    }

    #[test]
    fn signs_are_classed_as_they_were_written() {
        let classes: Vec<Class> = signs("aÄ7 #你ก🙂ж").into_iter().map(|sign| sign.class).collect();
        let expected = [
            Class::Lower,
            Class::Upper,
            Class::Digit,
            Class::Space,
            Class::Symbol,
            Class::Unspaced,
            Class::Unspaced,
            Class::Unspaced,
            Class::Lower,
        ];
        assert_eq!(classes, expected);
    }

    #[test]
    fn weights_are_in_latin_letters() {
        let weights: Vec<usize> = signs("a 글你かก🙂").iter().map(Sign::weight).collect();
        assert_eq!(weights, [1, 0, 2, 4, 2, 2, 4]);
    }
}
