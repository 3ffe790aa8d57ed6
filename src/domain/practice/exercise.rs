//! The exercises that come with the app, one file each in `src/content/<language>/exercises/`.

use serde::Deserialize;

use super::Field;
use crate::ExerciseId;
use crate::word::word;

word! {
    /// The part of the work an exercise belongs to.
    Part, "a part of the work", {
        /// Self-worth.
        SelfWorth = "self-worth",
        /// Distance.
        Distance = "distance",
        /// The circle.
        Circle = "circle",
        /// Growth.
        Growth = "growth",
        /// One's own story.
        Story = "story",
        /// The pull back.
        Pull = "pull",
    }
}

word! {
    /// How much an exercise may stir up.
    Weight, "a weight", {
        /// Little.
        Light = "light",
        /// Something.
        Some = "some",
        /// A lot.
        Heavy = "heavy",
    }
}

word! {
    /// A screen of its own that goes with an exercise.
    Opens, "a screen of its own", {
        /// The plan of channels.
        Channels = "channels",
        /// The circle.
        Circle = "circle",
        /// Replies.
        Replies = "replies",
        /// The log of contact.
        Contacts = "contacts",
        /// A letter that is not sent.
        Letter = "letter",
        /// One's own story.
        Story = "story",
        /// A chapter of it.
        Chapter = "chapter",
        /// What happened.
        Accounts = "accounts",
    }
}

/// One exercise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Its name.
    pub id: ExerciseId,
    /// Where it belongs.
    pub part: Part,
    /// What it is called.
    pub title: String,
    /// What it is about, in a few words.
    pub about: String,
    /// About how long it takes.
    pub minutes: u8,
    /// How much it may stir up.
    pub weight: Weight,
    /// What it may do.
    pub why: String,
    /// When to leave it for another day.
    pub when_not: String,
    /// What to do in its place then.
    pub instead: Option<ExerciseId>,
    /// A screen of its own that goes with it.
    pub opens: Option<Opens>,
    /// One after the other; each can be skipped.
    pub steps: Vec<ExercisePart>,
    /// What is known.
    pub evidence: Evidence,
    /// What may fit afterwards.
    pub then: Vec<ExerciseId>,
}

/// One step of an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExercisePart {
    /// Its heading.
    pub title: String,
    /// How it goes.
    pub say: String,
    /// What can be written or chosen; may be empty.
    pub fields: Vec<Field>,
}

/// What research says, and what it does not.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The nearest there is.
    pub claim: String,
    /// Its limit.
    pub caution: String,
    /// Where it stands.
    pub sources: Vec<String>,
}

impl Exercise {
    /// Reads the file of one exercise.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// Every field, in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.steps.iter().flat_map(|step| &step.fields)
    }
}
