//! Questionnaires that others have published, one file each in `src/content/<language>/checks/`: their own words, and how they say that the
//! answers are added up. What we say around them is ours.

use serde::Deserialize;
use serde::de::Error;

use crate::{CheckId, ExerciseId};

/// One questionnaire.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// Its name.
    pub id: CheckId,
    /// What it is called.
    pub title: String,
    /// What it is, and what it is not.
    pub about: String,
    /// Under which licence it stands here.
    pub licence: String,
    /// Who made it.
    pub credit: String,
    /// Before the questions, word for word.
    pub stem: String,
    /// The questions, word for word, in their order.
    pub items: Vec<String>,
    /// What can be answered to each of them, word for word, in the order of the makers.
    pub answers: Vec<CheckAnswer>,
    /// The sum is taken so many times.
    pub times: u16,
    /// A question of which some answers lead to people one can reach, before the sum.
    pub crisis: Option<CheckCrisis>,
    /// A question that does not count.
    pub not_counted: Option<Uncounted>,
    /// What sums mean, from the lowest to the highest.
    pub ranges: Vec<CheckRange>,
    /// How often it is of use, in words.
    pub every: String,
    /// The same in days.
    pub days: u16,
    /// Exercises that may fit afterwards.
    pub then: Vec<ExerciseId>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckAnswer {
    /// Its words.
    pub says: String,
    /// What it adds to the sum.
    pub points: u8,
}

/// When people one can reach are shown before the sum.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckCrisis {
    /// At which question, from 1.
    pub item: usize,
    /// From how much its answer adds.
    pub from: u8,
    /// What is said then.
    pub says: String,
    /// What people often do then, whatever the sum: it stands in the place of what is said of a range.
    pub often: String,
}

/// A question that does not count.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uncounted {
    /// The question, word for word.
    pub stem: String,
    /// Its answers, word for word.
    pub answers: Vec<String>,
}

/// What some sums mean.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckRange {
    /// The lowest of them.
    pub from: u16,
    /// The highest.
    pub to: u16,
    /// What it means, in plain words.
    pub says: String,
    /// What people often do then.
    pub often: String,
}

