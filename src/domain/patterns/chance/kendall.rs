//! Kendall's rank correlation of numbers with their order in time: whether later ones are higher or lower more often than chance alone would
//! make them.
//!
//! M. G. Kendall, "Rank Correlation Methods", 4th ed. 1970, chapters 4 and 5 (variance with ties, correction for continuity); H. B. Mann,
//! "Nonparametric Tests Against Trend", Econometrica 13, 1945. Up to [`EXACT`] numbers every order they could stand in is tried.

use core::f64::consts::SQRT_2;

/// So many numbers have 5,040 orders.
const EXACT: usize = 7;

/// Pairs of numbers, each compared with those after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Order {
    /// The later one is higher.
    pub(in super::super) rising: usize,
    /// The later one is lower.
    pub(in super::super) falling: usize,
}

impl Order {
    fn of(values: &[u8]) -> Self {
        let mut order = Self::default();
        for (at, first) in values.iter().enumerate() {
            for later in &values[at + 1..] {
                order.rising += usize::from(later > first);
                order.falling += usize::from(later < first);
            }
        }
        order
    }

    fn distance(self) -> usize {
        self.rising.abs_diff(self.falling)
    }
}

/// The pairs, and how often chance alone would order the same numbers as clearly, whichever way.
pub(in super::super) fn trend(values: &[u8]) -> (Order, f64) {
    let order = Order::of(values);
    let chance = if values.len() <= EXACT { among_all(values, order) } else { by_variance(values, order) };
    (order, chance)
}

/// Tries every order (B. R. Heap, "Permutations by Interchanges", Comput. J. 6, 1963).
fn among_all(values: &[u8], order: Order) -> f64 {
    let mut values = values.to_vec();
    let (mut tried, mut as_clear) = (0_u32, 0_u32);
    let mut try_it = |values: &[u8]| {
        tried += 1;
        as_clear += u32::from(Order::of(values).distance() >= order.distance());
    };
    let mut at = vec![0; values.len()];
    try_it(&values);
    let mut place = 0;
    while place < values.len() {
        if at[place] < place {
            values.swap(if place % 2 == 0 { 0 } else { at[place] }, place);
            try_it(&values);
            at[place] += 1;
            place = 0;
        } else {
            at[place] = 0;
            place += 1;
        }
    }
    f64::from(as_clear) / f64::from(tried)
}

/// By the normal curve, with the variance that ties leave.
fn by_variance(values: &[u8], order: Order) -> f64 {
    let spread = |count: usize| {
        let count = count as f64;
        count * (count - 1.0) * (2.0 * count + 5.0)
    };
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let ties: f64 = sorted.chunk_by(|a, b| a == b).map(|tied| spread(tied.len())).sum();
    let variance = (spread(values.len()) - ties) / 18.0;
    if variance <= 0.0 || order.distance() == 0 {
        return 1.0;
    }
    let away = (order.distance() as f64 - 1.0) / variance.sqrt();
    beyond(away / SQRT_2)
}

/// The complementary error function of a number that is not negative, to 1.5e-7: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical
/// Functions", 1964, 7.1.26.
fn beyond(x: f64) -> f64 {
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let sum = [1.061_405_429, -1.453_152_027, 1.421_413_741, -0.284_496_736, 0.254_829_592];
    sum.into_iter().fold(0.0, |sum, factor| (sum + factor) * t) * (-x * x).exp()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn five_numbers_worked_by_hand() {
        // 3 1 4 2 5. Rising: 3-4, 3-5, 1-4, 1-2, 1-5, 4-5, 2-5, which is 7; falling: 3-1, 3-2, 4-2, which is 3.
        // Of the 120 orders of five, 1, 4, 9 and 15 have 0, 1, 2 and 3 falling pairs: 29 lean as far one way, and 29 the other.
        let (order, chance) = trend(&[3, 1, 4, 2, 5]);
        assert_eq!(order, Order { rising: 7, falling: 3 });
        assert!((chance - 58.0 / 120.0).abs() < 1e-12, "{chance}");
    }

    #[test]
    fn six_in_order_are_one_of_720_at_each_end() {
        let (order, chance) = trend(&[9, 8, 6, 4, 3, 1]);
        assert_eq!(order, Order { rising: 0, falling: 15 });
        assert!((chance - 2.0 / 720.0).abs() < 1e-12, "{chance}");
    }

    #[test]
    fn three_with_a_tie_worked_by_hand() {
        // 1 1 2 can stand as 112, 121 and 211, each twice: their pairs differ by 2, 0 and 2. Four of six lean as far.
        let (_, chance) = trend(&[1, 1, 2]);
        assert!((chance - 4.0 / 6.0).abs() < 1e-12, "{chance}");
    }

    #[test]
    fn eight_with_four_ties_worked_by_hand() {
        // 28 pairs, 4 of them tied: 24 rising. Variance (8*7*21 - 4*2*1*9) / 18 = 1104 / 18 = 61.33, its root 7.8316.
        // (24 - 1) / 7.8316 = 2.9368, beyond which on both sides lie 0.003316 of the normal curve.
        let (order, chance) = trend(&[1, 1, 2, 2, 3, 3, 4, 4]);
        assert_eq!(order, Order { rising: 24, falling: 0 });
        assert!((chance - 0.003_316).abs() < 2e-6, "{chance}");
    }

    #[test]
    fn numbers_that_are_all_the_same_have_no_order() {
        for count in [0, 1, 2, 7, 8, 40] {
            assert_eq!(trend(&vec![5; count]), (Order::default(), 1.0), "{count}");
        }
    }

    #[test]
    fn the_normal_curve_is_near_what_trying_all_orders_gives() {
        for values in [[1, 2, 3, 4, 5, 7, 6], [2, 1, 3, 4, 5, 7, 6], [1, 3, 2, 5, 4, 7, 6], [4, 1, 3, 2, 6, 7, 5]] {
            let (order, exact) = trend(&values);
            assert!((by_variance(&values, order) - exact).abs() < 0.012, "{values:?}: {exact}");
        }
    }

    proptest! {
        #[test]
        fn time_turned_round_leans_the_other_way_as_clearly(values in proptest::collection::vec(0_u8..21, 0..24)) {
            let back: Vec<u8> = values.iter().rev().copied().collect();
            let ((order, chance), (turned, same)) = (trend(&values), trend(&back));
            prop_assert_eq!((order.rising, order.falling), (turned.falling, turned.rising));
            prop_assert!((chance - same).abs() < 1e-12 && (0.0..=1.0).contains(&chance));
            prop_assert!(order.rising + order.falling <= values.len() * values.len().saturating_sub(1) / 2);
        }
    }
}
