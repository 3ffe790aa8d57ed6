//! A text made plain sign by sign, each with the place where it stands in the text.

use super::fold::Folder;

/// One sign. Several may come of one character ("ß" is two), and a space of any white space before it.
#[derive(Clone, Copy)]
pub(crate) struct Sign {
    /// As the search has it.
    pub(crate) plain: char,
    /// Where its character begins.
    pub(crate) from: usize,
    /// And ends.
    pub(crate) to: usize,
    /// Whether it is the first that comes of its character.
    pub(crate) is_first: bool,
    /// Whether it is the last.
    pub(crate) is_last: bool,
}

/// All signs of a text, in order.
pub(crate) fn signs(text: &str) -> Vec<Sign> {
    let (mut folder, mut signs) = (Folder::with_capacity(text.len()), Vec::new());
    for (at, c) in text.char_indices() {
        let before = folder.out().len();
        folder.push(c);
        let new = &folder.out()[before..];
        // White space shows with what stands after it.
        let rest = new.strip_prefix(' ').unwrap_or(new);
        if rest.len() < new.len() {
            signs.push(Sign { plain: ' ', from: at, to: at, is_first: true, is_last: true });
        }
        let count = rest.chars().count();
        let of_character = rest.chars().enumerate().map(|(place, plain)| Sign {
            plain,
            from: at,
            to: at + c.len_utf8(),
            is_first: place == 0,
            is_last: place + 1 == count,
        });
        signs.extend(of_character);
    }
    signs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::search::fold;

    #[test]
    fn each_sign_knows_its_character() {
        let places: Vec<(char, usize, usize)> =
            signs(" a\u{301} ß").iter().map(|it| (it.plain, it.from, it.to)).collect();
        assert_eq!(places, [('a', 1, 2), (' ', 5, 5), ('s', 5, 7), ('s', 5, 7)]);
        assert_eq!(
            signs("각").iter().map(|it| (it.is_first, it.is_last)).collect::<Vec<_>>(),
            [(true, false), (false, false), (false, true)]
        );
    }

    proptest! {
        #[test]
        fn together_they_are_the_plain_text(text in "\\PC{0,40}") {
            prop_assert_eq!(signs(&text).iter().map(|it| it.plain).collect::<String>(), fold(&text));
        }
    }
}
