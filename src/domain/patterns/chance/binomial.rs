//! The exact binomial test, one-sided: how often as many or more of `of` would fall into a class that chance fills with `share`.
//!
//! W. J. Conover, "Practical Nonparametric Statistics", 3rd ed. 1999, section 3.1. Where several classes are asked at once, the level is
//! divided by how many (Bonferroni; O. J. Dunn, "Multiple Comparisons Among Means", J. Am. Stat. Assoc. 56, 1961): whoever asks does that.

/// The chance of `count` or more out of `of`, each with the chance `share`.
pub(in super::super) fn at_least(count: usize, of: usize, share: f64) -> f64 {
    if count == 0 || share >= 1.0 {
        return 1.0;
    }
    if count > of || share <= 0.0 {
        return 0.0;
    }
    // In logarithms, since the powers of a long row are too small to be written.
    let odds = (share / (1.0 - share)).ln();
    let choose: f64 = (1..=count).map(|at| ((of - count + at) as f64 / at as f64).ln()).sum();
    let mut term = choose + count as f64 * share.ln() + (of - count) as f64 * (1.0 - share).ln();
    let mut sum = 0.0;
    for have in count..=of {
        sum += term.exp();
        term += ((of - have) as f64 / (have + 1) as f64).ln() + odds;
    }
    sum.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(found: f64, worked: f64) {
        assert!((found - worked).abs() <= 1e-12 + worked * 1e-9, "{found} is not {worked}");
    }

    #[test]
    fn three_or_more_heads_of_four() {
        // 4 ways of three heads and 1 of four, of 16.
        near(at_least(3, 4, 0.5), 5.0 / 16.0);
    }

    #[test]
    fn one_or_more_sundays_in_three_days() {
        // All but none: 1 - (6/7)^3 = (343 - 216) / 343.
        near(at_least(1, 3, 1.0 / 7.0), 127.0 / 343.0);
    }

    #[test]
    fn six_or_more_of_ten_in_one_of_eight_bands() {
        // The sum of C(10,k) 7^(10-k) over 8^10: 210*2401 + 120*343 + 45*49 + 10*7 + 1 = 547,646 of 1,073,741,824.
        near(at_least(6, 10, 0.125), 547_646.0 / 1_073_741_824.0);
    }

    #[test]
    fn the_ends_are_certain_and_impossible() {
        assert_eq!((at_least(0, 5, 0.2), at_least(6, 5, 0.2), at_least(5, 5, 1.0)), (1.0, 0.0, 1.0));
        near(at_least(5, 5, 0.5), 1.0 / 32.0);
    }

    #[test]
    fn a_long_row_is_summed_without_falling_to_nothing() {
        // Half of 5,000 or more: a half, and half of the chance of exactly half of them, which is 1 / sqrt(pi * 2,500) to four places.
        let middle = 1.0 / (core::f64::consts::PI * 2_500.0).sqrt();
        assert!((at_least(2_500, 5_000, 0.5) - (0.5 + middle / 2.0)).abs() < 1e-5);
        near(at_least(1, 5_000, 0.5), 1.0);
    }

    proptest! {
        #[test]
        fn more_is_rarer_and_both_sides_make_one(of in 1_usize..200, count in 0_usize..200, share in 0.01_f64..0.99) {
            let count = count.min(of);
            let (here, next) = (at_least(count, of, share), at_least(count + 1, of, share));
            prop_assert!((0.0..=1.0).contains(&here) && next <= here + 1e-12);
            // At least `count` of one sort, or more than `of - count` of the other.
            let other = at_least(of - count + 1, of, 1.0 - share);
            prop_assert!((here + other - 1.0).abs() < 1e-9, "{} and {}", here, other);
        }
    }
}
