//! A reply that has to be written: about children, work or court. Facts stay; the rest goes, by the person's own hand.

use serde::{Deserialize, Serialize};

use super::About;
use crate::text_form::or_null;
use crate::word::word;
use crate::wordless::wordless;
use crate::{RecordId, RoughDate, Timestamp};

/// One reply.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When it was begun.
    pub made: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// What it is about.
    #[serde(deserialize_with = "or_null")]
    pub about: Option<About>,
    /// The fact or date that is needed; may be empty.
    pub needed: String,
    /// The words so far; may be empty.
    pub draft: String,
    /// By when it is wanted.
    #[serde(deserialize_with = "or_null")]
    pub by: Option<RoughDate>,
}

wordless!(Reply);

word! {
    /// Something in a draft that may be worth a second look. Never a judgement.
    ReplyHint, "a hint", {
        /// A word of feeling.
        Feeling = "feeling",
        /// A defence or an explanation.
        Defence = "defence",
        /// A question that opens a conversation.
        Question = "question",
        /// Longer than a few lines.
        Long = "long",
    }
}

/// So many words are a few lines.
const FEW_LINES: usize = 60;

/// Words of a language that hints go by, from `src/content/<language>/reply_words.json`: small letters, one word each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyWords {
    /// Words that often stand where feelings do.
    pub feeling: Vec<String>,
    /// Words that often stand where one explains oneself.
    pub defence: Vec<String>,
}

impl ReplyWords {
    /// Reads the file of a language.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}

impl Reply {
    /// Whether nothing was said: then there is nothing to keep.
    pub fn is_blank(&self) -> bool {
        let is_wordless = self.needed.trim().is_empty() && self.draft.trim().is_empty();
        is_wordless && self.about.is_none() && self.by.is_none()
    }
}

/// What in a draft may be worth a second look, and the word that it goes by, where it goes by one.
pub fn reply_hints(draft: &str, words: &ReplyWords) -> Vec<(ReplyHint, Option<String>)> {
    let first_of = |list: &[String]| {
        let mut said = draft.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        said.find(|word| list.contains(&word.to_lowercase())).map(str::to_owned)
    };
    let hint = |hint: ReplyHint| {
        let word = match hint {
            ReplyHint::Feeling => first_of(&words.feeling),
            ReplyHint::Defence => first_of(&words.defence),
            ReplyHint::Question => {
                return QUESTION_MARKS.iter().any(|mark| draft.contains(*mark)).then_some((hint, None));
            }
            ReplyHint::Long => return (crate::count_words(draft) > FEW_LINES).then_some((hint, None)),
        };
        word.map(|word| (hint, Some(word)))
    };
    ReplyHint::ALL.into_iter().filter_map(hint).collect()
}

/// As scripts write them.
const QUESTION_MARKS: [char; 4] = ['?', '\u{37e}', '\u{61f}', '\u{ff1f}'];

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> ReplyWords {
        ReplyWords::read(r#"{"feeling":["felt","love"],"defence":["because"]}"#).unwrap()
    }

    fn hints(draft: &str) -> Vec<ReplyHint> {
        reply_hints(draft, &words()).into_iter().map(|(hint, _)| hint).collect()
    }

    #[test]
    fn a_plain_fact_gets_no_hint() {
        assert_eq!(hints("The handover is on Friday at 17:00 at the school gate."), []);
        assert_eq!(hints(""), []);
        assert_eq!(reply_hints("I felt so alone.", &ReplyWords::default()), []);
    }

    #[test]
    fn feelings_defence_questions_and_length_are_each_seen() {
        assert_eq!(hints("I felt so alone."), [ReplyHint::Feeling]);
        assert_eq!(hints("It was late BECAUSE of the train."), [ReplyHint::Defence]);
        assert_eq!(hints("Why did you do that?"), [ReplyHint::Question]);
        assert_eq!(hints("متى؟"), [ReplyHint::Question]);
        assert_eq!(hints(&"word ".repeat(61)), [ReplyHint::Long]);
        assert_eq!(hints(&"word ".repeat(60)), []);
    }

    #[test]
    fn a_word_inside_another_is_not_one() {
        assert_eq!(hints("The lovely gloves are in the hallway."), []);
    }

    #[test]
    fn the_first_such_word_is_named_as_it_was_typed() {
        let told = reply_hints("I Love it. I felt it.", &words());
        assert_eq!(told, [(ReplyHint::Feeling, Some("Love".into()))]);
    }

    #[test]
    fn no_other_shape_of_the_file_is_read() {
        for wrong in ["[]", "{}", r#"{"feeling":[]}"#, r#"{"feeling":[],"defence":[],"other":[]}"#] {
            assert!(ReplyWords::read(wrong).is_err(), "{wrong}");
        }
    }
}
