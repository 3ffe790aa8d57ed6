//! An account in a list: what the list shows of it, worked out once.

use core::fmt;

use super::{Account, Whose};
use crate::hidden::Hidden;
use crate::opening::opening;
use crate::{BehaviourId, Phase, RecordId, RoughDate};

/// The longest opening shown, in characters.
const LIMIT: usize = 140;

/// What a list shows of an account, and what a filter asks.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountCard {
    /// The account it stands for.
    pub id: RecordId,
    /// When it was, as exactly as the person knows.
    pub date: Option<RoughDate>,
    /// The first words and whose they are: of what the person knows, else of what they thought, else of what they were told. None if there
    /// are no words.
    pub opening: Option<(Whose, String)>,
    /// Words that fit what was done.
    pub behaviours: Vec<BehaviourId>,
    /// Where in the up and down it was.
    pub phase: Option<Phase>,
    /// Whether it is to be read before a decision.
    pub pinned: bool,
}

impl AccountCard {
    /// The card of an account.
    pub fn build(account: &Account) -> Self {
        let own = account.texts().filter(|(whose, _)| *whose == Whose::Own);
        let told = account.texts().filter(|(whose, _)| *whose == Whose::Told);
        let mut openings = own.chain(told).map(|(whose, text)| (whose, opening(text, LIMIT)));
        Self {
            id: account.id,
            date: account.date,
            opening: openings.find(|(_, opening)| !opening.is_empty()),
            behaviours: account.behaviours.clone(),
            phase: account.phase,
            pinned: account.pinned,
        }
    }
}

impl fmt::Debug for AccountCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let opening = self.opening.as_ref().map(|(whose, text)| (whose, Hidden(text)));
        f.debug_struct("AccountCard").field("id", &self.id).field("opening", &opening).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, Timestamp};

    fn account(told: &str, known: &str) -> Account {
        let blank = Account::new(RecordId::from_bytes([1; 16]), Timestamp::from_millis(0));
        Account { told: told.into(), known: known.into(), ..blank }
    }

    fn opening_of(account: &Account) -> Option<(Whose, String)> {
        AccountCard::build(account).opening
    }

    #[test]
    fn ones_own_words_stand_before_theirs() {
        assert_eq!(
            opening_of(&account("I never said so.", "They did.\n\nTwice.")),
            Some((Whose::Own, "They did. Twice.".into()))
        );
        assert_eq!(opening_of(&account("I never said so.", " \n")), Some((Whose::Told, "I never said so.".into())));
        let mut thought = account("I never said so.", "");
        thought.think(Timestamp::from_millis(1), Day::FIRST, "I believe myself.".into());
        assert_eq!(opening_of(&thought), Some((Whose::Own, "I believe myself.".into())));
        assert_eq!(opening_of(&account("", " ")), None);
    }

    #[test]
    fn a_long_text_is_cut_and_none_of_it_is_printed() {
        let card = AccountCard::build(&account("", &"plum ".repeat(10_000)));
        assert!(card.opening.as_ref().is_some_and(|(_, opening)| opening.chars().count() <= LIMIT + 1));
        assert!(!format!("{card:?}").contains("plum"));
    }
}
