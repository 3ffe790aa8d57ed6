//! An exercise, as its file says it.

use serde::Deserialize;

use super::Pattern;

/// One exercise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// A name for code, the same in every language.
    pub id: String,
    /// Its name in a list.
    pub name: String,
    /// What stands above it.
    pub title: String,
    /// About how long it takes.
    pub minutes: u8,
    /// What comes before it; without it, where and when one is.
    pub opening: Option<String>,
    /// For whom it may not be the right one, and what else to choose.
    pub caution: Option<String>,
    /// How it is done.
    pub way: Way,
}

/// How an exercise is done.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Breathing to a count.
    Breathing(Pattern),
    /// One step at a time, at one's own pace.
    Walked(Vec<Step>),
    /// All steps at once.
    Shown(Vec<Step>),
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// How many to find.
    pub count: Option<u8>,
    /// What to do, or to find.
    pub words: String,
}

impl Exercise {
    /// Its pattern, if it is one of breathing.
    #[must_use]
    pub fn pattern(&self) -> Option<Pattern> {
        match self.way {
            Way::Breathing(pattern) => Some(pattern),
            Way::Walked(_) | Way::Shown(_) => None,
        }
    }
}

/// The exercises of a file, in its order. A file that cannot be read has none; a test reads the file of every language.
#[must_use]
pub fn read_exercises(json: &str) -> Vec<Exercise> {
    serde_json::from_str(json).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(way: &str) -> String {
        format!(r#"[{{ "id": "a", "name": "A", "title": "An a", "minutes": 2, "way": {way} }}]"#)
    }

    #[test]
    fn each_way_is_read() {
        let steps = r#"[{ "count": 5, "words": "things" }, { "words": "done" }]"#;
        let read = |way: &str| read_exercises(&one(way)).remove(0).way;
        let as_read = vec![Step { count: Some(5), words: "things".into() }, Step { count: None, words: "done".into() }];
        assert_eq!(read(&format!(r#"{{ "walked": {steps} }}"#)), Way::Walked(as_read.clone()));
        assert_eq!(read(&format!(r#"{{ "shown": {steps} }}"#)), Way::Shown(as_read));
        let breathing = read_exercises(&one(r#"{ "breathing": { "in": 4, "out": 6 } }"#)).remove(0);
        assert!(breathing.pattern().is_some_and(|pattern| !pattern.has_holds()));
    }

    #[test]
    fn a_file_with_a_word_too_many_or_a_breath_of_no_length_has_none() {
        for way in [r#"{ "breathing": { "in": 0, "out": 6 } }"#, r#"{ "breathing": { "in": 4 } }"#, r#"{ "sung": [] }"#]
        {
            assert_eq!(read_exercises(&one(way)), [], "{way}");
        }
        assert_eq!(read_exercises(&one(r#"{ "shown": [{ "words": "a", "number": 1 }] }"#)), []);
    }
}
