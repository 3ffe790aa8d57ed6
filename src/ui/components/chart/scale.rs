//! From numbers to places in a drawing. Pure.

/// A straight scale: one stretch of numbers laid over another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Linear {
    from: (f64, f64),
    to: (f64, f64),
}

impl Linear {
    /// Lays `from` over `to`; either may run backwards.
    pub(super) fn new(from: (f64, f64), to: (f64, f64)) -> Self {
        Self { from, to }
    }

    /// Where a number stands, to a tenth. What lies outside stands at the nearer end; a stretch without length has everything in the middle.
    pub(super) fn at(self, number: f64) -> f64 {
        let (from, to) = (self.from, self.to);
        let length = from.1 - from.0;
        let part = if length == 0.0 { 0.5 } else { ((number - from.0) / length).clamp(0.0, 1.0) };
        tenth(to.0 + part * (to.1 - to.0))
    }
}

/// To a tenth: finer than any screen shows.
pub(super) fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// Which of `count` things have their name beneath them, when there is room for `most` names: the first, the last and some between.
pub(super) fn named(count: usize, most: usize) -> Vec<usize> {
    if count <= most {
        return (0..count).collect();
    }
    if most < 2 {
        return (0..most).collect();
    }
    (0..most).map(|at| (at * (count - 1) + (most - 1) / 2) / (most - 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_where_they_lie_between_the_ends() {
        // 0 to 10 from 160 up to 14: a step is 14.6.
        let scale = Linear::new((0.0, 10.0), (160.0, 14.0));
        assert_eq!((scale.at(0.0), scale.at(10.0), scale.at(5.0), scale.at(2.5)), (160.0, 14.0, 87.0, 123.5));
        assert_eq!((scale.at(-3.0), scale.at(99.0)), (160.0, 14.0), "nothing leaves the drawing");
        assert_eq!(Linear::new((3.0, 3.0), (0.0, 100.0)).at(3.0), 50.0);
    }

    #[test]
    fn the_first_and_the_last_are_named_and_some_between() {
        assert_eq!(named(3, 4), [0, 1, 2]);
        assert_eq!(named(10, 4), [0, 3, 6, 9]);
        assert_eq!(named(26, 4), [0, 8, 17, 25]);
        assert_eq!((named(0, 4), named(9, 1)), (vec![], vec![0]));
        for count in 5..200 {
            let names = named(count, 4);
            assert!(
                names.len() == 4 && names[3] == count - 1 && names.is_sorted_by(|a, b| a < b),
                "{count}: {names:?}"
            );
        }
    }
}
