//! A number from 0 to 10 that the person gives to something. No end is the good one.

use serde::{Deserialize, Serialize};

/// 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

impl Rating {
    /// In the middle.
    pub const MIDDLE: Self = Self(5);

    /// The rating of this number, if there is one.
    pub fn new(number: u8) -> Option<Self> {
        (number <= 10).then_some(Self(number))
    }

    /// 0 to 10.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Rating {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("not 0 to 10")
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_kept_as_a_plain_number_from_0_to_10() {
        assert_eq!(serde_json::to_string(&Rating(7)).unwrap(), "7");
        assert_eq!(serde_json::from_str::<Rating>("10").unwrap(), Rating(10));
        for wrong in ["11", "-1", "7.0", r#""7""#, "null", "[7]"] {
            assert!(serde_json::from_str::<Rating>(wrong).is_err(), "{wrong}");
        }
    }
}
