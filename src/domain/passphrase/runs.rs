//! What is left of a text when its runs and repeats are folded up: "aaaa" and "1234" are
//! one choice each, "catcatcat" is one "cat".

/// Rows a finger or a child's memory walks along: the alphabet, the digits, keyboards.
#[rustfmt::skip] // a keyboard a line
const ROWS: [&str; 25] = [
    "abcdefghijklmnopqrstuvwxyz", "01234567890",
    "qwertyuiop", "asdfghjkl", "zxcvbnm", // English
    "zuiopü", "yxcvbnm", // German, beyond what it shares with English
    "azertyuiop", "qsdfghjklm", "wxcvbn", // French
    "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", // down the columns
    "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", // Russian
    "あいうえおかきくけこさしすせそたちつてと", "アイウエオカキクケコ", "一二三四五六七八九十",
];

/// This many in a row are a run; three may be part of any word ("were", "first").
const RUN: usize = 4;
/// This many of one character are a run, and of one unit a repeat; twice may be a word ("mama").
const SAME: usize = 3;

/// The characters of `text` with each run put as its first, and a text that repeats itself
/// put once; again until nothing changes.
pub(super) fn fold_runs(text: &[char]) -> Vec<char> {
    let mut folded = text.to_vec();
    loop {
        let mut shorter = once(&folded).to_vec();
        let mut at = 0;
        while at < shorter.len() {
            shorter.drain(at + 1..at + run_at(&shorter[at..]));
            at += 1;
        }
        if shorter.len() == folded.len() {
            return folded;
        }
        folded = shorter;
    }
}

/// The unit of a text that is one unit again and again, else the text.
fn once(text: &[char]) -> &[char] {
    let whole = |unit: &usize| text.len().is_multiple_of(*unit) && text[*unit..] == text[..text.len() - unit];
    let unit = (1..=text.len() / SAME).find(whole);
    &text[..unit.unwrap_or(text.len())]
}

/// How many characters the run at the beginning of `text` takes; 1 when there is none.
fn run_at(text: &[char]) -> usize {
    let same = text.iter().take_while(|c| **c == text[0]).count();
    let walked = ROWS.iter().map(|row| walk(row.chars(), text).max(walk(row.chars().rev(), text)));
    match walked.max() {
        Some(walked) if walked >= RUN && walked > same => walked,
        _ if same >= SAME => same,
        _ => 1,
    }
}

/// How far `text` walks along a row, from wherever its first character stands.
fn walk(row: impl Iterator<Item = char>, text: &[char]) -> usize {
    row.skip_while(|c| *c != text[0]).zip(text).take_while(|(c, d)| c == *d).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passphrase::word_list::PUBLISHED;

    fn fold(text: &str) -> String {
        fold_runs(&text.chars().collect::<Vec<_>>()).into_iter().collect()
    }

    #[test]
    fn runs_leave_less_than_a_word() {
        for text in [
            "a",
            "aaaa",
            "1234",
            "0987654321",
            "abcdefgh",
            "zyxwv",
            "qwertyuiop",
            "poiuytrewq",
            "azerty",
            "qwertz",
            "йцукен",
            "1qaz2wsx3edc4rfv",
            "1q2w3e4r",
            "q1w2e3r4t5",
            "aaabbb",
            "111222",
        ] {
            assert!(fold(text).chars().count() < 3, "{text}: {}", fold(text));
        }
    }

    #[test]
    fn a_text_that_repeats_itself_is_put_once() {
        assert_eq!(fold("catcatcat"), "cat");
        assert_eq!(fold("cat1234cat1234cat1234"), "cat1");
        assert_eq!(fold("mama"), "mama");
        assert_eq!(fold(""), "");
    }

    #[test]
    fn ordinary_words_stay_as_they_are() {
        for text in ["were", "first", "defend", "bookkeeper", "mississippi", "2024"] {
            assert_eq!(fold(text), text);
        }
    }

    #[test]
    fn every_published_word_is_left_with_three_characters_or_more() {
        for word in PUBLISHED.lines() {
            let left = fold(word).chars().count();
            assert!(left >= 3, "{word}: {left}");
        }
    }
}
