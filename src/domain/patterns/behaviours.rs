//! Words that the person chose for what was done.

use super::{Counted, Window, counted};
use crate::happened::Account;
use crate::{BehaviourId, Day};

/// Of fewer accounts nothing is said.
const LEAST: usize = 5;

/// In how many accounts that were written down on these days each word stands. `accounts` come with the day they were begun.
pub fn behaviours<'a>(accounts: impl IntoIterator<Item = (Day, &'a Account)>, window: Window) -> Counted<BehaviourId> {
    let accounts = accounts.into_iter().filter(|(day, _)| window.holds(*day));
    counted::count(accounts.map(|(_, account)| account.behaviours.iter().cloned()), LEAST)
}

#[cfg(test)]
mod tests {
    use super::super::drawn::day;
    use super::super::{Finding, Span, Top};
    use super::*;
    use crate::{RecordId, RoughDate, Timestamp};

    fn account(id: u8, words: &[&str]) -> Account {
        let behaviours = words.iter().map(|word| BehaviourId::parse(word).unwrap()).collect();
        let date = RoughDate::parse("2019");
        Account { behaviours, date, ..Account::new(RecordId::from_bytes([id; 16]), Timestamp::from_millis(0)) }
    }

    #[test]
    fn the_day_of_writing_counts_and_not_the_day_it_was() {
        let all: Vec<Account> = (1..=5).map(|id| account(id, &["gaslighting"])).collect();
        let now = day("2026-11-24");
        let found = behaviours(all.iter().map(|account| (now, account)), Span::FourWeeks.window(now));
        let word = BehaviourId::parse("gaslighting").unwrap();
        assert_eq!(found.finding, Finding::Told(Top { top: vec![word], count: 5, of: 5 }));
    }

    #[test]
    fn two_that_share_the_top_are_both_named_and_an_account_without_words_does_not_count() {
        let mut all: Vec<Account> = (1..=5).map(|id| account(id, &["isolation", "choking"])).collect();
        all.push(account(6, &[]));
        let now = day("2026-11-24");
        let found = behaviours(all.iter().map(|account| (now, account)), Span::All.window(now));
        let names: Vec<&str> = found.finding.told().unwrap().top.iter().map(BehaviourId::as_str).collect();
        assert_eq!((names, found.of), (vec!["choking", "isolation"], 5));
    }
}
