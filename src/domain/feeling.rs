//! The feelings a check-in and a page can name: one list for both, in plain words. The words people read belong to the interface's
//! languages.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text_form::read_text;

/// A feeling. None is good or bad, and none says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feeling {
    /// Missing the other person.
    MissingThem,
    /// Tired.
    Tired,
    /// Angry.
    Angry,
    /// Numb.
    Numb,
    /// Sad.
    Sad,
    /// Hopeful.
    Hopeful,
    /// On edge: as if something were about to happen.
    OnEdge,
    /// Afraid.
    Afraid,
    /// Guilty: for something done.
    Guilty,
    /// Ashamed: for who one is.
    Ashamed,
    /// Lonely.
    Lonely,
    /// Confused.
    Confused,
    /// Longing, for whatever it may be.
    Longing,
    /// Hurt.
    Hurt,
    /// Restless.
    Restless,
    /// Heavy.
    Heavy,
    /// Lighter than before.
    Lighter,
    /// Relieved.
    Relieved,
    /// Calm.
    Calm,
    /// Proud.
    Proud,
    /// Several at once.
    Mixed,
    /// None that has a word.
    NoWord,
}

impl Feeling {
    /// All of them, in the order they are shown and kept in.
    pub const ALL: [Self; 22] = [
        Self::MissingThem,
        Self::Tired,
        Self::Angry,
        Self::Numb,
        Self::Sad,
        Self::Hopeful,
        Self::OnEdge,
        Self::Afraid,
        Self::Guilty,
        Self::Ashamed,
        Self::Lonely,
        Self::Confused,
        Self::Longing,
        Self::Hurt,
        Self::Restless,
        Self::Heavy,
        Self::Lighter,
        Self::Relieved,
        Self::Calm,
        Self::Proud,
        Self::Mixed,
        Self::NoWord,
    ];

    /// Those that are shown before one asks for more.
    pub const FIRST: [Self; 7] = {
        let [a, b, c, d, e, f, g, ..] = Self::ALL;
        [a, b, c, d, e, f, g]
    };

    /// Its name in records. Never changed: kept pages and check-ins name it so.
    pub const fn id(self) -> &'static str {
        match self {
            Self::MissingThem => "missing-them",
            Self::Tired => "tired",
            Self::Angry => "angry",
            Self::Numb => "numb",
            Self::Sad => "sad",
            Self::Hopeful => "hopeful",
            Self::OnEdge => "on-edge",
            Self::Afraid => "afraid",
            Self::Guilty => "guilty",
            Self::Ashamed => "ashamed",
            Self::Lonely => "lonely",
            Self::Confused => "confused",
            Self::Longing => "longing",
            Self::Hurt => "hurt",
            Self::Restless => "restless",
            Self::Heavy => "heavy",
            Self::Lighter => "lighter",
            Self::Relieved => "relieved",
            Self::Calm => "calm",
            Self::Proud => "proud",
            Self::Mixed => "mixed",
            Self::NoWord => "no-word",
        }
    }

    /// The feeling of this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|feeling| feeling.id() == id)
    }
}

impl Serialize for Feeling {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Feeling {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a feeling", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_feeling_stands_once_and_in_the_order_of_its_kind() {
        assert!(Feeling::ALL.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn the_names_in_records_are_these_for_ever() {
        let ids: Vec<&str> = Feeling::ALL.iter().map(|feeling| feeling.id()).collect();
        assert_eq!(
            ids.join(" "),
            "missing-them tired angry numb sad hopeful on-edge afraid guilty ashamed lonely confused longing hurt \
             restless heavy lighter relieved calm proud mixed no-word"
        );
        for feeling in Feeling::ALL {
            assert_eq!(Feeling::parse(feeling.id()), Some(feeling));
        }
    }

    #[test]
    fn a_feeling_is_kept_as_its_name_and_as_nothing_else() {
        assert_eq!(serde_json::to_string(&Feeling::OnEdge).unwrap(), r#""on-edge""#);
        assert_eq!(serde_json::from_str::<Feeling>(r#""on-edge""#).unwrap(), Feeling::OnEdge);
        for wrong in [r#""On-edge""#, r#""OnEdge""#, r#""""#, r#"{"sad":null}"#, "6", "null"] {
            assert!(serde_json::from_str::<Feeling>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_first_seven_are_the_beginning() {
        assert_eq!(Feeling::FIRST, Feeling::ALL[..7]);
    }
}
