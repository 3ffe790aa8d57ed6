//! Every code point of the blocks that are folded by table is asked of `unicode-normalization`.

use super::*;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that are not built of a letter and a mark, but are searched as if they were.
const LIKE: [(char, &str); 18] = [
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ð', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ŧ', "t"),
    ('ſ', "s"),
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('þ', "th"),
    ('ĳ', "ij"),
    ('ǆ', "dz"),
    ('ǉ', "lj"),
    ('ǌ', "nj"),
    ('ς', "σ"),
    ('\u{345}', ""),
];

/// What Unicode says: lower case, taken apart, without marks.
fn by_the_book(c: char) -> String {
    let bare: String = c.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)).collect();
    bare.chars()
        .map(|c| LIKE.iter().find(|(like, _)| *like == c).map_or(c.to_string(), |(_, plain)| (*plain).into()))
        .collect()
}

fn letters(first: char, last: char) -> impl Iterator<Item = char> {
    (first..=last).filter(|c| c.is_alphabetic() && !is_combining_mark(*c))
}

#[test]
fn every_latin_greek_and_cyrillic_letter_loses_its_case_and_its_marks() {
    let blocks = [
        ('\u{c0}', '\u{24f}'),
        ('\u{1e00}', '\u{1eff}'),
        ('\u{370}', '\u{3ff}'),
        ('\u{1f00}', '\u{1fff}'),
        ('\u{400}', '\u{52f}'),
    ];
    let mut count = 0;
    for c in blocks.into_iter().flat_map(|(first, last)| letters(first, last)) {
        assert_eq!(fold(&c.to_string()), by_the_book(c), "U+{:04X} {c}", u32::from(c));
        let apart: String = c.nfd().collect();
        assert_eq!(fold(&apart), fold(&c.to_string()), "U+{:04X} {c} taken apart", u32::from(c));
        count += 1;
    }
    assert!(count > 1_200, "{count}");
}

#[test]
fn every_korean_syllable_and_every_kana_is_the_same_in_one_piece_and_in_several() {
    for c in letters('\u{ac00}', '\u{d7a3}').chain('\u{3041}'..='\u{30ff}') {
        assert_eq!(fold(&c.to_string()), c.nfd().collect::<String>(), "U+{:04X} {c}", u32::from(c));
    }
}

#[test]
fn the_tables_know_no_more_than_their_blocks() {
    for c in ['\u{bf}', '\u{250}', '\u{36f}', '\u{530}', '\u{1dff}', '\u{2000}', '×', '÷', 'a'] {
        assert_eq!(base(c), None, "{c:?}");
    }
}

#[test]
fn what_people_take_for_one_word_is_one() {
    for (text, plain) in [
        ("Café CAFE\u{301}", "cafe cafe"),
        ("ĐƯỜNG PHỐ Nguyễn", "duong pho nguyen"),
        ("Straße İstanbul ısı", "strasse istanbul isi"),
        ("Ἀθῆναι ΟΔΟΣ οδός", "αθηναι οδοσ οδοσ"),
        ("Ёлка Йод Київ", "елка иод киів"),
        ("كِتَابٌ كــتاب", "كتاب كتاب"),
        ("أنا إلى مدرسة سؤال", "انا الي مدرسه سوال"),
        ("کتاب های", "كتاب هاي"),
        ("שָׁלוֹם", "שלום"),
        ("ＡＢＣ　１２３", "abc 123"),
        ("٢٠٢٦ ۲۰۲۶", "2026 2026"),
        ("don\u{2019}t \u{201c}go\u{201d} \u{2014} \u{ab}now\u{bb}…", "don't \"go\" - \"now\"..."),
        (" a\n\n\tb \u{3000} c ", "a b c"),
        ("می\u{200c}خواهم", "ميخواهم"),
        ("x\u{ad}y\u{202e}z\0\u{feff}", "xyz"),
        ("हिन्दी กำลัง", "हिन्दी กำลัง"),
        ("今天下雨", "今天下雨"),
        ("", ""),
        (" \n", ""),
    ] {
        assert_eq!(fold(text), plain, "{text:?}");
    }
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,60}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn no_text_leaves_white_space_but_single_spaces(text in any::<String>()) {
        let plain = fold(&text);
        prop_assert!(!plain.contains("  ") && !plain.chars().any(|c| (c.is_whitespace() && c != ' ') || c.is_control()));
        prop_assert_eq!(plain.trim(), &plain);
    }

    #[test]
    fn latin_text_in_several_pieces_is_the_same(text in "[a-zÀ-ɏḀ-ỿ Ѐ-ӿἀ-ῼ]{0,40}") {
        // Signs that stand alone, not letters, are left out: some have another spelling.
        let text: String = text.chars().filter(|c| c.is_alphabetic() || *c == ' ').collect();
        prop_assert_eq!(fold(&text.nfd().collect::<String>()), fold(&text));
    }
}
