//! When the notebook was opened last, so that its person can see whether somebody else was there.

use serde::{Deserialize, Serialize};

use crate::{RecordId, Timestamp};

/// The last opening. There is one such record; of several, of several devices or forks, the latest counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Its name.
    pub id: RecordId,
    /// When it was opened.
    pub at: Timestamp,
    /// How many passphrases had not opened anything by then, as the device counts them.
    pub tries: u32,
}

/// What is kept of it beside its name.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VisitData {
    at: Timestamp,
    tries: u32,
}

impl VisitData {
    pub(crate) fn named(self, id: RecordId) -> Visit {
        let Self { at, tries } = self;
        Visit { id, at, tries }
    }
}

impl From<&Visit> for VisitData {
    fn from(visit: &Visit) -> Self {
        let Visit { id: _, at, tries } = *visit;
        Self { at, tries }
    }
}

impl Visit {
    /// The one that counts: the latest, and of two at the same instant the one with the greater name.
    pub fn last<'a>(all: impl IntoIterator<Item = &'a Self>) -> Option<&'a Self> {
        all.into_iter().max_by_key(|visit| (visit.at, visit.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_counts_whatever_order_they_stand_in() {
        let visit =
            |id: u8, at: i64| Visit { id: RecordId::from_bytes([id; 16]), at: Timestamp::from_millis(at), tries: 0 };
        let all = [visit(9, -5), visit(2, 7), visit(1, 7)];
        assert_eq!(Visit::last(&all), Some(&all[1]));
        assert_eq!(Visit::last(all.iter().rev()), Some(&all[1]));
        assert_eq!(Visit::last([]), None);
    }
}
