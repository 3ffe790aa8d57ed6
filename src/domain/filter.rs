//! Which pages of a list to show.

use crate::{Feeling, PageCard, RoughDate, Sort, Tag};

/// What a page must be to be shown; a part that is not set asks nothing. Deleted pages never pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this sort.
    pub sort: Option<Sort>,
    /// With this feeling.
    pub feeling: Option<Feeling>,
    /// With this tag, or one that is the same word.
    pub tag: Option<Tag>,
    /// Surely of this day, this month or this year.
    pub within: Option<RoughDate>,
    /// Folded away.
    pub folded: bool,
    /// To be shown on hard days.
    pub hard_days: bool,
}

impl Filter {
    /// Whether nothing is asked, so that all pages pass.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a page passes.
    pub fn lets(&self, card: &PageCard) -> bool {
        card.deleted.is_none()
            && self.sort.is_none_or(|sort| card.sort == sort)
            && self.feeling.is_none_or(|feeling| card.feelings.contains(&feeling))
            && self.tag.as_ref().is_none_or(|tag| card.tags.iter().any(|other| other.is_same(tag)))
            && self.within.is_none_or(|span| span.holds(card.date))
            && (!self.folded || card.folded)
            && (!self.hard_days || card.hard_days)
    }

    /// The places of the pages that pass, in their order: what a [`Scan`](crate::search::Scan) then looks through.
    pub fn places<'a>(&self, cards: impl IntoIterator<Item = &'a PageCard>) -> Vec<usize> {
        cards.into_iter().enumerate().filter(|(_, card)| self.lets(card)).map(|(place, _)| place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Haystack, Query, Scan};
    use crate::{Day, Feelings, Page, PageDraft, RecordId, Timestamp};

    fn pages() -> Vec<Page> {
        let page = |n: u8, sort, date: &str, feelings: &[Feeling], tag: &str, folded, hard_days| {
            let draft = PageDraft {
                date: RoughDate::parse(date).unwrap(),
                body: format!("Words {n}"),
                feelings: feelings.iter().copied().collect::<Feelings>(),
                tags: Tag::new(tag).into_iter().collect(),
                folded,
                hard_days,
                ..PageDraft::empty(Day::FIRST)
            };
            Page::new(RecordId::from_bytes([n; 16]), sort, Timestamp::from_millis(0), draft)
        };
        let (journal, letter) = (Sort::Journal, Sort::Letter);
        vec![
            page(0, journal, "2026-11-24", &[Feeling::Sad], "Été", false, false),
            page(1, letter, "2026-11", &[Feeling::Sad, Feeling::Calm], "home", true, false),
            page(2, journal, "2026", &[], "", false, true),
            page(3, journal, "2026-11-24", &[Feeling::Sad], "", false, false).deleted_at(Timestamp::from_millis(0)),
        ]
    }

    fn passing(filter: &Filter) -> Vec<usize> {
        let cards: Vec<PageCard> = pages().iter().map(PageCard::build).collect();
        filter.places(&cards)
    }

    #[test]
    fn each_part_asks_one_thing() {
        let within = |text| Filter { within: RoughDate::parse(text), ..Filter::default() };
        for (filter, passes) in [
            (Filter::default(), &[0, 1, 2][..]),
            (Filter { sort: Some(Sort::Letter), ..Filter::default() }, &[1]),
            (Filter { feeling: Some(Feeling::Sad), ..Filter::default() }, &[0, 1]),
            (Filter { tag: Tag::new("ete"), ..Filter::default() }, &[0]),
            (within("2026-11-24"), &[0]),
            (within("2026-11"), &[0, 1]),
            (within("2026"), &[0, 1, 2]),
            (Filter { folded: true, ..Filter::default() }, &[1]),
            (Filter { hard_days: true, ..Filter::default() }, &[2]),
        ] {
            assert_eq!(passing(&filter), passes, "{filter:?}");
            assert_eq!(filter.is_open(), filter == Filter::default());
        }
    }

    #[test]
    fn all_parts_must_hold() {
        let both = Filter { sort: Some(Sort::Journal), feeling: Some(Feeling::Sad), ..Filter::default() };
        assert_eq!(passing(&both), [0]);
        assert!(passing(&Filter { folded: true, ..both }).is_empty());
    }

    #[test]
    fn a_search_looks_through_what_the_filter_lets_pass() {
        let haystacks: Vec<Haystack> = pages().iter().map(Haystack::of).collect();
        let mut scan = Scan::new(passing(&Filter { feeling: Some(Feeling::Sad), ..Filter::default() }));
        scan.step(&Query::parse("words").unwrap(), |place| haystacks.get(place), usize::MAX);
        assert_eq!(scan.found(), [0, 1]);
    }
}
