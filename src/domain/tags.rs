//! The tags of a page, each once.

use core::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize};

use crate::Tag;
use crate::text_form::read_once_each;

/// Tags in the order the person gave them. Reads like a slice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Tags(Vec<Tag>);

impl Tags {
    /// Adds a tag at the end, unless one is there that is the same word.
    pub fn add(&mut self, tag: Tag) {
        if !self.0.iter().any(|other| other.is_same(&tag)) {
            self.0.push(tag);
        }
    }

    /// Takes a tag out.
    pub fn remove(&mut self, tag: &Tag) {
        self.0.retain(|other| !other.is_same(tag));
    }
}

impl FromIterator<Tag> for Tags {
    fn from_iter<I: IntoIterator<Item = Tag>>(tags: I) -> Self {
        let mut all = Self::default();
        tags.into_iter().for_each(|tag| all.add(tag));
        all
    }
}

impl Deref for Tags {
    type Target = [Tag];

    fn deref(&self) -> &[Tag] {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Tags {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Only the very same text twice is refused: what counts as the same word may be seen more finely by a later build.
        read_once_each(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(typed: &[&str]) -> Tags {
        typed.iter().filter_map(|typed| Tag::new(typed)).collect()
    }

    #[test]
    fn a_word_that_is_there_is_not_added_again() {
        let mut tags = tags(&["Home", "work", "HOME", "wörk"]);
        assert_eq!(tags.iter().map(Tag::as_str).collect::<Vec<_>>(), ["Home", "work"]);
        tags.remove(&Tag::new("home").unwrap());
        assert_eq!(tags.iter().map(Tag::as_str).collect::<Vec<_>>(), ["work"]);
    }

    #[test]
    fn what_was_kept_is_read_also_if_two_are_the_same_word_by_now() {
        let read = |json| serde_json::from_str::<Tags>(json);
        assert_eq!(read(r#"["home","Home"]"#).unwrap().len(), 2);
        assert!(read(r#"["home","home"]"#).is_err());
        assert!(read("null").is_err() && read(r#""home""#).is_err());
    }
}
