//! An instant, the same everywhere on earth. No zone and no calendar: see `Day` and `Moment`.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted; negative before.
/// Kept as a plain number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The instant `millis` milliseconds after the epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Minutes since the epoch on a clock `utc_offset_minutes` ahead of UTC, rounded down.
    /// Cannot overflow: a minute is 60,000 milliseconds, so the sum is far inside `i64`.
    pub(crate) const fn local_minutes(self, utc_offset_minutes: i32) -> i64 {
        self.0.div_euclid(60_000) + utc_offset_minutes as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_before_the_epoch_rounds_down_to_its_minute() {
        assert_eq!(Timestamp::from_millis(-1).local_minutes(0), -1);
        assert_eq!(Timestamp::from_millis(59_999).local_minutes(0), 0);
    }

    #[test]
    fn the_furthest_instants_do_not_overflow() {
        Timestamp::from_millis(i64::MIN).local_minutes(i32::MIN);
        Timestamp::from_millis(i64::MAX).local_minutes(i32::MAX);
    }

    #[test]
    fn it_is_kept_as_a_plain_number() -> Result<(), serde_json::Error> {
        let kept = serde_json::to_string(&Timestamp::from_millis(-5))?;
        assert_eq!(kept, "-5");
        assert_eq!(serde_json::from_str::<Timestamp>(&kept)?.millis(), -5);
        Ok(())
    }
}
