//! What Today can leave out, because the person wants it left out.

use serde::{Deserialize, Deserializer, Serialize};

use crate::text_form::read_text;

/// A part of Today that can be left out. The way out of a wish to reach out, and what a hard day is given, always stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TodayPart {
    /// How it is now.
    CheckIn,
    /// One small step.
    Step,
    /// What was written lately.
    Lately,
}

impl TodayPart {
    /// All of them, as they stand on the page.
    pub const ALL: [Self; 3] = [Self::CheckIn, Self::Step, Self::Lately];

    /// Its name in what is kept.
    pub const fn id(self) -> &'static str {
        match self {
            Self::CheckIn => "check-in",
            Self::Step => "step",
            Self::Lately => "lately",
        }
    }
}

impl<'de> Deserialize<'de> for TodayPart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a part of Today", |text| Self::ALL.into_iter().find(|part| part.id() == text))
    }
}
