//! How a person says they are, at one moment. Every part can be left out.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::text_form::or_null;
use crate::{Day, Feelings, RecordId, Steadiness, Timestamp, hidden::Hidden};

/// One check-in.
#[derive(Clone, PartialEq, Eq)]
pub struct CheckIn {
    /// Its name.
    pub id: RecordId,
    /// When it was made.
    pub at: Timestamp,
    /// The day it was where the person was.
    pub day: Day,
    /// How steady, if they said so.
    pub steadiness: Option<Steadiness>,
    /// What they felt; may be empty.
    pub feelings: Feelings,
    /// A few words; may be empty.
    pub note: String,
}

/// What is kept of it beside its name.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckInData<Text, Felt> {
    at: Timestamp,
    day: Day,
    #[serde(deserialize_with = "or_null")]
    steadiness: Option<Steadiness>,
    feelings: Felt,
    note: Text,
}

/// As it is read.
pub(crate) type ReadCheckIn = CheckInData<String, Feelings>;
/// As it is written.
pub(crate) type WrittenCheckIn<'a> = CheckInData<&'a str, &'a Feelings>;

impl ReadCheckIn {
    pub(crate) fn named(self, id: RecordId) -> CheckIn {
        let Self { at, day, steadiness, feelings, note } = self;
        CheckIn { id, at, day, steadiness, feelings, note }
    }
}

impl<'a> From<&'a CheckIn> for WrittenCheckIn<'a> {
    fn from(check_in: &'a CheckIn) -> Self {
        let CheckIn { id: _, at, day, steadiness, ref feelings, ref note } = *check_in;
        Self { at, day, steadiness, feelings, note }
    }
}

impl CheckIn {
    /// Whether nothing was said: then there is nothing to keep.
    pub fn is_blank(&self) -> bool {
        self.steadiness.is_none() && self.feelings.is_empty() && self.note.trim().is_empty()
    }

    /// The latest of a day: by its time, then by its name, so that every device picks the same.
    pub fn latest_of<'a>(check_ins: impl IntoIterator<Item = &'a Self>, day: Day) -> Option<&'a Self> {
        check_ins.into_iter().filter(|check_in| check_in.day == day).max_by_key(|check_in| (check_in.at, check_in.id))
    }
}

impl fmt::Debug for CheckIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckIn")
            .field("id", &self.id)
            .field("at", &self.at)
            .field("day", &self.day)
            .field("note", &Hidden(&self.note))
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Feeling;

    fn check_in(id: u8, at: i64, day: Day) -> CheckIn {
        CheckIn {
            id: RecordId::from_bytes([id; 16]),
            at: Timestamp::from_millis(at),
            day,
            steadiness: None,
            feelings: Feelings::default(),
            note: String::new(),
        }
    }

    #[test]
    fn a_check_in_with_any_part_is_not_blank() {
        let blank = CheckIn { note: " \n".into(), ..check_in(1, 0, Day::FIRST) };
        assert!(blank.is_blank());
        assert!(!CheckIn { steadiness: Steadiness::new(0), ..blank.clone() }.is_blank());
        assert!(!CheckIn { feelings: Feelings::from_iter([Feeling::NoWord]), ..blank.clone() }.is_blank());
        assert!(!CheckIn { note: "x".into(), ..blank }.is_blank());
    }

    #[test]
    fn the_latest_of_a_day_counts_whatever_order_they_stand_in() {
        let all = [
            check_in(1, 5, Day::FIRST),
            check_in(3, 9, Day::FIRST),
            check_in(2, 9, Day::FIRST),
            check_in(4, 99, Day::LAST),
        ];
        assert_eq!(CheckIn::latest_of(&all, Day::FIRST), Some(&all[1]));
        assert_eq!(CheckIn::latest_of(all.iter().rev(), Day::FIRST), Some(&all[1]));
        assert_eq!(CheckIn::latest_of(&all[..3], Day::LAST), None);
    }

    #[test]
    fn printing_a_check_in_shows_none_of_its_words() {
        let printed = format!("{:?}", CheckIn { note: "Alpha".into(), ..check_in(1, 0, Day::FIRST) });
        assert!(!printed.contains("Alpha"), "{printed}");
    }
}
