//! How often each of some things was noted. A count is told as it is: nothing here is weighed against chance.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Finding;

/// Counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted<T> {
    /// Each thing and in how many records it stands, the most frequent first; those of one count by their names.
    pub counts: Vec<(T, usize)>,
    /// How many records held any.
    pub of: usize,
    /// What stands in the most: a count too, which may be chance.
    pub finding: Finding<Top<T>>,
}

/// What stands in more records than anything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Top<T> {
    /// One, or all that share the place, by their names.
    pub top: Vec<T>,
    /// In how many records each of them stands: more than one.
    pub count: usize,
    /// Of how many.
    pub of: usize,
}

/// Counts in how many records each thing stands. `records` gives the things of each, none of them twice. What stands in one record only
/// is not named.
pub(super) fn count<T: Ord + Clone, Things: IntoIterator<Item = T>>(
    records: impl Iterator<Item = Things>,
    least: usize,
) -> Counted<T> {
    let mut counts = BTreeMap::<T, usize>::new();
    let mut of = 0;
    for things in records {
        let mut has_any = false;
        for thing in things {
            *counts.entry(thing).or_default() += 1;
            has_any = true;
        }
        of += usize::from(has_any);
    }
    let mut counts: Vec<(T, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    let finding = Finding::of(of, least, || {
        let most = counts.first().map(|(_, count)| *count).filter(|most| *most > 1)?;
        let top = counts.iter().take_while(|(_, count)| *count == most).map(|(thing, _)| thing.clone()).collect();
        Some(Top { top, count: most, of })
    });
    Counted { counts, of, finding }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn of(records: &[&[u8]], least: usize) -> Counted<u8> {
        count(records.iter().map(|things| things.iter().copied()), least)
    }

    #[test]
    fn one_alone_at_the_top_is_named() {
        // 7 stands in three records, 2 in two, 9 in one; the fourth holds nothing.
        let found = of(&[&[7, 2], &[7], &[2, 7, 9], &[]], 3);
        assert_eq!((found.counts, found.of), (vec![(7, 3), (2, 2), (9, 1)], 3));
        assert_eq!(found.finding, Finding::Told(Top { top: vec![7], count: 3, of: 3 }));
    }

    #[test]
    fn a_place_at_the_top_that_is_shared_names_all_who_share_it() {
        let found = of(&[&[7, 2], &[7], &[2], &[1]], 3);
        assert_eq!(found.finding, Finding::Told(Top { top: vec![2, 7], count: 2, of: 4 }));
    }

    #[test]
    fn once_each_is_no_pattern_and_few_records_say_nothing() {
        assert_eq!(of(&[&[1], &[2], &[3]], 3).finding, Finding::NoPattern { of: 3 });
        assert_eq!(of(&[&[1], &[1], &[]], 3).finding, Finding::TooFew { have: 2, need: 3 });
    }

    proptest! {
        #[test]
        fn counts_add_up_in_whatever_order_the_records_stand(
            records in proptest::collection::vec(proptest::collection::btree_set(0_u8..9, 0..5), 0..30),
        ) {
            let found = count(records.iter().map(|things| things.iter().copied()), 5);
            prop_assert_eq!(
                found.counts.iter().map(|(_, count)| count).sum::<usize>(),
                records.iter().map(BTreeSet::len).sum::<usize>()
            );
            prop_assert_eq!(found.of, records.iter().filter(|things| !things.is_empty()).count());
            prop_assert!(found.counts.iter().all(|(_, count)| (1..=found.of).contains(count)));
            prop_assert!(found.counts.is_sorted_by_key(|(thing, count)| (Reverse(*count), *thing)));
            prop_assert_eq!(count(records.iter().rev().map(|things| things.iter().copied()), 5), found);
        }
    }
}
