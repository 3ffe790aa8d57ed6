//! Contact that happened: what kind, and who began it.

use core::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::text_form::or_null;
use crate::word::word;
use crate::wordless::wordless;
use crate::{RecordId, RoughDate, Timestamp};

word! {
    /// What kind of contact.
    ContactKind, "a kind of contact", {
        /// A message.
        Message = "message",
        /// A call.
        Call = "call",
        /// Face to face.
        Met = "met",
        /// Seen by chance.
        Seen = "seen",
        /// Something on a screen: a like, a view, a post.
        Online = "online",
        /// Through somebody else.
        Through = "through",
        /// Something else.
        Other = "other",
    }
}

word! {
    /// Who began it.
    Began, "who began", {
        /// The person.
        Me = "me",
        /// The other.
        Them = "them",
        /// The other, and the person answered.
        ThemAnswered = "them-answered",
        /// By chance.
        Chance = "chance",
        /// Would rather not say.
        RatherNot = "rather-not",
    }
}

word! {
    /// What it was about.
    About, "what contact was about", {
        /// Children.
        Children = "children",
        /// Work or study.
        Work = "work",
        /// Court, police or papers.
        Court = "court",
        /// Home or money.
        Home = "home",
        /// Something else.
        Else = "else",
    }
}

/// One contact.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When it was written down.
    pub made: Timestamp,
    /// When that was last changed.
    pub edited: Timestamp,
    /// When it was.
    pub date: RoughDate,
    /// What kind.
    pub kind: ContactKind,
    /// Who began.
    pub began: Began,
    /// What it was about, if the person said so.
    #[serde(deserialize_with = "or_null")]
    pub about: Option<About>,
    /// A few words; may be empty.
    pub note: String,
    /// Whether the person took its day out of the count.
    pub day_out: bool,
}

wordless!(Contact);

impl Began {
    /// Whether it is contact that the person began or answered. What merely arrives is not.
    pub fn is_mine(self) -> bool {
        matches!(self, Self::Me | Self::ThemAnswered)
    }
}

impl About {
    /// Whether it is contact that goes on where the person has said so: about children, work or court.
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Children | Self::Work | Self::Court)
    }
}

impl Contact {
    /// Whether it ends a stretch of days. Where contact about children, work or court goes on, such contact does not, unless its day was
    /// taken out by hand.
    pub fn ends_a_stretch(&self, low_contact: bool) -> bool {
        self.began.is_mine() && (self.day_out || !(low_contact && self.about.is_some_and(About::goes_on)))
    }

    /// Only a day of contact that the person began or answered can be taken out: what was said later may make that void.
    pub fn settle(&mut self) {
        self.day_out &= self.began.is_mine() && self.date.day().is_some();
    }

    /// The newest first; those of one date in the order in which they were written down, the last first.
    pub fn newest_first<'a>(all: impl IntoIterator<Item = &'a Self>) -> Vec<&'a Self> {
        let mut all: Vec<&Self> = all.into_iter().collect();
        all.sort_by_key(|contact| Reverse((contact.date, contact.made, contact.id)));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(id: u8, date: &str, made: i64) -> Contact {
        Contact {
            id: RecordId::from_bytes([id; 16]),
            made: Timestamp::from_millis(made),
            edited: Timestamp::from_millis(made),
            date: RoughDate::parse(date).unwrap(),
            kind: ContactKind::Message,
            began: Began::Me,
            about: None,
            note: String::new(),
            day_out: true,
        }
    }

    #[test]
    fn the_newest_stands_first_and_of_one_day_the_last_written_down() {
        let all = [contact(1, "2026-11-04", 9), contact(2, "2026-11-05", 1), contact(3, "2026-11-05", 2)];
        let ids: Vec<RecordId> = Contact::newest_first(&all).iter().map(|contact| contact.id).collect();
        assert_eq!(ids, [all[2].id, all[1].id, all[0].id]);
    }

    #[test]
    fn contact_that_goes_on_ends_no_stretch_unless_its_day_was_taken_out() {
        let of = |about, day_out| Contact { about, day_out, ..contact(1, "2026-11-04", 1) };
        for about in [About::Children, About::Work, About::Court] {
            assert!(!of(Some(about), false).ends_a_stretch(true), "{about:?}");
            assert!(of(Some(about), false).ends_a_stretch(false), "{about:?}");
            assert!(of(Some(about), true).ends_a_stretch(true), "{about:?}");
        }
        for about in [None, Some(About::Home), Some(About::Else)] {
            assert!(of(about, false).ends_a_stretch(true), "{about:?}");
        }
        let arrived = Contact { began: Began::Them, ..of(None, true) };
        assert!(!arrived.ends_a_stretch(false));
    }

    #[test]
    fn a_day_is_out_only_as_long_as_the_contact_is_ones_own_and_its_day_is_known() {
        let out = |mut contact: Contact| {
            contact.settle();
            contact.day_out
        };
        assert!(out(contact(1, "2026-11-04", 1)));
        assert!(!out(contact(1, "2026-11", 1)));
        assert!(!out(Contact { began: Began::Them, ..contact(1, "2026-11-04", 1) }));
    }
}
