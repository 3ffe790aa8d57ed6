//! When an earlier text of a page is kept: once for each sitting, and again when much of it goes at once.

use std::collections::HashMap;

use crate::script::{is_han, is_kana};
use crate::{Page, RecordId, Version, count_words};

/// Of a text with fewer words it is not noticed how much of it goes.
const NOTICED: usize = 40;
/// The most versions that are kept of a page.
const MOST: usize = 20;

/// From taking a page up until putting it down. Remembers the fullest text since a version was last kept.
#[derive(Clone, Debug, Default)]
pub struct Sitting {
    /// The page as it was taken up, until its first change is kept.
    taken_up: Option<Page>,
    /// The page with the most words since then.
    fullest: Option<(Page, usize)>,
}

impl Sitting {
    /// Takes up a page; none if it is a new one. Before putting an old version back, begin a new sitting: then what stands is kept first.
    pub fn begin(page: Option<&Page>) -> Self {
        Self { taken_up: page.cloned(), fullest: None }
    }

    /// The text that has to be kept as a version together with `next`: make it one with [`Version::of`]. The same text never makes one.
    ///
    /// The first change of a sitting keeps what was taken up. After that, when fewer than half the words of the fullest text so far are still
    /// there (if it has at least 40), that text is kept. Words are what stands between white space; Han and kana count one by one.
    pub fn earlier(&self, next: &Page) -> Option<&Page> {
        if let Some(page) = &self.taken_up {
            return (!page.is_same_text(next) && !page.draft().is_blank()).then_some(page);
        }
        let (fullest, words) = self.fullest.as_ref()?;
        (*words >= NOTICED && !fullest.is_same_text(next) && has_lost_most(&fullest.body, &next.body))
            .then_some(fullest)
    }

    /// Takes note that `next` was kept, with the version that it called for.
    pub fn kept(&mut self, next: &Page) {
        let is_version = self.earlier(next).is_some();
        if self.taken_up.as_ref().is_some_and(|page| !page.is_same_text(next)) {
            self.taken_up = None;
        }
        let words = count_words(&next.body);
        if is_version || self.fullest.as_ref().is_none_or(|(_, most)| words >= *most) {
            self.fullest = Some((next.clone(), words));
        }
    }
}

/// Whether fewer than half of the words of `before` stand in `after`.
fn has_lost_most(before: &str, after: &str) -> bool {
    let all = words(before).count();
    // What both begin and end with stands in both: only the rest has to be compared.
    let (before, after) = differing(before, after);
    let mut there: HashMap<&str, usize> = HashMap::new();
    words(after).for_each(|word| *there.entry(word).or_default() += 1);
    let mut lost = 0;
    for word in words(before) {
        match there.get_mut(word).filter(|count| **count > 0) {
            Some(count) => *count -= 1,
            None => lost += 1,
        }
    }
    lost * 2 > all
}

/// Both texts without the whole words that they begin and end with alike.
fn differing<'t>(before: &'t str, after: &'t str) -> (&'t str, &'t str) {
    let same = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
    let head = before[..before.floor_char_boundary(same)].rfind(char::is_whitespace).unwrap_or(0);
    let (before, after) = (&before[head..], &after[head..]);
    let same = before.bytes().rev().zip(after.bytes().rev()).take_while(|(a, b)| a == b).count();
    let from = before.ceil_char_boundary(before.len() - same);
    let tail = before[from..].find(char::is_whitespace).map_or(0, |at| before.len() - from - at);
    (&before[..before.len() - tail], &after[..after.len() - tail])
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().flat_map(|run| run.split_inclusive(|c| is_han(c) || is_kana(c)))
}

