//! How steady a person says they are. Neither end is a goal.

use serde::{Deserialize, Serialize};

/// 0 (not at all) to 10 (very).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Steadiness(u8);

impl Steadiness {
    /// Every value, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=10).map(Self)
    }

    /// The steadiness of this number, if there is one.
    pub fn new(number: u8) -> Option<Self> {
        (number <= 10).then_some(Self(number))
    }

    /// 0 to 10.
    pub fn number(self) -> u8 {
        self.0
    }

    /// In the lower half of the scale: 0 to 4.
    pub fn is_low(self) -> bool {
        self.0 <= 4
    }
}

impl TryFrom<u8> for Steadiness {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("not 0 to 10")
    }
}

impl From<Steadiness> for u8 {
    fn from(steadiness: Steadiness) -> Self {
        steadiness.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_ends_at_ten() {
        assert_eq!(Steadiness::all().map(Steadiness::number).collect::<Vec<_>>(), (0..=10).collect::<Vec<_>>());
        assert_eq!(Steadiness::new(11), None);
    }

    #[test]
    fn it_is_kept_as_a_plain_number() {
        assert_eq!(serde_json::to_string(&Steadiness(7)).unwrap(), "7");
        assert_eq!(serde_json::from_str::<Steadiness>("7").unwrap(), Steadiness(7));
        for wrong in ["11", "-1", "7.0", "300", r#""7""#, "null", "[7]"] {
            assert!(serde_json::from_str::<Steadiness>(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_lower_half_ends_at_four() {
        assert_eq!(Steadiness::all().filter(|steadiness| steadiness.is_low()).count(), 5);
    }
}
