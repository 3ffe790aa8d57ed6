//! A field of an exercise: what is asked, and in which way it can be answered.

use serde::Deserialize;

use super::Shelf;
use crate::{FieldId, MeditationId, OptionId};

/// A field, as its exercise's file has it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its name, within the exercise.
    pub id: FieldId,
    /// In which way it is answered.
    pub kind: FieldKind,
    /// What is asked.
    pub label: String,
    /// How to go about it.
    #[serde(default)]
    pub hint: Option<String>,
    /// Where else the answer is shown.
    #[serde(default)]
    pub gives: Option<Shelf>,
    /// Whether the answer is dropped when the exercise ends.
    #[serde(default)]
    pub passing: bool,
}

/// In which way a field is answered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum FieldKind {
    /// One line.
    Text,
    /// Ruled paper.
    Long,
    /// When, as exactly as one knows.
    Date,
    /// A pair: if this happens, then I will do that.
    IfThen,
    /// Kind and harmful moments over a typical month.
    Drawing,
    /// Lines, one by one.
    List {
        /// How many at most.
        most: u8,
    },
    /// Lines in an order.
    Ranked {
        /// How many at most.
        most: u8,
        /// Some to take.
        offers: Vec<String>,
    },
    /// 0 to 10.
    Scale {
        /// What the ends mean.
        ends: (String, String),
        /// Asked before, and again after.
        twice: bool,
    },
    /// Something to choose.
    Choice {
        /// Name and words of each.
        options: Vec<(OptionId, String)>,
        /// Whether more than one can be chosen.
        many: bool,
        /// Whether a word of one's own can be added.
        own: bool,
    },
    /// People of the circle.
    People {
        /// How many at most.
        most: u8,
    },
    /// Time that the person starts and ends.
    Timer {
        /// How many minutes are offered.
        minutes: Vec<u8>,
    },
    /// A silent meditation.
    Sit {
        /// Which are offered.
        of: Vec<MeditationId>,
    },
    /// Breathing along.
    Breath {
        /// Which exercises of Steady me are offered, by their names.
        patterns: Vec<OptionId>,
    },
    /// Two texts side by side.
    ThenNow {
        /// Over the first.
        then: String,
        /// Over the second.
        now: String,
    },
    /// A table of short texts.
    Columns {
        /// What the columns are called.
        columns: Vec<String>,
        /// What the rows are called; none if the person adds them.
        rows: Vec<String>,
        /// How many rows at most.
        most: u8,
        /// The column that holds what somebody else said, from 0: it looks unlike the person's own words.
        #[serde(default)]
        told: Option<u8>,
    },
}

impl FieldKind {
    /// The word for it in the files.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Long => "long",
            Self::Date => "date",
            Self::IfThen => "if-then",
            Self::Drawing => "drawing",
            Self::List { .. } => "list",
            Self::Ranked { .. } => "ranked",
            Self::Scale { .. } => "scale",
            Self::Choice { .. } => "choice",
            Self::People { .. } => "people",
            Self::Timer { .. } => "timer",
            Self::Sit { .. } => "sit",
            Self::Breath { .. } => "breath",
            Self::ThenNow { .. } => "then-now",
            Self::Columns { .. } => "columns",
        }
    }
}
