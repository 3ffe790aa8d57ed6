//! Counting words, for a quiet number beside a page. Close enough in every script,
//! and never a target.

use crate::script::{is_han, is_kana};

/// The words of a text.
///
/// - Han ideographs and kana count one each, as word processors for Chinese and Japanese do.
/// - Elsewhere a word is what stands between white space or dashes and holds a letter or a
///   digit: "don't" and "half-hearted" are one, "so—then" two, a lone "…" or "🙂" none.
/// - Thai, Lao, Khmer and Burmese are written without spaces and would need a dictionary:
///   each run between spaces counts one, so the number is low.
pub fn count_words(text: &str) -> usize {
    let (mut words, mut inside) = (0, false);
    for c in text.chars() {
        // Most text by far, and quick: a list counts every word of the notebook.
        if c.is_ascii() {
            let (letter, part) = (c.is_ascii_alphanumeric(), c.is_ascii_graphic());
            words += usize::from(letter && !inside);
            inside = part && (inside || letter);
        } else if is_han(c) || is_kana(c) {
            (words, inside) = (words + 1, false);
        } else if c.is_whitespace() || c.is_control() || matches!(c, '–' | '—' | '…') {
            inside = false;
        } else if !inside && c.is_alphanumeric() {
            (words, inside) = (words + 1, true);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_many_scripts() {
        for (text, words) in [
            ("", 0),
            ("  \n\t ", 0),
            ("one", 1),
            ("I don't know", 3),
            ("a half-hearted sorry", 3),
            ("so—then… nothing", 3),
            ("\u{201c}Quoted,\u{201d} she said.", 3),
            ("tel. +44 20 7946 0000", 5),
            ("zero\0width", 2),
            ("كتبتُ صفحةً اليوم", 3),
            ("וזה הכול", 2),
            ("今天下雨", 4),
            ("今天 rain 下", 4),
            ("雨が降る", 4),
            ("오늘은 비가 온다", 3),
            ("วันนี้ฝนตก", 1),
            ("🙂 🙂🙂 👩‍💻", 0),
            ("fine 🙂 now🙂", 2),
            ("... !!! - —", 0),
        ] {
            assert_eq!(count_words(text), words, "{text:?}");
        }
    }

    #[test]
    fn a_long_paste_is_counted_whole() {
        assert_eq!(count_words(&"word ".repeat(20_000)), 20_000);
    }
}
