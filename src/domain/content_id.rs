//! The names of things that come with the app: what a record points to when it names a prompt or a small step.

use serde::{Deserialize, Deserializer, Serialize};

use crate::text_form::read_text;

/// The name of a prompt. It may name one that this build no longer has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct PromptId(Box<str>);

/// The name of a small step. It may name one that this build no longer has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct StepId(Box<str>);

impl PromptId {
    /// Reads a name: 1 to 40 lower-case ASCII letters, digits and hyphens, a letter or digit at both ends.
    pub fn parse(text: &str) -> Option<Self> {
        is_name(text).then(|| Self(text.into()))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl StepId {
    /// Reads a name: 1 to 40 lower-case ASCII letters, digits and hyphens, a letter or digit at both ends.
    pub fn parse(text: &str) -> Option<Self> {
        is_name(text).then(|| Self(text.into()))
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for PromptId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "the name of a prompt", Self::parse)
    }
}

impl<'de> Deserialize<'de> for StepId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "the name of a step", Self::parse)
    }
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
