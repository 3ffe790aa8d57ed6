//! A chapter, told twice: how the person was told to see it, and how they see it now.

use core::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::text_form::or_null;
use crate::word::word;
use crate::wordless::wordless;
use crate::{RecordId, RoughDate, Tags, Timestamp};

word! {
    /// Who tells it.
    Told, "who tells a chapter", {
        /// The person, as "I".
        AsI = "i",
        /// A narrator, who calls the person "they".
        AsThey = "they",
    }
}

/// One chapter. Every part may be empty.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When it was begun.
    pub made: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// When it was, as exactly as the person knows.
    #[serde(deserialize_with = "or_null")]
    pub date: Option<RoughDate>,
    /// What it is called.
    pub title: String,
    /// Who tells it.
    pub told: Told,
    /// How the person was told to see it.
    pub then: String,
    /// How they see it now.
    pub now: String,
    /// What they did, even then.
    pub did: String,
    /// What the one it is about does next.
    pub next: String,
    /// Strengths that can be seen in it, in the person's words.
    pub strengths: Tags,
}

wordless!(Chapter);

impl Chapter {
    /// A chapter that begins.
    pub fn new(id: RecordId, now: Timestamp) -> Self {
        Self {
            id,
            made: now,
            edited: now,
            date: None,
            title: String::new(),
            told: Told::AsI,
            then: String::new(),
            now: String::new(),
            did: String::new(),
            next: String::new(),
            strengths: Tags::default(),
        }
    }

    /// Its words.
    pub fn words(&self) -> [&str; 5] {
        [&self.title, &self.then, &self.now, &self.did, &self.next]
    }

    /// Whether no word is written: a date alone is not worth keeping.
    pub fn is_blank(&self) -> bool {
        self.words().iter().all(|text| text.trim().is_empty()) && self.strengths.is_empty()
    }

    /// By the date they tell of, the oldest first; those without one after them, the last changed first.
    pub fn in_order<'a>(all: impl IntoIterator<Item = &'a Self>) -> Vec<&'a Self> {
        let mut all: Vec<&Self> = all.into_iter().collect();
        all.sort_by_key(|chapter| (chapter.date.is_none(), chapter.date, Reverse(chapter.edited), chapter.id));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Tag;

    fn chapter(id: u8, date: Option<&str>, made: i64) -> Chapter {
        let date = date.and_then(RoughDate::parse);
        Chapter { date, ..Chapter::new(RecordId::from_bytes([id; 16]), Timestamp::from_millis(made)) }
    }

    #[test]
    fn chapters_stand_in_the_order_of_what_they_tell() {
        let all = [chapter(1, None, 1), chapter(2, Some("2024"), 1), chapter(3, None, 9), chapter(4, Some("2014"), 1)];
        let ids: Vec<RecordId> = Chapter::in_order(&all).iter().map(|chapter| chapter.id).collect();
        assert_eq!(ids, [all[3].id, all[1].id, all[2].id, all[0].id]);
    }

    #[test]
    fn a_chapter_with_one_word_in_any_part_is_kept() {
        let blank = chapter(1, Some("2024"), 0);
        assert!(blank.is_blank() && Chapter { now: "\n".into(), told: Told::AsThey, ..blank.clone() }.is_blank());
        assert!(!Chapter { did: "I hummed".into(), ..blank.clone() }.is_blank());
        assert!(!Chapter { strengths: Tag::new("Patience").into_iter().collect(), ..blank }.is_blank());
    }
}