impl Questionnaire {
    /// Reads the file of one questionnaire.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        let one: Self = serde_json::from_str(json)?;
        match one.fault() {
            Some(why) => Err(serde_json::Error::custom(why)),
            None => Ok(one),
        }
    }

    /// What cannot be worked with, if anything.
    fn fault(&self) -> Option<&'static str> {
        let mut next = Some(0);
        for range in &self.ranges {
            if next != Some(range.from) || range.to < range.from {
                return Some("ranges with a gap, or one over another");
            }
            next = range.to.checked_add(1);
        }
        let is_there = |crisis: &CheckCrisis| (1..=self.items.len()).contains(&crisis.item);
        if self.ranges.last().map(|range| range.to) != Some(self.most()) {
            Some("ranges that do not end at the highest sum")
        } else if self.items.is_empty() || self.answers.is_empty() || self.times == 0 {
            Some("nothing to answer, or nothing to add up")
        } else if !self.crisis.as_ref().is_none_or(is_there) {
            Some("a rule for a question that is not there")
        } else {
            None
        }
    }

    /// The highest sum.
    pub fn most(&self) -> u16 {
        let most = self.answers.iter().map(|answer| u16::from(answer.points)).max().unwrap_or(0);
        u16::try_from(self.items.len()).unwrap_or(u16::MAX).saturating_mul(most).saturating_mul(self.times)
    }

    /// What the answers add up to. None as long as a question has no answer: a part of a sum means nothing.
    pub fn sum(&self, answers: &[Option<u8>]) -> Option<u16> {
        let sum: Option<u16> = (0..self.items.len()).map(|item| self.points(answers, item).map(u16::from)).sum();
        sum?.checked_mul(self.times)
    }

    /// The questions without an answer, from 1.
    pub fn missing(&self, answers: &[Option<u8>]) -> Vec<usize> {
        (0..self.items.len()).filter(|item| self.points(answers, *item).is_none()).map(|item| item + 1).collect()
    }

    /// What a sum means.
    pub fn range(&self, sum: u16) -> Option<&CheckRange> {
        self.ranges.iter().find(|range| (range.from..=range.to).contains(&sum))
    }

    /// What is to be said before the sum, where an answer calls for it; whether or not the others are answered.
    pub fn crisis(&self, answers: &[Option<u8>]) -> Option<&CheckCrisis> {
        let calls = |crisis: &&CheckCrisis| {
            crisis.item.checked_sub(1).and_then(|item| self.points(answers, item)).is_some_and(|it| it >= crisis.from)
        };
        self.crisis.as_ref().filter(calls)
    }

    /// What the answer to a question adds, from 0. An answer that this build does not have is none.
    fn points(&self, answers: &[Option<u8>], item: usize) -> Option<u8> {
        let place = answers.get(item).copied().flatten()?;
        self.answers.get(usize::from(place)).map(|answer| answer.points)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Two questions of 0 to 2, taken twice: 0 to 8.
    fn json(ranges: &str, crisis: &str) -> String {
        format!(
            r#"{{"id":"a","title":"A","about":"B","licence":"L","credit":"C","stem":"S","items":["One","Two"],
            "answers":[{{"says":"Much","points":2}},{{"says":"Some","points":1}},{{"says":"None","points":0}}],
            "times":2,"ranges":[{ranges}],"every":"now and then","days":14,"then":["x"]{crisis}}}"#
        )
    }

    fn range(from: u16, to: u16) -> String {
        format!(r#"{{"from":{from},"to":{to},"says":"{from}","often":"O"}}"#)
    }

    fn two() -> Questionnaire {
        let crisis = r#","crisis":{"item":2,"from":1,"says":"C","often":"O"}"#;
        Questionnaire::read(&json(&format!("{},{}", range(0, 4), range(5, 8)), crisis)).unwrap()
    }

    #[test]
    fn the_sum_is_there_once_every_question_is_answered_and_no_part_of_it_before() {
        let two = two();
        assert_eq!(two.most(), 8);
        assert_eq!(two.sum(&[Some(0), Some(1)]), Some(6));
        for answers in [&[][..], &[Some(0)], &[Some(0), None], &[None, Some(2)], &[Some(0), Some(3)]] {
            assert_eq!(two.sum(answers), None, "{answers:?}");
        }
        assert_eq!(two.missing(&[]), [1, 2]);
        assert_eq!(two.missing(&[None, Some(2)]), [1]);
        assert_eq!(two.missing(&[Some(0), Some(9)]), [2], "an answer that is not there is none");
    }

    #[test]
    fn the_rule_of_one_question_asks_only_that_one() {
        let two = two();
        assert!(two.crisis(&[None, Some(1)]).is_some() && two.crisis(&[Some(0), Some(0)]).is_some());
        assert!(two.crisis(&[Some(0), Some(2)]).is_none() && two.crisis(&[Some(0)]).is_none());
    }

    #[test]
    fn a_file_that_cannot_be_worked_with_is_not_read() {
        let wrong = [
            json(&range(0, 7), ""),
            json(&range(0, 9), ""),
            json(&range(1, 8), ""),
            json("", ""),
            json(&format!("{},{}", range(0, 4), range(4, 8)), ""),
            json(&format!("{},{}", range(0, 4), range(6, 8)), ""),
            json(&range(0, 8), r#","crisis":{"item":0,"from":1,"says":"C","often":"O"}"#),
            json(&range(0, 8), r#","crisis":{"item":3,"from":1,"says":"C","often":"O"}"#),
            json(&range(0, 8), r#","more":1"#),
        ];
        for json in wrong {
            assert!(Questionnaire::read(&json).is_err(), "{json}");
        }
        assert!(Questionnaire::read(&json(&range(0, 8), "")).is_ok());
    }

    proptest! {
        #[test]
        fn any_answers_have_a_sum_with_a_meaning_or_questions_that_are_missing(
            answers in prop::collection::vec(prop::option::of(0_u8..5), 0..4)
        ) {
            let two = two();
            match two.sum(&answers) {
                Some(sum) => prop_assert!(two.range(sum).is_some() && two.missing(&answers).is_empty()),
                None => prop_assert!(!two.missing(&answers).is_empty()),
            }
        }
    }
}
