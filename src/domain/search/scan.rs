//! A search through many pages in small steps, so that a page being typed on is never held up.

use super::haystack::Haystack;
use super::query::Query;

/// How far a search has come. It begins anew when the query or the pages change.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    candidates: Vec<usize>,
    next: usize,
    found: Vec<usize>,
}

impl Scan {
    /// Through pages at these places of the caller's list: all, or those that a filter lets pass. They are found in this order.
    pub fn new(candidates: Vec<usize>) -> Self {
        Self { candidates, next: 0, found: Vec::new() }
    }

    /// Looks on until about `budget` bytes were looked at, at least at one page. `haystack` answers for a place in the list; a place that
    /// has none is passed over. Answers whether it is done.
    pub fn step<'a>(
        &mut self,
        query: &Query,
        haystack: impl Fn(usize) -> Option<&'a Haystack>,
        mut budget: usize,
    ) -> bool {
        while let Some(&place) = self.candidates.get(self.next) {
            self.next += 1;
            if let Some(haystack) = haystack(place) {
                if query.matches(haystack) {
                    self.found.push(place);
                }
                // A short page costs something too.
                budget = budget.saturating_sub(haystack.size() + 64);
            }
            if budget == 0 {
                break;
            }
        }
        self.is_done()
    }

    /// Whether everything was looked at.
    pub fn is_done(&self) -> bool {
        self.next == self.candidates.len()
    }

    /// The places found so far.
    pub fn found(&self) -> &[usize] {
        &self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, Page, PageDraft, RecordId, Sort, Timestamp};

    fn haystack(body: &str) -> Haystack {
        let draft = PageDraft { body: body.into(), ..PageDraft::empty(Day::FIRST) };
        Haystack::of(&Page::new(RecordId::from_bytes([1; 16]), Sort::Journal, Timestamp::from_millis(0), draft))
    }

    #[test]
    fn in_however_many_steps_the_same_is_found() {
        let pages: Vec<Haystack> = (0..50)
            .map(|n| haystack(&format!("{} {}", "word ".repeat(n * 7), if n % 3 == 0 { "kite" } else { "" })))
            .collect();
        let query = Query::parse("Kite").unwrap();
        let expected: Vec<usize> = (0..50).rev().filter(|n| n % 3 == 0).collect();
        for budget in [0, 1, 100, 1_000, usize::MAX] {
            let mut scan = Scan::new((0..50).rev().collect());
            let mut steps = 1;
            while !scan.step(&query, |place| pages.get(place), budget) {
                steps += 1;
                assert!(steps <= 50);
            }
            assert_eq!(scan.found(), expected, "{budget}");
            assert_eq!(steps == 1, budget == usize::MAX, "{budget}");
        }
    }

    #[test]
    fn a_scan_of_nothing_is_done_and_a_page_that_went_is_passed_over() {
        let query = Query::parse("x").unwrap();
        assert!(Scan::default().is_done());
        let mut scan = Scan::new(vec![0, 1, 2]);
        assert!(scan.step(&query, |_| None, usize::MAX));
        assert!(scan.found().is_empty());
    }
}
