//! The parts of such a moment, and which of them it was left in.

use super::Urge;

/// One part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UrgePart {
    /// A pause: how strong it is, what it is about.
    Pause,
    /// One's own reasons.
    Why,
    /// Something to do now.
    Choose,
    /// What became of it.
    After,
}

impl UrgePart {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Pause, Self::Why, Self::Choose, Self::After];

    /// The last part in which something was said: there it goes on. Reading one's reasons says nothing.
    pub fn of(urge: &Urge) -> Self {
        let is_after = urge.outcome.is_some() || urge.after.is_some() || !urge.triggers.is_empty();
        let looked_ahead = urge.ahead.iter().flatten().any(|words| !words.trim().is_empty());
        if is_after || !urge.note.trim().is_empty() {
            Self::After
        } else if looked_ahead || !urge.did.is_empty() || urge.wait_until.is_some() {
            Self::Choose
        } else {
            Self::Pause
        }
    }

    /// 1 to 4.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The part after, unless this is the last.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|part| *part > self)
    }

    /// The part before, unless this is the first.
    pub fn before(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|part| *part < self)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Did, Outcome, Touching};
    use super::*;
    use crate::{Day, Rating, RecordId, Timestamp};

    fn urge() -> Urge {
        Urge::new(RecordId::from_bytes([1; 16]), Timestamp::from_millis(0), Day::FIRST)
    }

    #[test]
    fn it_goes_on_where_something_was_said_last() {
        assert_eq!(UrgePart::of(&urge()), UrgePart::Pause);
        let about = Urge { before: Rating::new(8), touching: Some(Touching::Wish), ..urge() };
        assert_eq!(UrgePart::of(&about), UrgePart::Pause);
        let waited = Urge { wait_until: Some(Timestamp::from_millis(9)), ..about.clone() };
        assert_eq!(UrgePart::of(&waited), UrgePart::Choose);
        assert_eq!(UrgePart::of(&Urge { did: vec![Did::Steadied], ..about.clone() }), UrgePart::Choose);
        let mut ahead = about.clone();
        ahead.ahead[1][0] = "Tea".into();
        assert_eq!(UrgePart::of(&ahead), UrgePart::Choose);
        assert_eq!(UrgePart::of(&Urge { outcome: Some(Outcome::NotYet), ..ahead }), UrgePart::After);
        assert_eq!(UrgePart::of(&Urge { note: "Tired.".into(), ..about }), UrgePart::After);
    }

    #[test]
    fn each_part_has_its_neighbours() {
        assert_eq!(UrgePart::ALL.map(UrgePart::number), [1, 2, 3, 4]);
        assert_eq!(UrgePart::Why.next(), Some(UrgePart::Choose));
        assert_eq!(UrgePart::Why.before(), Some(UrgePart::Pause));
        assert_eq!((UrgePart::After.next(), UrgePart::Pause.before()), (None, None));
    }
}
