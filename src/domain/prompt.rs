//! The questions a page may begin from, `src/content/<language>/prompts.json`. Any can be skipped, and none asks for an account of what was
//! done.

use serde::{Deserialize, Deserializer};

use crate::PromptId;
use crate::text_form::read_text;

/// What a prompt is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Need {
    /// Missing them.
    MissingThem,
    /// Doubting one's own memory.
    Memory,
    /// Anger.
    Anger,
    /// Guilt.
    Guilt,
    /// Loneliness.
    Loneliness,
    /// Small good things.
    SmallGood,
    /// The body.
    Body,
    /// Who one is.
    WhoIAm,
    /// Having nothing to say.
    NothingToSay,
    /// Tomorrow.
    Tomorrow,
}

impl Need {
    /// All of them, in the order they are offered in.
    pub const ALL: [Self; 10] = [
        Self::MissingThem,
        Self::Memory,
        Self::Anger,
        Self::Guilt,
        Self::Loneliness,
        Self::SmallGood,
        Self::Body,
        Self::WhoIAm,
        Self::NothingToSay,
        Self::Tomorrow,
    ];

    /// Its name in the list of prompts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::MissingThem => "missing-them",
            Self::Memory => "memory",
            Self::Anger => "anger",
            Self::Guilt => "guilt",
            Self::Loneliness => "loneliness",
            Self::SmallGood => "small-good",
            Self::Body => "body",
            Self::WhoIAm => "who-i-am",
            Self::NothingToSay => "nothing-to-say",
            Self::Tomorrow => "tomorrow",
        }
    }

    fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|need| need.id() == id)
    }
}

impl<'de> Deserialize<'de> for Need {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a need", Self::parse)
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Its name.
    pub id: PromptId,
    /// What it is for.
    pub need: Need,
    /// The question.
    pub text: String,
}

impl Prompt {
    /// Reads the file of a language.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read_all(json: &str) -> Result<Vec<Self>, serde_json::Error> {
        serde_json::from_str(json)
    }
}

/// The prompt that comes after another, of one need or of any; after the last comes the first again. Without a prompt to come after, or one
/// that is not in the list, it is the first. None only if the list has none of that need.
pub fn next_prompt<'a>(after: Option<&PromptId>, need: Option<Need>, prompts: &'a [Prompt]) -> Option<&'a Prompt> {
    let here = after.and_then(|after| prompts.iter().position(|prompt| prompt.id == *after));
    let (before, rest) = prompts.split_at(here.map_or(0, |here| here + 1));
    rest.iter().chain(before).find(|prompt| need.is_none_or(|need| prompt.need == need))
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybook_drivers::voice;
    use std::collections::HashSet;

    fn prompts() -> Vec<Prompt> {
        Prompt::read_all(include_str!("../content/en/prompts.json")).unwrap()
    }

    #[test]
    fn there_are_enough_for_each_need_and_each_has_a_name_of_its_own() {
        let names: HashSet<PromptId> = prompts().into_iter().map(|prompt| prompt.id).collect();
        assert_eq!(names.len(), prompts().len());
        assert!(names.len() >= 36, "{}", names.len());
        for need in Need::ALL {
            assert!(prompts().iter().filter(|prompt| prompt.need == need).count() >= 3, "{need:?}");
        }
    }

    #[test]
    fn each_is_short_and_open_and_keeps_to_the_voice() {
        for Prompt { text, .. } in prompts() {
            assert!((12..=120).contains(&text.chars().count()), "{text}");
            // A question that yes or no would answer is not open.
            let closed = ["Did ", "Do ", "Does ", "Are ", "Is ", "Was ", "Were ", "Have ", "Can ", "Will "];
            assert!(!closed.iter().any(|word| text.starts_with(word)), "{text}");
            for account in ["what happened", "what they did", "describe the", "worst"] {
                assert!(!text.to_lowercase().contains(account), "{text}");
            }
            assert_eq!(voice::faults(&text), Vec::<String>::new());
        }
    }

    #[test]
    fn asking_for_another_meets_every_prompt_once_and_begins_again() {
        let prompts = prompts();
        for need in Need::ALL.map(Some).into_iter().chain([None]) {
            let first = next_prompt(None, need, &prompts).unwrap();
            let (mut seen, mut here) = (HashSet::new(), first);
            while seen.insert(here.id.clone()) {
                assert!(need.is_none_or(|need| here.need == need));
                here = next_prompt(Some(&here.id), need, &prompts).unwrap();
            }
            assert_eq!(here, first);
            assert_eq!(seen.len(), prompts.iter().filter(|prompt| need.is_none_or(|need| prompt.need == need)).count());
        }
    }

    #[test]
    fn after_a_prompt_that_is_no_longer_there_comes_the_first() {
        let prompts = prompts();
        assert_eq!(next_prompt(PromptId::parse("gone").as_ref(), None, &prompts), prompts.first());
        assert_eq!(next_prompt(None, None, &[]), None);
    }

    #[test]
    fn without_a_need_each_comes_from_another_than_the_one_before() {
        assert!(prompts().windows(2).all(|pair| pair[0].need != pair[1].need));
    }
}
