//! On a hard day a page that was meant for one is shown again.

use crate::{CheckIn, Day, Feeling, PageCard, RecordId};

/// With one of these a day is hard, however steady one says one is.
const HARD: [Feeling; 8] = [
    Feeling::MissingThem,
    Feeling::OnEdge,
    Feeling::Afraid,
    Feeling::Guilty,
    Feeling::Ashamed,
    Feeling::Longing,
    Feeling::Hurt,
    Feeling::Heavy,
];

/// The page to show today: one that is meant for hard days, if the latest check-in of today says that it is one. Another each day, in turn.
pub fn page_for_today<'a>(
    cards: impl IntoIterator<Item = &'a PageCard>,
    check_ins: &[CheckIn],
    today: Day,
) -> Option<RecordId> {
    let latest = CheckIn::latest_of(check_ins, today)?;
    let is_low = latest.steadiness.is_some_and(|steadiness| steadiness.is_low());
    if !is_low && !latest.feelings.iter().any(|feeling| HARD.contains(feeling)) {
        return None;
    }
    let is_meant = |card: &&PageCard| card.hard_days && card.deleted.is_none();
    // In the order of their names, which says nothing and stays as it is.
    let mut meant: Vec<RecordId> = cards.into_iter().filter(is_meant).map(|card| card.id).collect();
    meant.sort_unstable();
    meant.get(today.turn(meant.len())).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Feelings, Page, PageDraft, Sort, Steadiness, Timestamp};

    fn today() -> Day {
        Day::parse("2026-11-24").unwrap()
    }

    fn card(n: u8, hard_days: bool) -> PageCard {
        let draft = PageDraft { hard_days, ..PageDraft::empty(today()) };
        PageCard::build(&Page::new(RecordId::from_bytes([n; 16]), Sort::Journal, Timestamp::from_millis(0), draft))
    }

    fn check_in(n: u8, day: Day, steadiness: u8, feelings: &[Feeling]) -> CheckIn {
        CheckIn {
            id: RecordId::from_bytes([n; 16]),
            at: Timestamp::from_millis(n.into()),
            day,
            steadiness: Steadiness::new(steadiness),
            feelings: feelings.iter().copied().collect::<Feelings>(),
            note: String::new(),
        }
    }

    fn shown(cards: &[PageCard], check_ins: &[CheckIn]) -> bool {
        page_for_today(cards, check_ins, today()).is_some()
    }

    #[test]
    fn a_page_is_shown_on_a_hard_day_only() {
        let cards = [card(1, true)];
        let said = |steadiness, feelings| [check_in(1, today(), steadiness, feelings)];
        assert!(shown(&cards, &said(4, &[])));
        assert!(!shown(&cards, &said(5, &[])));
        assert!(shown(&cards, &said(9, &[Feeling::MissingThem])));
        assert!(!shown(&cards, &said(9, &[Feeling::Calm])));
        // 11 is no steadiness: nothing was said.
        assert!(!shown(&cards, &said(11, &[])));
        assert!(!shown(&cards, &[]));
    }

    #[test]
    fn only_what_was_said_last_today_counts() {
        let cards = [card(1, true)];
        let yesterday = today().prev().unwrap();
        assert!(!shown(&cards, &[check_in(1, yesterday, 0, &[])]));
        assert!(!shown(&cards, &[check_in(1, today(), 0, &[]), check_in(2, today(), 7, &[])]));
        assert!(shown(&cards, &[check_in(2, today(), 0, &[]), check_in(1, today(), 7, &[])]));
    }

    #[test]
    fn only_pages_that_were_meant_for_it_are_shown() {
        let hard = [check_in(1, today(), 0, &[])];
        assert!(!shown(&[card(1, false)], &hard));
        let deleted = PageCard { deleted: Some(Timestamp::from_millis(0)), ..card(1, true) };
        assert!(!shown(&[deleted], &hard));
        assert_eq!(
            page_for_today(&[card(1, false), card(2, true)], &hard, today()),
            Some(RecordId::from_bytes([2; 16]))
        );
    }

    #[test]
    fn in_turn_each_page_comes() {
        let cards = [card(3, true), card(1, true), card(2, true)];
        let mut day = today();
        let mut seen = Vec::new();
        for _ in 0..6 {
            seen.push(page_for_today(&cards, &[check_in(1, day, 0, &[])], day).unwrap());
            day = day.next().unwrap();
        }
        assert_eq!(seen[..3], seen[3..]);
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 3);
    }
}
