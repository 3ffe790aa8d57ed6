//! The first words of a text, on one line, for a list. Never breaks what people see as one sign.

use crate::script::{is_bidi_scope, is_flag_half, may_cut_between};

/// Shows that text was left out.
pub(crate) const ELLIPSIS: char = '…';

/// The first `limit` characters of `text` or a little less: white space becomes single
/// spaces, control characters and bidirectional scopes go. A cut falls on a space if one
/// stands in the last third, else between two signs, and ends in an ellipsis.
pub(crate) fn opening(text: &str, limit: usize) -> String {
    let mut line: Vec<char> = one_line(text).take(limit + 1).collect();
    if line.len() <= limit {
        return line.into_iter().collect();
    }
    line.truncate(cut(&line, limit));
    let kept: String = line.into_iter().collect();
    let mut kept = kept.trim_end().to_owned();
    kept.push(ELLIPSIS);
    kept
}

/// The text on one line, lazily, so that a long page costs no more than its beginning.
fn one_line(text: &str) -> impl Iterator<Item = char> {
    let (mut gap, mut begun) = (false, false);
    text.chars().flat_map(move |c| {
        let mut pair = [None, None];
        if c.is_whitespace() {
            gap = begun;
        } else if !c.is_control() && !is_bidi_scope(c) {
            pair = [gap.then_some(' '), Some(c)];
            (gap, begun) = (false, true);
        }
        pair.into_iter().flatten()
    })
}

/// Where to cut a line that is longer than `limit`.
pub(crate) fn cut(line: &[char], limit: usize) -> usize {
    let spaces = (limit - limit / 3..=limit).rev();
    let space = spaces.into_iter().find(|&at| line[at] == ' ');
    // A sign may be built of many characters; one built of more than the whole line is cut anyway.
    space.or_else(|| (1..=limit).rev().find(|&at| parts_signs(line, at))).unwrap_or(limit)
}

/// Whether a cut before the character at `at` leaves all signs whole.
pub(crate) fn parts_signs(line: &[char], at: usize) -> bool {
    let flag_halves = line[..at].iter().rev().take_while(|c| is_flag_half(**c)).count();
    let inside_flag = is_flag_half(line[at]) && flag_halves % 2 == 1;
    !inside_flag && may_cut_between(line[at - 1], line[at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_short_text_stays_whole_on_one_line() {
        assert_eq!(opening("  One\n\n two\tthree \u{3000}", 140), "One two three");
        assert_eq!(opening("", 140), "");
        assert_eq!(opening(" \n ", 140), "");
        assert_eq!(opening("exactly", 7), "exactly");
    }

    #[test]
    fn a_long_text_is_cut_at_a_space() {
        assert_eq!(opening("the quiet house at night", 12), "the quiet…");
        assert_eq!(opening("the quiet house at night", 15), "the quiet house…");
    }

    #[test]
    fn text_without_spaces_is_cut_between_signs() {
        assert_eq!(opening("今天早上我很早就起来了", 6), "今天早上我很…");
        assert_eq!(opening("cafe\u{301}e\u{301}e\u{301}", 4), "caf…");
        assert_eq!(opening("a👩\u{200d}💻👩\u{200d}💻", 5), "a👩\u{200d}💻…");
        assert_eq!(opening("🇫🇷🇩🇪🇮🇹", 3), "🇫🇷…");
    }

    #[test]
    fn control_characters_and_open_scopes_do_not_pass() {
        assert_eq!(opening("a\0b\u{7}c \u{202e}d\u{2066}e", 140), "abc de");
        assert_eq!(opening("سلام\u{200f} دنیا", 140), "سلام\u{200f} دنیا");
    }

    #[test]
    fn one_sign_longer_than_the_line_is_cut_anyway() {
        let zalgo = format!("a{}", "\u{301}".repeat(50));
        assert_eq!(opening(&zalgo, 10).chars().count(), 11);
    }

    proptest! {
        #[test]
        fn any_text_gives_one_clean_line_within_the_limit(text in any::<String>(), limit in 1_usize..200) {
            let line = opening(&text, limit);
            prop_assert!(line.chars().count() <= limit + 1);
            prop_assert!(!line.contains("  "));
            prop_assert_eq!(line.trim(), &line);
            prop_assert!(!line.chars().any(|c| c.is_control() || is_bidi_scope(c)));
        }
    }
}
