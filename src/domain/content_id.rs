//! The names of things that come with the app: what a record points to when it names a prompt, a step, or an exercise.

use serde::{Deserialize, Deserializer, Serialize};

use crate::text_form::read_text;

/// One type for each sort of thing, so that a prompt is never taken for a step.
macro_rules! content_id {
    ($($name:ident, $what:literal;)+) => {$(
        #[doc = concat!("The name of ", $what, ". It may name one that this build no longer has.")]
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// Reads a name: 1 to 40 lower-case ASCII letters, digits and hyphens, a letter or digit at both ends.
            pub fn parse(text: &str) -> Option<Self> {
                is_name(text).then(|| Self(text.into()))
            }

            /// Its text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                read_text(deserializer, concat!("the name of ", $what), Self::parse)
            }
        }
    )+};
}

content_id! {
    PromptId, "a prompt";
    StepId, "a small step";
    ExerciseId, "an exercise";
    FieldId, "a field of an exercise";
    OptionId, "something to choose in a field";
    ChannelId, "a way by which two people can reach each other";
    TriggerId, "what can set off a wish to get in touch";
    MeditationId, "a silent meditation";
    BehaviourId, "a word for what was done";
    GuideId, "a guide";
    CheckId, "a questionnaire";
    SourceId, "a source";
    TermId, "a word of the glossary";
}

fn is_name(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=40).contains(&text.len()) && text.bytes().all(is_part) && !text.starts_with('-') && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_plain() {
        for good in ["a", "9", "one-true-thing", "a--b", &"a".repeat(40)] {
            assert!(StepId::parse(good).is_some() && PromptId::parse(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "a-", "A", "a b", "é", "a_b", &"a".repeat(41)] {
            assert!(StepId::parse(bad).is_none() && PromptId::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn it_is_kept_as_its_text() {
        let id = PromptId::parse("one-true-thing").unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), r#""one-true-thing""#);
        assert_eq!(serde_json::from_str::<PromptId>(r#""one-true-thing""#).unwrap(), id);
        assert!(serde_json::from_str::<StepId>(r#""One""#).is_err());
    }
}
