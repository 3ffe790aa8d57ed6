//! What a person puts into one field of an exercise.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::hidden::Hidden;
use crate::text_form::or_null;
use crate::word::word;
use crate::{OptionId, Rating, RecordId, RoughDate};

/// An answer. Its shape follows the kind of its field; where the two do not fit, as after a field has changed, it is kept and not shown.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Answer {
    /// Words.
    Text(String),
    /// Lines in their order.
    Lines(Vec<String>),
    /// A number.
    Number(Rating),
    /// A number before, and one after.
    Numbers(#[serde(deserialize_with = "two")] (Option<Rating>, Option<Rating>)),
    /// What was chosen.
    Chosen(Chosen),
    /// People of the circle.
    People(Vec<RecordId>),
    /// When.
    Date(RoughDate),
    /// Two texts: if and then, or then and now.
    Pair(String, String),
    /// Rows of as many texts as there are columns.
    Rows(Vec<Vec<String>>),
    /// Kind and harmful moments.
    Marks(Vec<Mark>),
    /// For how many seconds.
    Seconds(u32),
}

/// Some of what a field offers, and a word of one's own.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// In the order in which they were chosen.
    pub options: Vec<OptionId>,
    /// May be empty.
    pub own: String,
}

word! {
    /// Which way a moment went.
    MarkKind, "the kind of a moment", {
        /// Kind.
        Kind = "kind",
        /// Harmful.
        Harm = "harm",
    }
}

/// One moment in a typical month, drawn by the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The day of the month, from 1 to 30.
    pub day: u8,
    /// Which way it went.
    pub kind: MarkKind,
    /// How strong.
    pub size: Rating,
}

/// Two numbers, each of which may not be there. (A tuple would also be read from too short a list.)
fn two<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<(Option<Rating>, Option<Rating>), D::Error> {
    #[derive(Deserialize)]
    struct Two(
        #[serde(deserialize_with = "or_null")] Option<Rating>,
        #[serde(deserialize_with = "or_null")] Option<Rating>,
    );
    Two::deserialize(deserializer).map(|Two(before, after)| (before, after))
}

impl Answer {
    /// Whether nothing was said: then there is nothing to keep.
    pub fn is_blank(&self) -> bool {
        let blank = |text: &String| text.trim().is_empty();
        match self {
            Self::Text(text) => blank(text),
            Self::Lines(lines) => lines.iter().all(blank),
            Self::Number(_) | Self::Date(_) => false,
            Self::Numbers(numbers) => *numbers == (None, None),
            Self::Chosen(chosen) => chosen.options.is_empty() && blank(&chosen.own),
            Self::People(people) => people.is_empty(),
            Self::Pair(first, second) => blank(first) && blank(second),
            Self::Rows(rows) => rows.iter().flatten().all(blank),
            Self::Marks(marks) => marks.is_empty(),
            Self::Seconds(seconds) => *seconds == 0,
        }
    }
}

impl Answer {
    /// The person's own words in it.
    pub fn words(&self) -> Vec<&str> {
        match self {
            Self::Text(text) => vec![text],
            Self::Lines(lines) => lines.iter().map(String::as_str).collect(),
            Self::Chosen(chosen) => vec![&chosen.own],
            Self::Pair(first, second) => vec![first, second],
            Self::Rows(rows) => rows.iter().flatten().map(String::as_str).collect(),
            Self::Number(_)
            | Self::Numbers(_)
            | Self::People(_)
            | Self::Date(_)
            | Self::Marks(_)
            | Self::Seconds(_) => Vec::new(),
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Everything but numbers may be the person's words, and numbers next to names may be as telling.
        let json = serde_json::to_string(self).unwrap_or_default();
        f.debug_tuple("Answer").field(&Hidden(&json)).finish()
    }
}

impl fmt::Debug for Chosen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Chosen").field("options", &self.options.len()).field("own", &Hidden(&self.own)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers() -> Vec<(Answer, &'static str)> {
        let option = |id| OptionId::parse(id).unwrap();
        vec![
            (Answer::Text("a\n🙂".into()), r#"{"text":"a\n🙂"}"#),
            (Answer::Lines(vec!["a".into(), "b".into()]), r#"{"lines":["a","b"]}"#),
            (Answer::Number(Rating::new(7).unwrap()), r#"{"number":7}"#),
            (Answer::Numbers((Rating::new(7), None)), r#"{"numbers":[7,null]}"#),
            (
                Answer::Chosen(Chosen { options: vec![option("b"), option("a")], own: "c".into() }),
                r#"{"chosen":{"options":["b","a"],"own":"c"}}"#,
            ),
            (
                Answer::People(vec![RecordId::from_bytes([0xab; 16])]),
                r#"{"people":["abababababababababababababababab"]}"#,
            ),
            (Answer::Date(RoughDate::parse("2026-11").unwrap()), r#"{"date":"2026-11"}"#),
            (Answer::Pair("if".into(), "then".into()), r#"{"pair":["if","then"]}"#),
            (Answer::Rows(vec![vec!["a".into(), String::new()]]), r#"{"rows":[["a",""]]}"#),
            (
                Answer::Marks(vec![Mark { day: 3, kind: MarkKind::Harm, size: Rating::new(5).unwrap() }]),
                r#"{"marks":[{"day":3,"kind":"harm","size":5}]}"#,
            ),
            (Answer::Seconds(90), r#"{"seconds":90}"#),
        ]
    }

    #[test]
    fn each_shape_is_kept_under_its_name_and_read_again() {
        for (answer, json) in answers() {
            assert_eq!(serde_json::to_string(&answer).unwrap(), json);
            assert_eq!(serde_json::from_str::<Answer>(json).unwrap(), answer);
            assert!(!answer.is_blank(), "{json}");
        }
    }

    #[test]
    fn no_other_shape_is_read() {
        for wrong in [
            "null",
            "{}",
            r#""text""#,
            r#"{"text":1}"#,
            r#"{"text":"a","number":1}"#,
            r#"{"words":"a"}"#,
            r#"{"number":11}"#,
            r#"{"numbers":[1]}"#,
            r#"{"numbers":[1,2,3]}"#,
            r#"{"chosen":{"options":["a"]}}"#,
            r#"{"chosen":{"options":["A"],"own":""}}"#,
            r#"{"people":["ab"]}"#,
            r#"{"pair":["if"]}"#,
            r#"{"marks":[{"day":3,"kind":"good","size":5}]}"#,
        ] {
            assert!(serde_json::from_str::<Answer>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn white_space_and_nothing_chosen_are_no_answer() {
        for blank in [
            Answer::Text(" \n".into()),
            Answer::Lines(vec![" ".into()]),
            Answer::Numbers((None, None)),
            Answer::Chosen(Chosen::default()),
            Answer::People(Vec::new()),
            Answer::Pair(String::new(), " ".into()),
            Answer::Rows(vec![vec![String::new()]]),
            Answer::Marks(Vec::new()),
            Answer::Seconds(0),
        ] {
            assert!(blank.is_blank(), "{blank:?}");
        }
    }

    #[test]
    fn printing_an_answer_shows_none_of_its_words() {
        let answer = Answer::Chosen(Chosen { options: Vec::new(), own: "Alpha".into() });
        assert!(!format!("{answer:?}").contains("Alpha"));
        assert!(!format!("{:?}", Answer::Text("Alpha".into())).contains("Alpha"));
    }
}
