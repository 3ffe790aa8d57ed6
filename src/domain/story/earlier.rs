//! A chapter as it once stood. Written when the person begins a new version, and never changed.

use serde::{Deserialize, Serialize};

use super::{Chapter, Told};
use crate::wordless::wordless;
use crate::{RecordId, Timestamp};

/// An earlier version.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EarlierChapter {
    /// Its own name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// The chapter it was.
    pub chapter: RecordId,
    /// When it was last changed as such.
    pub at: Timestamp,
    /// What it was called.
    pub title: String,
    /// Who told it.
    pub told: Told,
    /// How the person was told to see it.
    pub then: String,
    /// How they saw it.
    pub now: String,
    /// What they did, even then.
    pub did: String,
    /// What came next.
    pub next: String,
}

wordless!(EarlierChapter);

impl EarlierChapter {
    /// The chapter as it stands, under a name of its own.
    pub fn of(chapter: &Chapter, id: RecordId) -> Self {
        let Chapter { id: of, edited: at, told, ref title, ref then, ref now, ref did, ref next, .. } = *chapter;
        let (title, then, now) = (title.clone(), then.clone(), now.clone());
        Self { id, chapter: of, at, title, told, then, now, did: did.clone(), next: next.clone() }
    }

    /// The chapter with the words of this version, and everything else as it is.
    #[must_use]
    pub fn put_into(&self, chapter: Chapter) -> Chapter {
        let Self { title, told, then, now, did, next, .. } = self.clone();
        Chapter { title, told, then, now, did, next, ..chapter }
    }

    /// Its words.
    pub fn words(&self) -> [&str; 5] {
        [&self.title, &self.then, &self.now, &self.did, &self.next]
    }

    /// Whether the words of the chapter are these.
    pub fn is_same_text(&self, chapter: &Chapter) -> bool {
        self.told == chapter.told && self.words() == chapter.words()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RoughDate;

    #[test]
    fn a_version_put_back_changes_the_words_only() {
        let id = RecordId::from_bytes([1; 16]);
        let was = Chapter {
            then: "Selfish".into(),
            now: "Mine".into(),
            told: Told::AsThey,
            ..Chapter::new(id, Timestamp::from_millis(5))
        };
        let version = EarlierChapter::of(&was, RecordId::from_bytes([2; 16]));
        assert_eq!((version.chapter, version.at.millis()), (id, 5));
        let date = RoughDate::parse("2024");
        let now = Chapter { now: "Other".into(), date, edited: Timestamp::from_millis(9), ..was.clone() };
        assert!(version.is_same_text(&was) && !version.is_same_text(&now));
        assert_eq!(version.put_into(now), Chapter { date, edited: Timestamp::from_millis(9), ..was });
    }
}
