//! The sign test, two-sided and exact: of pairs that differ, how often chance alone would lean one way as clearly. Pairs that do not differ are
//! left out.
//!
//! Conover 1999, section 3.4; after J. Arbuthnot, "An Argument for Divine Providence", Phil. Trans. 27, 1710.

use super::at_least;

/// How often chance alone would divide `one + other` as unevenly, whichever way.
pub(in super::super) fn sign_test(one: usize, other: usize) -> f64 {
    (2.0 * at_least(one.max(other), one + other, 0.5)).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn six_of_six_is_the_fewest_that_can_say_anything() {
        // 2 of 2^6, both ends; with five it would be 2 of 2^5.
        assert!((sign_test(6, 0) - 2.0 / 64.0).abs() < 1e-12);
        assert!((sign_test(0, 5) - 2.0 / 32.0).abs() < 1e-12);
    }

    #[test]
    fn nine_of_ten() {
        // Ten ways of nine and one of ten, at both ends, of 2^10.
        assert!((sign_test(9, 1) - 22.0 / 1024.0).abs() < 1e-12);
    }

    #[test]
    fn an_even_division_and_none_at_all_are_no_surprise() {
        assert_eq!((sign_test(4, 4), sign_test(0, 0)), (1.0, 1.0));
    }

    proptest! {
        #[test]
        fn it_does_not_matter_which_way(one in 0_usize..100, other in 0_usize..100) {
            prop_assert!((sign_test(one, other) - sign_test(other, one)).abs() < 1e-12);
        }
    }
}
