//! One such moment. Every part of it can be left out; contact that happened is information and no mark against anyone.

use serde::{Deserialize, Serialize};

use crate::text_form::{or_null, read_once_each};
use crate::word::word;
use crate::wordless::wordless;
use crate::{Day, Rating, RecordId, Timestamp, TriggerId};

word! {
    /// What the contact would be about.
    Touching, "what contact is about", {
        /// Children, work or court: something that has to be said.
        Needed = "needed",
        /// The wish itself.
        Wish = "wish",
        /// Fear of what they may do.
        Afraid = "afraid",
    }
}

word! {
    /// Something done or opened in the pause.
    Did, "something done in a pause", {
        /// Opened grounding.
        Steadied = "steadied",
        /// Copied a line for a person of the circle. Whether it was sent is not known.
        Reached = "reached",
        /// Began a letter that is not sent.
        Wrote = "wrote",
        /// Looked past the first minute.
        Played = "played",
        /// Put off for a while.
        Waited = "waited",
    }
}

word! {
    /// What became of it.
    Outcome, "what became of it", {
        /// No contact.
        NoContact = "no-contact",
        /// The person got in touch.
        IReached = "i-reached",
        /// The person answered.
        IAnswered = "i-answered",
        /// Not yet decided.
        NotYet = "not-yet",
        /// Would rather not say.
        RatherNot = "rather-not",
    }
}

/// One moment.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Urge {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When it began.
    pub at: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// The day it began, where the person was.
    pub day: Day,
    /// How strong at first.
    #[serde(deserialize_with = "or_null")]
    pub before: Option<Rating>,
    /// How strong afterwards.
    #[serde(deserialize_with = "or_null")]
    pub after: Option<Rating>,
    /// What it would be about.
    #[serde(deserialize_with = "or_null")]
    pub touching: Option<Touching>,
    /// What was done in the pause, in order, each once.
    #[serde(deserialize_with = "read_once_each")]
    pub did: Vec<Did>,
    /// What set it off.
    #[serde(deserialize_with = "read_once_each")]
    pub triggers: Vec<TriggerId>,
    /// Looked ahead: if I get in touch, and if I do not; in an hour, tonight, next week.
    pub ahead: [[String; 3]; 2],
    /// A delay that the person set, until then.
    #[serde(deserialize_with = "or_null")]
    pub wait_until: Option<Timestamp>,
    /// What became of it.
    #[serde(deserialize_with = "or_null")]
    pub outcome: Option<Outcome>,
    /// A few words; may be empty.
    pub note: String,
    /// When the person ended it.
    #[serde(deserialize_with = "or_null")]
    pub ended: Option<Timestamp>,
}

wordless!(Urge);

/// How long a moment that was left half done is taken up again, in ms: a night.
const STILL_OPEN: i64 = 12 * 60 * 60 * 1000;

impl Urge {
    /// A moment that begins.
    pub fn new(id: RecordId, now: Timestamp, day: Day) -> Self {
        let (before, after, touching, outcome) = (None, None, None, None);
        let (did, triggers, ahead, note) = (Vec::new(), Vec::new(), Default::default(), String::new());
        let (wait_until, ended) = (None, None);
        Self {
            id,
            at: now,
            edited: now,
            day,
            before,
            after,
            touching,
            did,
            triggers,
            ahead,
            wait_until,
            outcome,
            note,
            ended,
        }
    }

    /// Whether nothing was said in it: then there is nothing to keep.
    pub fn is_blank(&self) -> bool {
        let empty = Self::new(self.id, self.at, self.day);
        let words = self.ahead.iter().flatten().chain([&self.note]);
        words.into_iter().all(|text| text.trim().is_empty())
            && Self { ahead: Default::default(), note: String::new(), edited: self.at, ended: None, ..self.clone() }
                == empty
    }

    /// Notes something that was done, once.
    pub fn note_did(&mut self, did: Did) {
        if !self.did.contains(&did) {
            self.did.push(did);
        }
    }

    /// The moment that was left half done lately, to be taken up again.
    pub fn open_now<'a>(all: impl IntoIterator<Item = &'a Self>, now: Timestamp) -> Option<&'a Self> {
        let recent =
            |urge: &&Self| urge.ended.is_none() && now.millis().saturating_sub(urge.edited.millis()) < STILL_OPEN;
        all.into_iter().filter(recent).max_by_key(|urge| (urge.edited, urge.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn urge(id: u8, at: i64) -> Urge {
        Urge::new(RecordId::from_bytes([id; 16]), Timestamp::from_millis(at), Day::FIRST)
    }

    #[test]
    fn a_moment_with_any_part_is_not_blank() {
        assert!(urge(1, 5).is_blank());
        let mut words = urge(1, 5);
        words.ahead[1][2] = "Glad".into();
        assert!(!words.is_blank());
        assert!(!Urge { before: Rating::new(0), ..urge(1, 5) }.is_blank());
        assert!(!Urge { did: vec![Did::Waited], ..urge(1, 5) }.is_blank());
        assert!(!Urge { outcome: Some(Outcome::RatherNot), ..urge(1, 5) }.is_blank());
        assert!(Urge { note: " ".into(), ended: Some(Timestamp::from_millis(9)), ..urge(1, 5) }.is_blank());
    }

    #[test]
    fn what_was_done_is_noted_once_and_in_order() {
        let mut urge = urge(1, 0);
        [Did::Wrote, Did::Steadied, Did::Wrote].into_iter().for_each(|did| urge.note_did(did));
        assert_eq!(urge.did, [Did::Wrote, Did::Steadied]);
    }

    #[test]
    fn a_moment_left_half_done_is_taken_up_again_for_a_night() {
        let now = Timestamp::from_millis(STILL_OPEN);
        let ended = Urge { ended: Some(now), ..urge(3, STILL_OPEN) };
        let all = [urge(1, 1), urge(2, 5), ended];
        assert_eq!(Urge::open_now(&all, now).map(|urge| urge.id), Some(all[1].id));
        assert!(Urge::open_now([&urge(1, 0)], now).is_none(), "after a night it is over");
    }
}
