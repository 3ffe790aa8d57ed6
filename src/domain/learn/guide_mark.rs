//! What the person made of a guide: read it, or left a ribbon in it. Both only if they say so.

use serde::{Deserialize, Serialize};

use crate::text_form::or_null;
use crate::wordless::wordless;
use crate::{Day, GuideId, RecordId, Timestamp};

/// One guide's marks. Of several of one guide the last changed holds.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideMark {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// Which guide.
    pub guide: GuideId,
    /// When it was last changed.
    pub edited: Timestamp,
    /// The day on which the person said that they had read it.
    #[serde(deserialize_with = "or_null")]
    pub read: Option<Day>,
    /// The section in which the ribbon lies, from 0.
    #[serde(deserialize_with = "or_null")]
    pub ribbon: Option<u8>,
}

wordless!(GuideMark);

impl GuideMark {
    /// A guide without marks.
    pub fn new(id: RecordId, guide: GuideId, now: Timestamp) -> Self {
        Self { id, guide, edited: now, read: None, ribbon: None }
    }

    /// Whether all of it was taken back: then there is nothing to keep.
    pub fn is_blank(&self) -> bool {
        self.read.is_none() && self.ribbon.is_none()
    }

    /// The marks of a guide: of several the last changed, and of two changed at one instant the one with the greater name, so that every
    /// device picks the same.
    pub fn of<'a>(all: impl IntoIterator<Item = &'a Self>, guide: &GuideId) -> Option<&'a Self> {
        all.into_iter().filter(|mark| mark.guide == *guide).max_by_key(|mark| (mark.edited, mark.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_changed_marks_of_a_guide_hold() {
        let mark = |id: u8, guide: &str, at| {
            let guide = GuideId::parse(guide).unwrap();
            GuideMark::new(RecordId::from_bytes([id; 16]), guide, Timestamp::from_millis(at))
        };
        let all = [mark(9, "a", 1), mark(1, "a", 5), mark(2, "a", 5), mark(3, "b", 9)];
        assert_eq!(GuideMark::of(&all, &all[0].guide), Some(&all[2]));
        assert_eq!(GuideMark::of(&all, &GuideId::parse("c").unwrap()), None);
    }
}
