//! Which accounts of a list to show.

use super::AccountCard;
use crate::{BehaviourId, Phase};

/// What an account must be to be shown; a part that is not set asks nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountFilter {
    /// With this word for what was done.
    pub behaviour: Option<BehaviourId>,
    /// At this part of the up and down.
    pub phase: Option<Phase>,
    /// To be read before a decision.
    pub pinned: bool,
}

impl AccountFilter {
    /// How many things are asked for.
    pub fn count(&self) -> usize {
        let Self { behaviour, phase, pinned } = self;
        usize::from(behaviour.is_some()) + usize::from(phase.is_some()) + usize::from(*pinned)
    }

    /// Whether an account passes.
    pub fn lets(&self, card: &AccountCard) -> bool {
        self.behaviour.as_ref().is_none_or(|behaviour| card.behaviours.contains(behaviour))
            && self.phase.is_none_or(|phase| card.phase == Some(phase))
            && (!self.pinned || card.pinned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::happened::Account;
    use crate::{RecordId, Timestamp};

    fn word(id: &str) -> BehaviourId {
        BehaviourId::parse(id).unwrap()
    }

    fn cards() -> Vec<AccountCard> {
        let account = |behaviours: &[&str], phase, pinned| {
            let blank = Account::new(RecordId::from_bytes([1; 16]), Timestamp::from_millis(0));
            let behaviours = behaviours.iter().map(|id| word(id)).collect();
            AccountCard::build(&Account { behaviours, phase, pinned, ..blank })
        };
        vec![
            account(&["gaslighting", "darvo"], Some(Phase::Harm), true),
            account(&["darvo"], Some(Phase::Calm), false),
            account(&[], None, true),
        ]
    }

    #[test]
    fn each_part_asks_one_thing_and_all_must_hold() {
        let cards = cards();
        let darvo = AccountFilter { behaviour: Some(word("darvo")), ..AccountFilter::default() };
        for (filter, passes, count) in [
            (AccountFilter::default(), &[0, 1, 2][..], 0),
            (darvo.clone(), &[0, 1], 1),
            (AccountFilter { phase: Some(Phase::Calm), ..AccountFilter::default() }, &[1], 1),
            (AccountFilter { pinned: true, ..AccountFilter::default() }, &[0, 2], 1),
            (AccountFilter { pinned: true, ..darvo.clone() }, &[0], 2),
            (AccountFilter { pinned: true, phase: Some(Phase::Calm), ..darvo }, &[], 3),
        ] {
            let passing = cards.iter().enumerate().filter(|(_, card)| filter.lets(card)).map(|(at, _)| at);
            assert_eq!(passing.collect::<Vec<_>>(), passes, "{filter:?}");
            assert_eq!(filter.count(), count);
        }
    }
}
