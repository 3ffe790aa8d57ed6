//! The small steps that come with the app, `src/content/<language>/small_steps.json`.

use serde::Deserialize;

use crate::{StepId, Suits};

/// One small thing that can be done today, or not.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmallStep {
    /// Its name.
    pub id: StepId,
    /// What it is, in a few words.
    pub title: String,
    /// How it goes, in a sentence or two.
    pub about: String,
    /// About how many minutes it takes.
    pub minutes: u8,
    /// What it is good for; never empty.
    pub suits: Vec<Suits>,
}

impl SmallStep {
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
    use std::collections::HashSet;

    fn steps() -> Vec<SmallStep> {
        SmallStep::read_all(include_str!("../content/en/small_steps.json")).unwrap()
    }

    #[test]
    fn there_are_enough_and_each_has_a_name_of_its_own() {
        let names: HashSet<StepId> = steps().into_iter().map(|step| step.id).collect();
        assert_eq!(names.len(), steps().len());
        assert!(names.len() >= 24, "{}", names.len());
        let titles: HashSet<String> = steps().into_iter().map(|step| step.title).collect();
        assert_eq!(titles.len(), names.len());
    }

    #[test]
    fn each_is_short_and_says_what_it_is_for() {
        for step in steps() {
            assert!((3..=40).contains(&step.title.chars().count()), "{}", step.title);
            assert!((20..=180).contains(&step.about.chars().count()), "{}", step.about);
            assert!((1..=20).contains(&step.minutes), "{}", step.title);
            let once: HashSet<Suits> = step.suits.iter().copied().collect();
            assert!(!once.is_empty() && once.len() == step.suits.len(), "{}", step.title);
        }
    }

    #[test]
    fn whatever_the_reason_there_are_three_at_least() {
        for suits in Suits::ALL {
            let count = steps().iter().filter(|step| step.suits.contains(&suits)).count();
            assert!(count >= 3, "{count} for {suits:?}");
        }
    }

    #[test]
    fn all_keep_to_the_voice() {
        for step in steps() {
            assert_eq!(voice::faults(&step.title), Vec::<String>::new());
            assert_eq!(voice::faults(&step.about), Vec::<String>::new());
        }
    }

    #[test]
    fn a_list_with_anything_unknown_is_refused() {
        for wrong in [
            r#"[{"id":"a","title":"A","about":"B","minutes":1,"suits":["luck"]}]"#,
            r#"[{"id":"a","title":"A","about":"B","minutes":1,"suits":[],"score":1}]"#,
            r#"[{"id":"A","title":"A","about":"B","minutes":1,"suits":[]}]"#,
            r#"{}"#,
        ] {
            assert!(SmallStep::read_all(wrong).is_err(), "{wrong}");
        }
    }
}
