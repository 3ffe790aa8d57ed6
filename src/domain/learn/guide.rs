//! The guides that come with the app, one file each in `src/content/<language>/guides/`.

use serde::Deserialize;

use crate::practice::Weight;
use crate::word::word;
use crate::{ExerciseId, GuideId, SourceId, TermId, count_words};

/// How many words are read in a minute.
const A_MINUTE: usize = 200;

word! {
    /// What a guide is about.
    Topic, "a topic", {
        /// The pull back.
        Pull = "pull",
        /// What was done.
        Done = "done",
        /// Contact.
        Contact = "contact",
        /// Feelings.
        Feelings = "feelings",
        /// What there is to see to.
        Practical = "practical",
        /// What comes after.
        Onward = "onward",
    }
}

word! {
    /// What a guide rests on.
    SureLevel, "how sure something is", {
        /// Several studies.
        Several = "several-studies",
        /// A few.
        Few = "few-studies",
        /// What advocates and others who help have seen.
        Practice = "practice",
        /// What many people say.
        Popular = "popular",
    }
}

/// One guide.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Its name.
    pub id: GuideId,
    /// What it is called.
    pub title: String,
    /// The question it answers, in a line.
    pub about: String,
    /// Where it stands.
    pub topic: Topic,
    /// How much it may stir up.
    pub weight: Weight,
    /// The shorter version.
    pub short: Vec<String>,
    /// The whole, in parts.
    pub sections: Vec<Section>,
    /// How sure it is.
    pub sure: Sure,
    /// The exercises that answer it.
    pub exercises: Vec<ExerciseId>,
    /// Words it uses that the glossary has.
    pub terms: Vec<TermId>,
}

/// A part of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// Whether a place to stop comes after it.
    pub stop: bool,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A paragraph, or a list of lines.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Block {
    /// A paragraph.
    Say {
        /// Its words.
        say: String,
        /// What it rests on.
        sources: Vec<SourceId>,
    },
    /// A list.
    List {
        /// Its lines.
        list: Vec<String>,
        /// What it rests on.
        sources: Vec<SourceId>,
    },
}

/// How sure a guide is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sure {
    /// What it rests on.
    pub level: SureLevel,
    /// The same, with its limits.
    pub words: String,
}

impl Block {
    /// Its texts, in order.
    pub fn texts(&self) -> &[String] {
        match self {
            Self::Say { say, .. } => std::slice::from_ref(say),
            Self::List { list, .. } => list,
        }
    }

    /// What it rests on.
    pub fn sources(&self) -> &[SourceId] {
        match self {
            Self::Say { sources, .. } | Self::List { sources, .. } => sources,
        }
    }
}

impl Guide {
    /// Reads the file of one guide.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Every block, in order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sections.iter().flat_map(|section| &section.blocks)
    }

    /// How many words its sections have.
    pub fn words(&self) -> usize {
        self.blocks().flat_map(Block::texts).map(|text| count_words(text)).sum()
    }

    /// About how many minutes it takes.
    pub fn minutes(&self) -> u8 {
        minutes(self.words())
    }

    /// About how many minutes the shorter version takes.
    pub fn short_minutes(&self) -> u8 {
        minutes(self.short.iter().map(|text| count_words(text)).sum())
    }

    /// What it rests on, each once, in the order in which it is first named.
    pub fn sources(&self) -> Vec<&SourceId> {
        let mut all = Vec::new();
        for source in self.blocks().flat_map(Block::sources) {
            if !all.contains(&source) {
                all.push(source);
            }
        }
        all
    }

    /// From this section on, how many sections are read up to the next place to stop, from the first: all, if there is none.
    pub fn up_to_a_stop(&self, from: usize) -> usize {
        let stop = self.sections.iter().skip(from).position(|section| section.stop);
        stop.map_or(self.sections.len(), |at| from + at + 1)
    }
}

/// To the nearest minute, and one at least.
fn minutes(words: usize) -> u8 {
    u8::try_from((words + A_MINUTE / 2) / A_MINUTE).unwrap_or(u8::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guide(section: &str) -> Result<Guide, serde_json::Error> {
        Guide::read(&format!(
            r#"{{"id":"a","title":"A","about":"b","topic":"pull","weight":"some","short":["One."],"sections":[{section}],
            "sure":{{"level":"practice","words":"So."}},"exercises":[],"terms":[]}}"#
        ))
    }

    #[test]
    fn a_minute_is_two_hundred_words_and_one_is_the_least() {
        assert_eq!([0, 99, 299, 300, 500, 710, 1_000, 90_000].map(minutes), [1, 1, 1, 2, 3, 4, 5, 255]);
    }

    #[test]
    fn a_block_is_a_paragraph_or_a_list_and_nothing_else() {
        let of = |block: &str| guide(&format!(r#"{{"title":"t","stop":false,"blocks":[{block}]}}"#));
        assert_eq!(of(r#"{"say":"Two words.","sources":[]}"#).unwrap().words(), 2);
        assert_eq!(of(r#"{"list":["One two","three"],"sources":["a-2020"]}"#).unwrap().words(), 3);
        for wrong in [
            r#"{"say":"a"}"#,
            r#"{"say":"a","list":[],"sources":[]}"#,
            r#"{"say":"a","sources":[],"more":1}"#,
            r#"{"sources":[]}"#,
        ] {
            assert!(of(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn one_reads_up_to_the_next_place_to_stop() {
        let section = |stop: bool| format!(r#"{{"title":"t","stop":{stop},"blocks":[]}}"#);
        let guide = guide(&[false, true, false, true, false].map(section).join(",")).unwrap();
        assert_eq!([0, 1, 2, 3, 4, 5, 9].map(|from| guide.up_to_a_stop(from)), [2, 2, 4, 4, 5, 5, 5]);
    }

    #[test]
    fn a_source_is_named_once() {
        let block = |sources: &str| format!(r#"{{"say":"a","sources":[{sources}]}}"#);
        let blocks = [block(r#""b","a""#), block(r#""a","c""#)].join(",");
        let guide = guide(&format!(r#"{{"title":"t","stop":false,"blocks":[{blocks}]}}"#)).unwrap();
        assert_eq!(guide.sources().iter().map(|source| source.as_str()).collect::<Vec<_>>(), ["b", "a", "c"]);
    }
}
