//! Names and words left out of what is shown or printed. Case, accents and the kind of quotes do not matter.
//!
//! - A word is left out where it stands as a whole: "Ann" is not left out of "Anna", and is out of "Ann's" and "(ann)".
//! - Chinese, Japanese, Thai and their neighbours put no space between words, and Korean none around a name: there it is left out wherever it
//!   stands.
//! - A name of several words goes as a whole, and so does each of its words where it stands alone.
//! - Arabic and Hebrew join small words to the beginning of a name: the name goes, and those stay.

use core::fmt;

use crate::hidden::Hidden;
use crate::script::{is_han, is_kana, is_unspaced_alphabet, joins_before};
use crate::search::{Sign, signs};

/// Small words that Arabic and Hebrew write together with the next, as the search has them: "and", "in", "for", "the".
const JOINED_BEFORE: [char; 13] = ['و', 'ف', 'ب', 'ك', 'ل', 'ا', 'ו', 'ה', 'ב', 'ל', 'מ', 'ש', 'כ'];
/// No more of them than this stand before one word.
const MOST_JOINED: usize = 4;

/// The words to leave out.
pub struct Blanks(Vec<Vec<char>>);

/// A piece of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they stand.
    Words(&'a str),
    /// Something was left out.
    Blank,
}

impl fmt::Debug for Piece<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(words) => Hidden(words).fmt(f),
            Self::Blank => f.write_str("Blank"),
        }
    }
}

impl Blanks {
    /// Leaves out each of these. What holds no sign leaves nothing out.
    pub fn of<T: AsRef<str>>(words: &[T]) -> Self {
        let all = words.iter().flat_map(|word| [word.as_ref()].into_iter().chain(parts(word.as_ref())));
        let words = all.map(|word| signs(word).into_iter().map(|sign| sign.plain).collect());
        Self(words.filter(|word: &Vec<char>| !word.is_empty()).collect())
    }

    /// A text in pieces: nothing of it is lost but what is to be left out.
    pub fn pieces<'a>(&self, text: &'a str) -> Vec<Piece<'a>> {
        let signs = signs(text);
        let mut blank = vec![false; signs.len()];
        // What stands beside something left out may be a whole word by that.
        while self.mark(&signs, &mut blank) {}
        let mut pieces = Vec::new();
        let (mut from, mut at) = (0, 0);
        while let Some(begin) = (at..signs.len()).find(|at| blank[*at]) {
            let end = (begin..signs.len()).find(|at| !blank[*at]).unwrap_or(signs.len());
            pieces.push(Piece::Words(&text[from..signs[begin].from.max(from)]));
            pieces.push(Piece::Blank);
            // Marks go with the letter they stand on.
            let to = signs[end - 1].to.max(from);
            from = to + text[to..].chars().take_while(|c| joins_before(*c)).map(char::len_utf8).sum::<usize>();
            at = end;
        }
        pieces.push(Piece::Words(&text[from..]));
        pieces.retain(|piece| *piece != Piece::Words(""));
        pieces
    }

    /// Marks what is to be left out; answers whether there was anything new.
    fn mark(&self, signs: &[Sign], blank: &mut [bool]) -> bool {
        let mut is_new = false;
        for word in &self.0 {
            for at in 0..(signs.len() + 1).saturating_sub(word.len()) {
                let end = at + word.len();
                let is_word = signs[at..end].iter().map(|sign| &sign.plain).eq(word) && blank[at..end].contains(&false);
                if is_word && is_whole(signs, at, end, blank) {
                    blank[at..end].fill(true);
                    is_new = true;
                }
            }
        }
        is_new
    }
}

