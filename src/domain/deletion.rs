//! Deleting a page, and bringing it back: for 14 days a deleted page is kept, out of every list; then it is gone.

use crate::{Page, Timestamp};

/// How long a deleted page can be brought back, in milliseconds.
const WINDOW: i64 = 14 * DAY;
const DAY: i64 = 24 * 60 * 60 * 1000;

/// The clock may have been set between deleting and looking. Set back, it never makes a page go sooner; and a deletion that seems to lie in
/// the future is dated anew by [`dated`](Page::dated), so that the page does not stay for as long as the clock was wrong. A clock that
/// runs ahead while one looks cannot be told from time that has passed: take a page away for good only when it was gone at the opening.
impl Page {
    /// This page, deleted now. A page that is deleted already keeps its time.
    #[must_use]
    pub fn deleted_at(self, now: Timestamp) -> Self {
        Self { deleted: self.deleted.or(Some(now)), ..self }
    }

    /// This page, brought back as it was.
    #[must_use]
    pub fn restored(self) -> Self {
        Self { deleted: None, ..self }
    }

    /// Whether it was deleted, gone or not: no list shows it and no search finds it.
    pub fn is_deleted(&self) -> bool {
        self.deleted.is_some()
    }

    /// Whether it was deleted so long ago that it is to be taken away for good.
    pub fn is_gone(&self, now: Timestamp) -> bool {
        self.time_gone(now).is_some_and(|gone| gone >= WINDOW)
    }

    /// The days left to bring it back, begun days counted whole: 14 to 1, or 0 once it is gone. None if it is not deleted.
    pub fn days_left(&self, now: Timestamp) -> Option<u8> {
        let left = WINDOW.saturating_sub(self.time_gone(now)?).clamp(0, WINDOW);
        // At most 14.
        Some((left as u64).div_ceil(DAY as u64) as u8)
    }

    /// This page, deleted now if the clock says that it will be deleted only later.
    #[must_use]
    pub fn dated(self, now: Timestamp) -> Self {
        Self { deleted: self.deleted.map(|at| at.min(now)), ..self }
    }

    fn time_gone(&self, now: Timestamp) -> Option<i64> {
        self.deleted.map(|at| now.millis().saturating_sub(at.millis()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, PageDraft, RecordId, Sort};
    use proptest::prelude::*;

    const NOW: i64 = 1_795_563_000_000;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millis(millis)
    }

    fn page() -> Page {
        Page::new(RecordId::from_bytes([1; 16]), Sort::Journal, at(NOW), PageDraft::empty(Day::FIRST))
    }

    #[test]
    fn a_page_brought_back_is_as_it_was() {
        assert_eq!(page().deleted_at(at(NOW)).restored(), page());
        assert!(page().deleted_at(at(NOW)).is_deleted() && !page().is_deleted());
    }

    #[test]
    fn a_page_is_gone_after_fourteen_days_and_not_before() {
        let page = page().deleted_at(at(NOW));
        assert!(!page.is_gone(at(NOW + WINDOW - 1)));
        assert!(page.is_gone(at(NOW + WINDOW)));
        let left = |days: i64| page.days_left(at(NOW + days * DAY));
        assert_eq!([left(0), left(1), left(13), left(14), left(400)], [14, 13, 1, 0, 0].map(Some));
    }

    #[test]
    fn a_page_that_is_not_deleted_is_never_gone() {
        assert!(!page().is_gone(at(i64::MAX)));
        assert_eq!(page().days_left(at(NOW)), None);
        assert_eq!(page().dated(at(i64::MIN)), page());
    }

    #[test]
    fn deleting_twice_does_not_begin_the_fourteen_days_again() {
        assert_eq!(page().deleted_at(at(NOW)).deleted_at(at(NOW + DAY)).deleted, Some(at(NOW)));
    }

    #[test]
    fn a_clock_set_back_leaves_the_page_its_fourteen_days() {
        let page = page().deleted_at(at(NOW));
        let earlier = at(NOW - 400 * DAY);
        assert!(!page.is_gone(earlier));
        assert_eq!(page.days_left(earlier), Some(14));
    }

    #[test]
    fn a_clock_that_was_years_ahead_does_not_keep_the_page_for_years() {
        let page = page().deleted_at(at(NOW + 4_000 * DAY)).dated(at(NOW));
        assert_eq!(page.deleted, Some(at(NOW)));
        assert!(page.is_gone(at(NOW + WINDOW)));
    }

    proptest! {
        #[test]
        fn once_gone_a_page_stays_gone_and_the_days_left_agree(deleted: i64, now: i64, later in 0_i64..i64::MAX) {
            let page = page().deleted_at(at(deleted));
            prop_assert!(!page.is_gone(at(now)) || page.is_gone(at(now.saturating_add(later))));
            prop_assert_eq!(page.is_gone(at(now)), page.days_left(at(now)) == Some(0));
            prop_assert!(page.days_left(at(now)) <= Some(14));
        }
    }
}
