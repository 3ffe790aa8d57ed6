//! What a small step is good for.

use serde::{Deserialize, Deserializer};

use crate::text_form::read_text;

/// A reason for which a small step may fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Suits {
    /// To come to rest a little.
    Settling,
    /// When one misses them.
    Missing,
    /// When there is little strength.
    Tired,
    /// When one is angry.
    Angry,
    /// When one is hard on oneself, sad or hurt.
    Kindness,
    /// When one is lonely.
    Company,
    /// When one does not know what to think.
    Clarity,
    /// When there is room for something of one's own.
    Growth,
    /// To write a little, after a while without.
    Writing,
    /// Whenever.
    Anytime,
}

impl Suits {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Settling,
        Self::Missing,
        Self::Tired,
        Self::Angry,
        Self::Kindness,
        Self::Company,
        Self::Clarity,
        Self::Growth,
        Self::Writing,
        Self::Anytime,
    ];

    /// Its name in the list of steps.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Settling => "settling",
            Self::Missing => "missing",
            Self::Tired => "tired",
            Self::Angry => "angry",
            Self::Kindness => "kindness",
            Self::Company => "company",
            Self::Clarity => "clarity",
            Self::Growth => "growth",
            Self::Writing => "writing",
            Self::Anytime => "anytime",
        }
    }

    fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|suits| suits.id() == id)
    }
}

impl<'de> Deserialize<'de> for Suits {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "what a step suits", Self::parse)
    }
}
