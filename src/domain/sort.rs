//! What sort of page it is.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text_form::read_text;

/// The sort of a page, chosen when it is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A page of the journal.
    Journal,
    /// A letter that stays here.
    Letter,
}

impl Sort {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Journal, Self::Letter];

    /// Its name in records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Journal => "journal",
            Self::Letter => "letter",
        }
    }

    /// The sort of this name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.id() == id)
    }
}

impl Serialize for Sort {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Sort {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a sort of page", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sort_is_kept_as_its_name() {
        for (sort, kept) in [(Sort::Journal, r#""journal""#), (Sort::Letter, r#""letter""#)] {
            assert_eq!(serde_json::to_string(&sort).unwrap(), kept);
            assert_eq!(serde_json::from_str::<Sort>(kept).unwrap(), sort);
        }
        assert!(serde_json::from_str::<Sort>(r#"{"letter":null}"#).is_err());
    }
}
