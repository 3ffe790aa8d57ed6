//! One self-check: which answers were given to the questions of a published questionnaire. What they add up to is worked out from its file,
//! and stands nowhere.

use serde::{Deserialize, Serialize};

use crate::text_form::or_null;
use crate::wordless::wordless;
use crate::{CheckId, Day, RecordId, Timestamp};

/// One self-check.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelfCheck {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// Which questionnaire.
    pub check: CheckId,
    /// When it was begun.
    pub made: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// The day it was begun, where the person was.
    pub day: Day,
    /// To each question the place of its answer, from 0; null where none was given. Questions after the last answer may be missing.
    pub answers: Vec<Option<u8>>,
    /// The place of the answer to the question that does not count, where there is one.
    #[serde(deserialize_with = "or_null")]
    pub beside: Option<u8>,
    /// When the person ended it.
    #[serde(deserialize_with = "or_null")]
    pub ended: Option<Timestamp>,
}

wordless!(SelfCheck);

impl SelfCheck {
    /// One that begins.
    pub fn new(id: RecordId, check: CheckId, now: Timestamp, day: Day) -> Self {
        Self { id, check, made: now, edited: now, day, answers: Vec::new(), beside: None, ended: None }
    }

    /// Whether nothing was answered: then there is nothing to keep.
    pub fn is_blank(&self) -> bool {
        self.beside.is_none() && self.answers.iter().all(Option::is_none)
    }

    /// Answers a question, or takes the answer back.
    pub fn answer(&mut self, question: usize, answer: Option<u8>) {
        if self.answers.len() <= question {
            self.answers.resize(question + 1, None);
        }
        if let Some(place) = self.answers.get_mut(question) {
            *place = answer;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_answered_in_any_order_and_answers_taken_back() {
        let check = CheckId::parse("who-5").unwrap();
        let mut check = SelfCheck::new(RecordId::from_bytes([1; 16]), check, Timestamp::from_millis(0), Day::FIRST);
        assert!(check.is_blank());
        check.answer(2, Some(0));
        assert_eq!(check.answers, [None, None, Some(0)]);
        assert!(!check.is_blank());
        check.answer(2, None);
        assert!(check.is_blank());
    }
}
