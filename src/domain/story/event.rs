//! One moment of the timeline: a rough date and a line. Facts and turning points are enough.

use serde::{Deserialize, Serialize};

use crate::text_form::or_null;
use crate::wordless::wordless;
use crate::{Phase, RecordId, RoughDate, Timestamp};

/// One moment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When it was written down.
    pub made: Timestamp,
    /// When that was last changed.
    pub edited: Timestamp,
    /// When it was, as exactly as the person knows.
    #[serde(deserialize_with = "or_null")]
    pub date: Option<RoughDate>,
    /// What it is called; may be empty.
    pub title: String,
    /// A line about it; may be empty.
    pub line: String,
    /// Where in the up and down it was.
    #[serde(deserialize_with = "or_null")]
    pub phase: Option<Phase>,
    /// Whether it was a turning point.
    pub turning: bool,
    /// Whether it is folded away.
    pub hidden: bool,
    /// The chapter that tells of it. It may name one that is there no more.
    #[serde(deserialize_with = "or_null")]
    pub chapter: Option<RecordId>,
}

wordless!(Event);

impl Event {
    /// A moment that begins.
    pub fn new(id: RecordId, now: Timestamp) -> Self {
        Self {
            id,
            made: now,
            edited: now,
            date: None,
            title: String::new(),
            line: String::new(),
            phase: None,
            turning: false,
            hidden: false,
            chapter: None,
        }
    }

    /// Whether no word is written: a date alone is not worth keeping.
    pub fn is_blank(&self) -> bool {
        [&self.title, &self.line].iter().all(|text| text.trim().is_empty())
    }

    /// The oldest first; those without a date after them, in the order in which they were written down.
    pub fn in_order<'a>(all: impl IntoIterator<Item = &'a Self>) -> Vec<&'a Self> {
        let mut all: Vec<&Self> = all.into_iter().collect();
        all.sort_by_key(|event| (event.date.is_none(), event.date, event.made, event.id));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(id: u8, date: Option<&str>, made: i64) -> Event {
        let date = date.and_then(RoughDate::parse);
        Event { date, ..Event::new(RecordId::from_bytes([id; 16]), Timestamp::from_millis(made)) }
    }

    #[test]
    fn the_oldest_stands_first_and_what_has_no_date_comes_last() {
        let all = [event(1, None, 1), event(2, Some("2024-05"), 9), event(3, Some("2014"), 8), event(4, None, 0)];
        let ids: Vec<RecordId> = Event::in_order(&all).iter().map(|event| event.id).collect();
        assert_eq!(ids, [all[2].id, all[1].id, all[3].id, all[0].id]);
    }

    #[test]
    fn a_moment_without_a_word_is_not_kept() {
        assert!(event(1, Some("2024"), 0).is_blank());
        assert!(!Event { line: "We met".into(), ..event(1, None, 0) }.is_blank());
    }
}
