//! Words for what was done, never for what someone is: `src/content/<language>/behaviours.json`.

use serde::Deserialize;

use crate::BehaviourId;

/// One word and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Behaviour {
    /// Its name.
    pub id: BehaviourId,
    /// The word.
    pub word: String,
    /// What it means, in plain words.
    pub means: String,
    /// Whether the note about urgent help stands beside it.
    pub urgent: bool,
}

impl Behaviour {
    /// Reads the file of a language.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read_all(json: &str) -> Result<Vec<Self>, serde_json::Error> {
        serde_json::from_str(json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybook_drivers::voice;
    use std::collections::BTreeSet;

    fn behaviours() -> Vec<Behaviour> {
        Behaviour::read_all(include_str!("../../content/en/behaviours.json")).unwrap()
    }

    #[test]
    fn there_are_thirty_and_each_has_a_name_and_a_word_of_its_own() {
        let all = behaviours();
        let names: BTreeSet<&str> = all.iter().map(|one| one.id.as_str()).collect();
        let words: BTreeSet<&str> = all.iter().map(|one| one.word.as_str()).collect();
        assert_eq!((all.len(), names.len(), words.len()), (30, 30, 30));
    }

    #[test]
    fn what_can_be_dangerous_has_the_note_about_urgent_help() {
        let urgent: BTreeSet<String> =
            behaviours().into_iter().filter(|one| one.urgent).map(|one| one.id.as_str().to_owned()).collect();
        let wanted = [
            "stalking",
            "sexual-pressure",
            "reproductive-control",
            "threats",
            "self-harm-threats",
            "physical-violence",
            "choking",
            "image-abuse",
        ];
        assert_eq!(urgent, wanted.map(String::from).into());
    }

    #[test]
    fn each_meaning_is_short_and_keeps_to_the_voice() {
        for Behaviour { word, means, .. } in behaviours() {
            assert!((3..=30).contains(&word.chars().count()), "{word}");
            assert!((12..=110).contains(&means.chars().count()), "{means}");
            assert_eq!(voice::faults(&means), Vec::<String>::new());
        }
    }
}
