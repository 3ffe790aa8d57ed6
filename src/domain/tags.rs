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
    /// Adds a tag at the end, unless it is there.
    pub fn add(&mut self, tag: Tag) {
        if !self.0.contains(&tag) {
            self.0.push(tag);
        }
    }

    /// Takes a tag out.
    pub fn remove(&mut self, tag: &Tag) {
        self.0.retain(|other| other != tag);
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
