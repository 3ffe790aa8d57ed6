//! All answers of one run through an exercise.

use core::fmt;
use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

use super::Answer;
use crate::FieldId;

/// Answers by the name of their field; never a blank one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<FieldId, Answer>);

impl Answers {
    /// The answer to a field.
    pub fn get(&self, field: &FieldId) -> Option<&Answer> {
        self.0.get(field)
    }

    /// Puts an answer in the place of the one before; a blank one takes it away.
    pub fn set(&mut self, field: FieldId, answer: Answer) {
        if answer.is_blank() {
            self.0.remove(&field);
        } else {
            self.0.insert(field, answer);
        }
    }

    /// Takes an answer away.
    pub fn drop_answer(&mut self, field: &FieldId) {
        self.0.remove(field);
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every answer, by the name of its field.
    pub fn iter(&self) -> impl Iterator<Item = (&FieldId, &Answer)> {
        self.0.iter()
    }
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OnceEach)
    }
}

struct OnceEach;

impl<'de> Visitor<'de> for OnceEach {
    type Value = Answers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("answers")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answers, A::Error> {
        let mut answers = Answers::default();
        while let Some((field, answer)) = map.next_entry::<FieldId, Answer>()? {
            if answers.0.insert(field, answer).is_some() {
                return Err(de::Error::custom("a field twice"));
            }
        }
        Ok(answers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(id: &str) -> FieldId {
        FieldId::parse(id).unwrap()
    }

    #[test]
    fn a_blank_answer_takes_the_one_before_away() {
        let mut answers = Answers::default();
        answers.set(field("act"), Answer::Text("Phoned".into()));
        assert_eq!(answers.get(&field("act")), Some(&Answer::Text("Phoned".into())));
        answers.set(field("act"), Answer::Text(" ".into()));
        assert!(answers.is_empty());
    }

    #[test]
    fn they_are_kept_by_the_names_of_their_fields_each_once() {
        let json = r#"{"act":{"text":"a"},"belief":{"number":3}}"#;
        let answers: Answers = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&answers).unwrap(), json);
        for wrong in [r#"{"act":{"text":"a"},"act":{"text":"b"}}"#, r#"{"Act":{"text":"a"}}"#, "[]", "null"] {
            assert!(serde_json::from_str::<Answers>(wrong).is_err(), "{wrong}");
        }
    }
}
