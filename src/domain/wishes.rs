//! How a person wants the notebook to be. Sealed in it, like everything else they say.

use serde::{Deserialize, Serialize};

use crate::text_form::{or_null, read_once_each};
use crate::{Country, Day, RecordId, Tag, Timestamp, TodayPart};

/// One record of wishes. There may be several, of several devices or forks: see [`current`](Self::current).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wishes {
    /// Its name.
    pub id: RecordId,
    /// When it was last changed.
    pub edited: Timestamp,
    /// The day from which days without contact are counted, once the person has said so.
    pub without_contact_since: Option<Day>,
    /// Whether their number is shown. At first it is not.
    pub days_shown: bool,
    /// Whether contact about children, work or court goes on, so that replies are at hand. At first nothing is assumed.
    pub low_contact: bool,
    /// Whether the editor offers prompts. At first it does.
    pub prompts: bool,
    /// The country whose help lines are shown, once the person has said so.
    pub country: Option<Country>,
    /// What the notebook calls the other person, where the person has a word for them. At first it says "they".
    pub word_for_them: Option<Tag>,
    /// What the notebook calls the person, where it calls them anything. At first it does not.
    pub word_for_me: Option<Tag>,
    /// What Today leaves out. At first nothing.
    pub today_leaves_out: Vec<TodayPart>,
    /// When a backup was last made and found to open.
    pub backed_up: Option<Timestamp>,
    /// Whether a page says so when the last backup is old, or there is none. At first it does.
    pub backup_reminder: bool,
    /// When that was last put off.
    pub backup_put_off: Option<Timestamp>,
}

/// What is kept of them beside their name.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WishesData {
    edited: Timestamp,
    #[serde(deserialize_with = "or_null")]
    without_contact_since: Option<Day>,
    days_shown: bool,
    low_contact: bool,
    prompts: bool,
    #[serde(deserialize_with = "or_null")]
    country: Option<Country>,
    #[serde(deserialize_with = "or_null")]
    word_for_them: Option<Tag>,
    #[serde(deserialize_with = "or_null")]
    word_for_me: Option<Tag>,
    #[serde(deserialize_with = "read_once_each")]
    today_leaves_out: Vec<TodayPart>,
    #[serde(deserialize_with = "or_null")]
    backed_up: Option<Timestamp>,
    backup_reminder: bool,
    #[serde(deserialize_with = "or_null")]
    backup_put_off: Option<Timestamp>,
}

impl WishesData {
    pub(crate) fn named(self, id: RecordId) -> Wishes {
        Wishes {
            id,
            edited: self.edited,
            without_contact_since: self.without_contact_since,
            days_shown: self.days_shown,
            low_contact: self.low_contact,
            prompts: self.prompts,
            country: self.country,
            word_for_them: self.word_for_them,
            word_for_me: self.word_for_me,
            today_leaves_out: self.today_leaves_out,
            backed_up: self.backed_up,
            backup_reminder: self.backup_reminder,
            backup_put_off: self.backup_put_off,
        }
    }
}

impl From<&Wishes> for WishesData {
    fn from(wishes: &Wishes) -> Self {
        let wishes = wishes.clone();
        Self {
            edited: wishes.edited,
            without_contact_since: wishes.without_contact_since,
            days_shown: wishes.days_shown,
            low_contact: wishes.low_contact,
            prompts: wishes.prompts,
            country: wishes.country,
            word_for_them: wishes.word_for_them,
            word_for_me: wishes.word_for_me,
            today_leaves_out: wishes.today_leaves_out,
            backed_up: wishes.backed_up,
            backup_reminder: wishes.backup_reminder,
            backup_put_off: wishes.backup_put_off,
        }
    }
}

impl Wishes {
    /// What holds for someone who never said anything.
    pub fn new(id: RecordId, now: Timestamp) -> Self {
        Self {
            id,
            edited: now,
            without_contact_since: None,
            days_shown: false,
            low_contact: false,
            prompts: true,
            country: None,
            word_for_them: None,
            word_for_me: None,
            today_leaves_out: Vec::new(),
            backed_up: None,
            backup_reminder: true,
            backup_put_off: None,
        }
    }

    /// The day from which the number that is shown counts, if one is shown.
    pub fn counts_from(&self) -> Option<Day> {
        self.without_contact_since.filter(|_| self.days_shown)
    }

    /// Those that hold: the last changed, and of two changed at the same instant the one with the greater name, so that every device
    /// picks the same.
    pub fn current<'a>(all: impl IntoIterator<Item = &'a Self>) -> Option<&'a Self> {
        all.into_iter().max_by_key(|wishes| (wishes.edited, wishes.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wishes(id: u8, edited: i64) -> Wishes {
        Wishes::new(RecordId::from_bytes([id; 16]), Timestamp::from_millis(edited))
    }

    #[test]
    fn at_first_no_days_are_counted_and_prompts_are_offered() {
        assert_eq!((wishes(1, 0).without_contact_since, wishes(1, 0).prompts), (None, true));
    }

    #[test]
    fn the_last_changed_hold_whatever_order_they_stand_in() {
        let all = [wishes(9, -5), wishes(2, 7), wishes(1, 7)];
        assert_eq!(Wishes::current(&all), Some(&all[1]));
        assert_eq!(Wishes::current(all.iter().rev()), Some(&all[1]));
        assert_eq!(Wishes::current([]), None);
    }
}