/// The words of a name that has several, so that it is also left out where only one of them stands, or where a line or a sentence ends within it.
/// Small ones, as in "Ann of the Lee", are words of everybody's.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let words = || name.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_large = |word: &str| word.starts_with(char::is_uppercase);
    let (has_several, has_large) = (words().nth(1).is_some(), words().any(is_large));
    let is_part = move |word: &&str| {
        let is_small = word.starts_with(char::is_lowercase) && has_large;
        has_several && !is_small && word.chars().nth(1).is_some()
    };
    words().filter(is_part)
}

/// Whether a word stands alone from `at` to before `end`, in whole signs.
fn is_whole(signs: &[Sign], at: usize, end: usize, blank: &[bool]) -> bool {
    // Nothing stands there, or something that is left out.
    let plain = |at: usize| signs.get(at).filter(|_| !blank[at]).map(|sign| sign.plain);
    let before = |at: usize| at.checked_sub(1).and_then(plain);
    let is_cut = !signs[at].is_first || !signs[end - 1].is_last;
    let first = signs[at].plain;
    let begins = || {
        let mut from = at;
        while is_written_together(first) && at - from < MOST_JOINED && before(from).is_some_and(is_joined_before) {
            from -= 1;
        }
        !is_joined(before(at), Some(first)) || !is_joined(before(from), Some(first))
    };
    !is_cut && begins() && !is_joined(Some(signs[end - 1].plain), plain(end))
}

/// Whether two neighbours belong to one word.
fn is_joined(before: Option<char>, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return false };
    let stands_alone = |c: char| is_han(c) || is_kana(c) || is_unspaced_alphabet(c) || is_syllable(c);
    if stands_alone(before) || stands_alone(after) {
        return false;
    }
    (before.is_alphabetic() && after.is_alphabetic()) || (before.is_numeric() && after.is_numeric())
}

/// A small word that is written together with the next.
fn is_joined_before(c: char) -> bool {
    JOINED_BEFORE.contains(&c)
}

/// A letter of Hebrew or Arabic.
fn is_written_together(c: char) -> bool {
    matches!(c, '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{6ff}')
}

