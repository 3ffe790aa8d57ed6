//! Notes for a session with a professional, and after it.

use core::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::text_form::or_null;
use crate::wordless::wordless;
use crate::{RecordId, RoughDate, Timestamp};

/// One session.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TherapySession {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When the notes were begun.
    pub made: Timestamp,
    /// When they were last changed.
    pub edited: Timestamp,
    /// When the session is, or was.
    #[serde(deserialize_with = "or_null")]
    pub date: Option<RoughDate>,
    /// What the person wants to bring up; may be empty.
    pub before: String,
    /// What they want to remember of it; may be empty.
    pub after: String,
}

wordless!(TherapySession);

impl TherapySession {
    /// Notes that begin.
    pub fn new(id: RecordId, now: Timestamp) -> Self {
        Self { id, made: now, edited: now, date: None, before: String::new(), after: String::new() }
    }

    /// Whether nothing is there, not even the date of an appointment.
    pub fn is_blank(&self) -> bool {
        self.date.is_none() && [&self.before, &self.after].iter().all(|text| text.trim().is_empty())
    }

    /// The newest first; those without a date before them, since they may be for the next one.
    pub fn newest_first<'a>(all: impl IntoIterator<Item = &'a Self>) -> Vec<&'a Self> {
        let mut all: Vec<&Self> = all.into_iter().collect();
        all.sort_by_key(|one| Reverse((one.date.is_none(), one.date, one.made, one.id)));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_without_a_date_stand_before_the_newest() {
        let notes = |id: u8, date: Option<&str>| TherapySession {
            date: date.and_then(RoughDate::parse),
            ..TherapySession::new(RecordId::from_bytes([id; 16]), Timestamp::from_millis(0))
        };
        let all = [notes(1, Some("2026-10-01")), notes(2, None), notes(3, Some("2026-11-01"))];
        let ids: Vec<RecordId> = TherapySession::newest_first(&all).iter().map(|one| one.id).collect();
        assert_eq!(ids, [all[1].id, all[2].id, all[0].id]);
        assert!(all[1].is_blank() && !all[0].is_blank(), "the date of an appointment is something");
        assert!(!TherapySession { before: "Sleep".into(), ..notes(1, None) }.is_blank());
    }
}
