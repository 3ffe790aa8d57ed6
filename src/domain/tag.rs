//! A short word of the person's own, to find pages by.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::hidden::Hidden;
use crate::script::is_bidi_scope;
use crate::search::fold;
use crate::text_form::read_text;

/// One to 40 characters on one line: no white space but single spaces inside, no control characters, nothing that turns the direction of
/// what follows. Otherwise as the person wrote it.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Tag(Box<str>);

impl Tag {
    /// The most characters a tag has.
    pub const LONGEST: usize = 40;

    /// The tag that was typed: white space is put in order, what may not stand in a tag goes. None if nothing is left, or too much.
    pub fn new(typed: &str) -> Option<Self> {
        let clean = |word: &str| word.chars().filter(|c| !c.is_control() && !is_bidi_scope(*c)).collect::<String>();
        let words = typed.split_whitespace().map(clean).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        (1..=Self::LONGEST).contains(&words.chars().count()).then(|| Self(words.into()))
    }

    /// Reads the kept form, which is exactly what [`new`](Self::new) makes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::new(text).filter(|tag| tag.as_str() == text)
    }

    /// Whether both are one word to a person: case and accents do not count.
    pub fn is_same(&self, other: &Self) -> bool {
        self == other || fold(&self.0) == fold(&other.0)
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a tag", Self::parse)
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Hidden(&self.0).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tag(typed: &str) -> Option<String> {
        Tag::new(typed).map(|tag| tag.as_str().to_owned())
    }

    #[test]
    fn what_is_typed_is_put_in_order_and_otherwise_left_alone() {
        assert_eq!(tag("  the\n old \t flat "), Some("the old flat".into()));
        assert_eq!(tag("Été 👩\u{200d}💻"), Some("Été 👩\u{200d}💻".into()));
        assert_eq!(tag("\u{202e}abc\u{2066}\0"), Some("abc".into()));
        assert_eq!(tag("عمل"), Some("عمل".into()));
    }

    #[test]
    fn nothing_is_no_tag_and_neither_is_too_much() {
        for typed in ["", " \n\u{3000}", "\u{202e}", "\0"] {
            assert_eq!(tag(typed), None, "{typed:?}");
        }
        assert!(Tag::new(&"é".repeat(40)).is_some());
        assert_eq!(tag(&"é".repeat(41)), None);
    }

    #[test]
    fn case_and_accents_make_no_other_word() {
        let is_same = |a, b| Tag::new(a).unwrap().is_same(&Tag::new(b).unwrap());
        assert!(is_same("Été", "ete") && is_same("HOME", "home"));
        assert!(!is_same("home", "homes"));
    }

    #[test]
    fn only_the_one_form_is_read_from_a_record() {
        assert!(serde_json::from_str::<Tag>(r#""the old flat""#).is_ok());
        for wrong in
            [r#"" flat""#, r#""the  flat""#, r#""a\tb""#, r#""a\u00a0b""#, r#""\u202eb""#, r#""""#, "1", "null"]
        {
            assert!(serde_json::from_str::<Tag>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn printing_a_tag_does_not_show_it() {
        assert_eq!(format!("{:?}", Tag::new("abc").unwrap()), "<3 bytes>");
    }

    proptest! {
        #[test]
        fn every_tag_is_read_as_it_was_kept(typed in any::<String>()) {
            if let Some(tag) = Tag::new(&typed) {
                prop_assert_eq!(Tag::parse(tag.as_str()), Some(tag));
            }
        }
    }
}
