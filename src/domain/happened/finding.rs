//! Finding accounts by their words, as pages are found.

use super::{Account, Whose};
use crate::search::{Haystack, Query, Snippet};

impl Account {
    /// What can be searched of it: both sides, and every thought.
    pub fn haystack(&self) -> Haystack {
        Haystack::of_texts(self.texts().map(|(_, text)| text))
    }

    /// The piece to show where something was found, and whose words it is of: the person's own if it stands there, else what they were told.
    pub fn snippet(&self, query: &Query) -> Option<(Whose, Snippet)> {
        let of = |wanted: Whose| {
            let mut texts = self.texts().filter(move |(whose, _)| *whose == wanted);
            texts.find_map(|(whose, text)| Some((whose, Snippet::of_text(text, query)?)))
        };
        of(Whose::Own).or_else(|| of(Whose::Told))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, RecordId, Timestamp};

    fn account() -> Account {
        let blank = Account::new(RecordId::from_bytes([1; 16]), Timestamp::from_millis(0));
        let mut account =
            Account { told: "You never told me about the Café.".into(), known: "I wrote on Tuesday.".into(), ..blank };
        account.think(Timestamp::from_millis(1), Day::FIRST, "I did not imagine the café.".into());
        account
    }

    fn finds(typed: &str) -> Option<(Whose, String)> {
        let (account, query) = (account(), Query::parse(typed).unwrap());
        let found =
            account.snippet(&query).map(|(whose, it)| (whose, format!("{}[{}]{}", it.before, it.hit, it.after)));
        assert!(!query.matches(&account.haystack()) || found.is_some(), "{typed}: found and nothing to show");
        query.matches(&account.haystack()).then_some(found).flatten()
    }

    #[test]
    fn both_sides_and_every_thought_are_found_whatever_the_case_and_the_marks() {
        assert_eq!(finds("TUESDAY"), Some((Whose::Own, "I wrote on [Tuesday].".into())));
        assert_eq!(finds("told"), Some((Whose::Told, "You never [told] me about the Café.".into())));
        assert_eq!(finds("imagine"), Some((Whose::Own, "I did not [imagine] the café.".into())));
        assert_eq!(finds("wednesday"), None);
    }

    #[test]
    fn ones_own_words_are_shown_before_theirs() {
        assert_eq!(finds("cafe").unwrap().0, Whose::Own);
    }

    #[test]
    fn terms_may_stand_on_different_sides_and_a_phrase_may_not() {
        assert!(finds("told tuesday").is_some());
        assert_eq!(finds("\"café. I wrote\""), None);
    }

    #[test]
    fn an_account_without_words_is_never_found() {
        let blank = Account::new(RecordId::from_bytes([1; 16]), Timestamp::from_millis(0));
        assert!(!Query::parse("a").unwrap().matches(&blank.haystack()));
    }
}