/// The versions of one page that are too many, given all of them: until 20 are left, the one whose neighbours in time are closest to each
/// other goes, so that what stays reaches from the first to the last. The first and the last always stay.
pub fn versions_to_drop<'a>(versions: impl IntoIterator<Item = &'a Version>) -> Vec<RecordId> {
    let mut left: Vec<_> = versions.into_iter().map(|version| (version.at, version.id)).collect();
    left.sort_unstable();
    let mut dropped = Vec::new();
    while left.len() > MOST {
        let distance = |at: &usize| left[at + 1].0.millis().saturating_sub(left[at - 1].0.millis());
        let Some(closest) = (1..left.len() - 1).min_by_key(distance) else { break };
        dropped.push(left.remove(closest).1);
    }
    dropped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, PageDraft, Sort, Timestamp};
    use proptest::prelude::*;

    fn page(body: &str) -> Page {
        let draft = PageDraft { body: body.into(), ..PageDraft::empty(Day::FIRST) };
        Page::new(RecordId::from_bytes([1; 16]), Sort::Journal, Timestamp::from_millis(0), draft)
    }

    fn text(words: usize) -> String {
        (0..words).map(|n| format!("word{n} ")).collect()
    }

    /// The bodies that are kept as versions when these are kept in one sitting.
    fn versions(taken_up: Option<&str>, kept: &[String]) -> Vec<String> {
        let mut sitting = Sitting::begin(taken_up.map(page).as_ref());
        let mut versions = Vec::new();
        for next in kept.iter().map(|body| page(body)) {
            versions.extend(sitting.earlier(&next).map(|page| page.body.clone()));
            sitting.kept(&next);
        }
        versions
    }

    #[test]
    fn the_first_change_of_a_sitting_keeps_what_was_there() {
        assert_eq!(versions(Some("a b"), &["a b c", "a", "d"].map(String::from)), ["a b"]);
    }

    #[test]
    fn the_same_text_makes_no_version_and_ends_no_beginning() {
        let folded = Page { folded: true, ..page("a") };
        let mut sitting = Sitting::begin(Some(&page("a")));
        assert_eq!(sitting.earlier(&folded), None);
        sitting.kept(&folded);
        assert_eq!(sitting.earlier(&page("b")), Some(&page("a")));
    }

    #[test]
    fn a_new_page_has_nothing_earlier_and_neither_has_an_empty_one() {
        assert!(versions(None, &["a".into(), "b".into()]).is_empty());
        assert!(versions(Some(" \n"), &["a".into(), "b".into()]).is_empty());
    }

    #[test]
    fn when_most_of_a_text_goes_the_fullest_is_kept() {
        assert_eq!(versions(None, &[text(50), text(100), text(60), text(49)]), [text(100)]);
        assert_eq!(versions(Some("a"), &[text(100), String::new()]), ["a".into(), text(100)]);
        // In one stroke other words, as many as before.
        assert_eq!(versions(None, &[text(60), "other ".repeat(60)]), [text(60)]);
    }

    #[test]
    fn a_text_that_shrinks_and_shrinks_is_kept_once_for_each_half() {
        let kept: Vec<String> = (1..=100).rev().map(text).collect();
        assert_eq!(versions(None, &kept), [text(100), text(49)]);
    }

    #[test]
    fn of_a_short_text_nothing_is_noticed_and_half_may_go() {
        assert!(versions(None, &[text(39), String::new()]).is_empty());
        assert!(versions(None, &[text(100), text(50)]).is_empty());
    }

    #[test]
    fn words_that_move_or_are_mended_are_still_there() {
        let turned: String = (0..60).rev().map(|n| format!("word{n} ")).collect();
        assert!(versions(None, &[text(60), turned]).is_empty());
        let rain = "今天下雨".repeat(20);
        assert!(versions(None, &[rain.clone(), format!("昨天{rain}")]).is_empty());
        assert_eq!(versions(None, &[rain.clone(), "今天".into()]), [rain]);
    }

    fn version(id: u8, at: i64) -> Version {
        Version::of(&Page { edited: Timestamp::from_millis(at), ..page("") }, RecordId::from_bytes([id; 16]))
    }

    #[test]
    fn twenty_versions_stay() {
        let all: Vec<Version> = (0..20).map(|n| version(n, 5)).collect();
        assert!(versions_to_drop(&all).is_empty());
    }

    #[test]
    fn the_most_crowded_goes_and_never_an_end() {
        let mut all: Vec<Version> = (0..20).map(|n| version(n, i64::from(n) * 1_000)).collect();
        all.push(version(99, 5_001));
        assert_eq!(versions_to_drop(&all), [RecordId::from_bytes([99; 16])]);
    }

    proptest! {
        #[test]
        fn leaving_out_what_is_alike_changes_nothing(before in "[abé我 \n]{0,24}", after in "[abé我 \n]{0,24}") {
            let (mut left, mut there) = (0, words(&after).map(Some).collect::<Vec<_>>());
            for word in words(&before) {
                if let Some(at) = there.iter().position(|other| *other == Some(word)) {
                    there[at] = None;
                    left += 1;
                }
            }
            prop_assert_eq!(has_lost_most(&before, &after), left * 2 < words(&before).count());
        }

        #[test]
        fn twenty_are_left_and_both_ends_among_them(times in proptest::collection::vec(any::<i64>(), 0..60)) {
            let all: Vec<Version> = times.iter().enumerate().map(|(n, at)| version(n as u8, *at)).collect();
            let dropped = versions_to_drop(&all);
            prop_assert_eq!(all.len() - dropped.len(), all.len().min(20));
            let ends = [all.iter().min_by_key(|v| (v.at, v.id)), all.iter().max_by_key(|v| (v.at, v.id))];
            prop_assert!(ends.iter().flatten().all(|version| !dropped.contains(&version.id)));
            prop_assert_eq!(versions_to_drop(all.iter().rev()), dropped);
        }
    }
}
