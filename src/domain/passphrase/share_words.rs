//! Share words as they are written down, read out, typed on a phone: all of it becomes one form, for whoever locks and for whoever opens.

/// The words in small letters, one space between two. What people put between them does not count: white space, hyphens and dashes, commas and
/// full stops. A word of the list with a hyphen in it is parted too, on both sides alike.
pub fn share_words(typed: &str) -> String {
    let words = typed.split(is_between).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

fn is_between(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '-' | '\u{2010}'..='\u{2015}' | ',' | '\u{60c}' | '\u{3001}' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn however_the_words_are_written_they_are_the_same() {
        for typed in [
            "plum ladder nine yo-yo cotton",
            " Plum  Ladder\tnine\nyo yo, cotton ",
            "plum-ladder-nine-yo-yo-cotton",
            "PLUM, LADDER, NINE, YO\u{2011}YO, COTTON.",
            "plum\u{a0}ladder – nine — yo-yo ,cotton",
        ] {
            assert_eq!(share_words(typed), "plum ladder nine yo yo cotton", "{typed:?}");
        }
    }

    #[test]
    fn other_words_stay_other_words() {
        assert_ne!(share_words("plum ladder"), share_words("ladder plum"));
        assert_ne!(share_words("plumladder"), share_words("plum ladder"));
        assert_eq!((share_words(""), share_words(" - , ")), (String::new(), String::new()));
        assert_eq!(share_words("Größe"), "größe");
    }

    proptest! {
        #[test]
        fn done_twice_it_is_done_once(typed: String) {
            let once = share_words(&typed);
            prop_assert_eq!(share_words(&once), once);
        }
    }
}
