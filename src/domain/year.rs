//! A calendar year that a [`Day`](crate::Day) can lie in.

/// 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

impl Year {
    /// The first year there is.
    pub(crate) const FIRST: Self = Self(1);

    /// The year of this number, if there is one.
    pub fn new(number: i32) -> Option<Self> {
        u16::try_from(number).ok().filter(|year| (1..=9999).contains(year)).map(Self)
    }

    /// 1 to 9999.
    pub fn number(self) -> i32 {
        self.0.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_years_are_those_that_days_lie_in() {
        for (number, is_year) in [(i32::MIN, false), (-1, false), (0, false), (1, true), (9999, true), (10_000, false)]
        {
            assert_eq!(Year::new(number).map(Year::number), is_year.then_some(number));
        }
    }
}