/// A piece of a Korean syllable.
fn is_syllable(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::fold;

    /// The text with a block in the place of what is left out.
    fn left(text: &str, words: &[&str]) -> String {
        let blanks = Blanks::of(words);
        let told = |piece: Piece<'_>| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Blank => "█".to_owned(),
        };
        blanks.pieces(text).into_iter().map(told).collect()
    }

    #[test]
    fn each_word_of_a_name_goes_where_it_stands_alone() {
        for (text, word, expected) in [
            ("Ann Lee rang. Ann left, Lee stayed.", "Ann Lee", "█ rang. █ left, █ stayed."),
            ("I rang Sgt.", "Sgt. Cole", "I rang █."),
            ("Cole.", "Sgt. Cole", "█."),
            ("Ann of the hills, out of it", "Ann of Cleves", "█ of the hills, out of it"),
            ("ann and lee", "ann lee", "█ and █"),
            ("A day. I saw R. there.", "R. Cole", "A day. I saw R. there."),
        ] {
            assert_eq!(left(text, &[word]), expected, "{text}");
        }
    }

    #[test]
    fn letters_of_another_shape_are_the_same_letters() {
        for (text, word) in
            [("So\u{fb01}e", "Sofie"), ("\u{1d400}\u{1d427}\u{1d427}", "Ann"), ("ｻﾄｳ", "サトウ"), ("ⒶnⓃ", "ann")]
        {
            assert_eq!((left(text, &[word]).as_str(), left(word, &[text]).as_str()), ("█", "█"), "{text}");
        }
    }

    #[test]
    fn a_name_goes_wherever_it_stands_as_a_whole() {
        for (text, words, expected) in [
            ("Ann rang. ANN, ann's and (Ann).", &["ann"][..], "█ rang. █, █'s and (█)."),
            ("Anna, Joann and Hannah stay.", &["Ann"], "Anna, Joann and Hannah stay."),
            ("José, jose and JOSE\u{301}.", &["José"], "█, █ and █."),
            ("Weiß and WEISS went.", &["weiss"], "█ and █ went."),
            ("O\u{2019}Brien or O'Brien", &["o'brien"], "█ or █"),
            ("Ann-Marie came with Ann  Lee.", &["Ann Lee", "ann"], "█-Marie came with █."),
            ("Flat 12, not 123 or 12b.", &["12"], "Flat █, not 123 or █b."),
            ("Анна и АННА, не Аннабель", &["анна"], "█ и █, не Аннабель"),
            ("An\u{200b}na \u{202e}anna", &["Anna"], "█ \u{202e}█"),
            ("🦊 came", &["🦊"], "█ came"),
            ("Nobody", &["", " ", "\u{301}"], "Nobody"),
            ("Ann", &["Ann"], "█"),
            ("", &["Ann"], ""),
        ] {
            assert_eq!(left(text, words), expected);
        }
    }

    #[test]
    fn scripts_without_spaces_and_with_joined_words_are_covered() {
        for (text, words, expected) in [
            ("我和小林去了。", &["小林"][..], "我和█去了。"),
            ("サクラさんとさくら", &["サクラ"], "█さんとさくら"),
            ("วันนี้สมชายโทรมา", &["สมชาย"], "วันนี้█โทรมา"),
            ("지민이가 왔다. 지민은 갔다. 김지민", &["지민"], "█이가 왔다. █은 갔다. 김█"),
            ("지민지민", &["지민"], "█"),
            ("각", &["가"], "각"),
            ("وسارة وبسارة والسارة سارة", &["سارة"], "و█ وب█ وال█ █"),
            ("ולשרה לשרה", &["שרה"], "ול█ ל█"),
            ("مسارة", &["سارة"], "مسارة"),
            ("राम और रामायण", &["राम"], "█ और रामायण"),
            ("和Anna去", &["anna"], "和█去"),
        ] {
            assert_eq!(left(text, words), expected);
        }
    }

    #[test]
    fn printing_a_piece_shows_none_of_its_words() {
        assert_eq!(format!("{:?}", Blanks::of(&["Ann"]).pieces("Ann left")), "[Blank, <5 bytes>]");
    }

    /// The words of a text, by a way of its own.
    fn words_of(text: &str) -> Vec<String> {
        fold(text).split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect()
    }

    proptest! {
        #[test]
        fn a_word_that_is_left_out_stands_nowhere_any_more_and_all_others_do(
            text in "([aábB'’ .-]|\\PC){0,40}", word in "[abAÁ]{1,3}"
        ) {
            let blanks = Blanks::of(&[&word]);
            let plain = fold(&word);
            let mut kept = Vec::new();
            for piece in blanks.pieces(&text) {
                if let Piece::Words(words) = piece {
                    prop_assert!(!words_of(words).contains(&plain) || words.chars().any(|c| !c.is_ascii() && !"áÁ’".contains(c)));
                    kept.extend(words_of(words));
                }
            }
            if text.chars().all(|c| c.is_ascii() || "áÁ’".contains(c)) {
                kept.retain(|word| !word.is_empty());
                let all = words_of(&text).into_iter().filter(|it| !it.is_empty() && *it != plain).collect::<Vec<_>>();
                prop_assert_eq!(kept, all);
            }
        }

        #[test]
        fn in_what_is_left_there_is_nothing_to_leave_out(text in "([가나지민小林aÁ وسارة]|\\PC){0,40}", word in "[가나지민小林aÁوسارة]{1,3}") {
            let blanks = Blanks::of(&[word]);
            for piece in blanks.pieces(&text) {
                if let Piece::Words(words) = piece {
                    prop_assert!(!blanks.pieces(words).contains(&Piece::Blank));
                }
            }
        }

        #[test]
        fn without_words_a_text_stays_as_it_is(text in "\\PC{0,40}") {
            prop_assert_eq!(left(&text, &[]), text);
        }
    }
}
