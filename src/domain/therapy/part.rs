//! What can stand on a sheet to take along, and the sentences there are to choose from in each thing.

use super::{TherapySession, sentences};
use crate::Page;
use crate::happened::Account;

/// What sort of sentence it is: such stand under one heading where they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetPart {
    /// From a page or a letter.
    Page,
    /// What they said.
    Told,
    /// What the person saw, heard and knows.
    Known,
    /// What the person thinks of it.
    Thought,
    /// A reason not to go back.
    Reason,
    /// A question to ask.
    Question,
    /// What the person would like to reach.
    Goal,
    /// From the notes for a session, or after one.
    Session,
    /// How the self-checks of one questionnaire went.
    Check,
    /// What the urges say together.
    Pattern,
}

impl SheetPart {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Page,
        Self::Told,
        Self::Known,
        Self::Thought,
        Self::Reason,
        Self::Question,
        Self::Goal,
        Self::Session,
        Self::Check,
        Self::Pattern,
    ];
}

/// The sentences of a page, its title first. None of one that was deleted.
pub fn of_page(page: &Page) -> Vec<&str> {
    if page.is_deleted() {
        return Vec::new();
    }
    once_each([&page.title, &page.body].into_iter().map(|text| ((), text.as_str())))
        .into_iter()
        .map(|(_, it)| it)
        .collect()
}

/// The sentences of an account, and whose each is.
pub fn of_account(account: &Account) -> Vec<(SheetPart, &str)> {
    let thoughts = account.thoughts.iter().map(|thought| (SheetPart::Thought, thought.text.as_str()));
    let told = [(SheetPart::Told, account.told.as_str()), (SheetPart::Known, account.known.as_str())];
    once_each(told.into_iter().chain(thoughts))
}

/// The sentences of the notes for a session and after it.
pub fn of_session(session: &TherapySession) -> Vec<&str> {
    once_each([&session.before, &session.after].into_iter().map(|text| ((), text.as_str())))
        .into_iter()
        .map(|(_, it)| it)
        .collect()
}

/// The sentences of all these texts; of those that are the same, the first.
fn once_each<'a, T: Copy>(texts: impl Iterator<Item = (T, &'a str)>) -> Vec<(T, &'a str)> {
    let mut found: Vec<(T, &str)> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for (of, text) in texts {
        found.extend(sentences(text).into_iter().filter(|it| seen.insert(*it)).map(|it| (of, it)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, PageDraft, RecordId, Sort, Timestamp};

    const AT: Timestamp = Timestamp::from_millis(0);

    #[test]
    fn a_page_gives_its_title_and_each_sentence_once() {
        let draft = PageDraft {
            title: "Sunday".into(),
            body: "I rang. I rang. No answer.".into(),
            ..PageDraft::empty(Day::FIRST)
        };
        let page = Page::new(RecordId::from_bytes([1; 16]), Sort::Journal, AT, draft);
        assert_eq!(of_page(&page), ["Sunday", "I rang.", "No answer."]);
        assert_eq!(of_page(&page.deleted_at(AT)), [""; 0]);
    }

    #[test]
    fn an_account_says_whose_words_they_are() {
        let mut account = Account::new(RecordId::from_bytes([1; 16]), AT);
        account.told = "You are mad. It was late.".into();
        account.known = "It was late. The door was open.".into();
        account.think(AT, Day::FIRST, "I was right.".into());
        let expected = [
            (SheetPart::Told, "You are mad."),
            (SheetPart::Told, "It was late."),
            (SheetPart::Known, "The door was open."),
            (SheetPart::Thought, "I was right."),
        ];
        assert_eq!(of_account(&account), expected);
    }
}
