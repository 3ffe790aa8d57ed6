//! One account of something that happened. An outline is enough; every part of it can be left out.

use core::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{Thought, Whose};
use crate::text_form::{or_null, read_once_each};
use crate::wordless::wordless;
use crate::{BehaviourId, Day, Feelings, Phase, Rating, RecordId, RoughDate, Timestamp};

/// One account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When it was begun.
    pub made: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// When it was, as exactly as the person knows.
    #[serde(deserialize_with = "or_null")]
    pub date: Option<RoughDate>,
    /// What they said; may be empty.
    pub told: String,
    /// What the person saw, heard and knows; may be empty.
    pub known: String,
    /// How sure the person is of that.
    #[serde(deserialize_with = "or_null")]
    pub sure: Option<Rating>,
    /// What the person thinks of it, each time they thought anew, in order.
    pub thoughts: Vec<Thought>,
    /// Words that fit what was done, in the order in which they were chosen.
    #[serde(deserialize_with = "read_once_each")]
    pub behaviours: Vec<BehaviourId>,
    /// Where in the up and down it was.
    #[serde(deserialize_with = "or_null")]
    pub phase: Option<Phase>,
    /// How it left the person.
    pub left: Feelings,
    /// Whether it is to be read before a decision.
    pub pinned: bool,
}

wordless!(Account);

impl Account {
    /// An account that begins.
    pub fn new(id: RecordId, now: Timestamp) -> Self {
        Self {
            id,
            made: now,
            edited: now,
            date: None,
            told: String::new(),
            known: String::new(),
            sure: None,
            thoughts: Vec::new(),
            behaviours: Vec::new(),
            phase: None,
            left: Feelings::default(),
            pinned: false,
        }
    }

    /// Whether nothing was said: then there is nothing to keep.
    pub fn is_blank(&self) -> bool {
        let says_nothing = |text: &str| text.trim().is_empty();
        let Self { date, told, known, sure, thoughts, behaviours, phase, left, .. } = self;
        date.is_none()
            && says_nothing(told)
            && says_nothing(known)
            && sure.is_none()
            && thoughts.iter().all(|thought| says_nothing(&thought.text))
            && behaviours.is_empty()
            && phase.is_none()
            && left.is_empty()
    }

    /// Every text of it, and whose words these are: what they said, what the person knows, what they thought, in order.
    pub fn texts(&self) -> impl Iterator<Item = (Whose, &str)> {
        let thoughts = self.thoughts.iter().map(|thought| (Whose::Own, thought.text.as_str()));
        [(Whose::Told, self.told.as_str()), (Whose::Own, &self.known)].into_iter().chain(thoughts)
    }

    /// When a thought begins that is begun now: later than every other, also where a clock has gone back.
    pub fn thought_begins(&self, now: Timestamp) -> Timestamp {
        let last = self.thoughts.iter().map(|thought| thought.at).max();
        last.map_or(now, |last| now.max(Timestamp::from_millis(last.millis().saturating_add(1))))
    }

    /// Writes the thought that was begun at this time. What was thought before stays as it is. Without words it is taken out.
    pub fn think(&mut self, at: Timestamp, day: Day, text: String) {
        let is_blank = text.trim().is_empty();
        match self.thoughts.iter_mut().find(|thought| thought.at == at) {
            Some(thought) if !is_blank => thought.text = text,
            Some(_) => self.thoughts.retain(|thought| thought.at != at),
            None if !is_blank => self.thoughts.push(Thought { at, day, text }),
            None => {}
        }
    }

    /// Chooses or leaves a word.
    pub fn behaviour(&mut self, behaviour: BehaviourId, fits: bool) {
        self.behaviours.retain(|other| *other != behaviour);
        if fits {
            self.behaviours.push(behaviour);
        }
    }

    /// The newest first by the date it was; those without one after them, the last written down first.
    pub fn newest_first<'a>(all: impl IntoIterator<Item = &'a Self>) -> Vec<&'a Self> {
        let mut all: Vec<&Self> = all.into_iter().collect();
        all.sort_by_key(|account| Reverse((account.date, account.made, account.id)));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(id: u8, date: Option<&str>, made: i64) -> Account {
        let date = date.and_then(RoughDate::parse);
        Account { date, ..Account::new(RecordId::from_bytes([id; 16]), Timestamp::from_millis(made)) }
    }

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millis(millis)
    }

    #[test]
    fn an_account_with_any_part_is_not_blank() {
        let blank = account(1, None, 0);
        assert!(blank.is_blank() && Account { told: " \n".into(), pinned: true, ..blank.clone() }.is_blank());
        let fits = BehaviourId::parse("gaslighting").unwrap();
        for some in [
            account(1, Some("2025"), 0),
            Account { told: "a".into(), ..blank.clone() },
            Account { known: "a".into(), ..blank.clone() },
            Account { sure: Rating::new(0), ..blank.clone() },
            Account { behaviours: vec![fits], ..blank.clone() },
            Account { phase: Some(Phase::Calm), ..blank.clone() },
            Account { left: Feelings::from_iter([crate::Feeling::Numb]), ..blank.clone() },
        ] {
            assert!(!some.is_blank(), "{some:?}");
        }
    }

    #[test]
    fn a_new_thought_stands_beside_the_old_one() {
        let mut account = account(1, None, 0);
        account.think(at(5), Day::FIRST, "It was my fault.".into());
        account.think(at(9), Day::LAST, "It was".into());
        account.think(at(9), Day::LAST, "It was not.".into());
        let texts: Vec<&str> = account.thoughts.iter().map(|thought| thought.text.as_str()).collect();
        assert_eq!(texts, ["It was my fault.", "It was not."]);
        account.think(at(9), Day::LAST, " ".into());
        assert_eq!(account.thoughts.len(), 1, "what was wiped out is gone");
    }

    #[test]
    fn a_thought_begins_later_than_those_before_also_where_a_clock_has_gone_back() {
        let mut account = account(1, None, 0);
        assert_eq!(account.thought_begins(at(3)), at(3));
        account.think(at(5), Day::FIRST, "One.".into());
        assert_eq!([at(3), at(5), at(9)].map(|now| account.thought_begins(now)), [at(6), at(6), at(9)]);
    }

    #[test]
    fn each_text_tells_whose_words_it_holds() {
        let mut account = Account { told: "a".into(), known: "b".into(), ..account(1, None, 0) };
        account.think(at(5), Day::FIRST, "c".into());
        let texts: Vec<(Whose, &str)> = account.texts().collect();
        assert_eq!(texts, [(Whose::Told, "a"), (Whose::Own, "b"), (Whose::Own, "c")]);
    }

    #[test]
    fn the_newest_stands_first_and_what_has_no_date_comes_last() {
        let all =
            [account(1, None, 9), account(2, Some("2024"), 1), account(3, Some("2025-03-01"), 2), account(4, None, 3)];
        let ids: Vec<RecordId> = Account::newest_first(&all).iter().map(|one| one.id).collect();
        assert_eq!(ids, [all[2].id, all[1].id, all[0].id, all[3].id]);
    }

    #[test]
    fn a_word_is_chosen_once_and_can_be_left() {
        let mut account = account(1, None, 0);
        let word = |id| BehaviourId::parse(id).unwrap();
        account.behaviour(word("a"), true);
        account.behaviour(word("b"), true);
        account.behaviour(word("a"), true);
        assert_eq!(account.behaviours, [word("b"), word("a")]);
        account.behaviour(word("b"), false);
        assert_eq!(account.behaviours, [word("a")]);
    }
}
