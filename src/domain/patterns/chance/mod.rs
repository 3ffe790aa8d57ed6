//! How often chance alone would do as much: exact where that is quick, otherwise on the side of saying less.

mod binomial;
mod kendall;
mod level;
mod sign_test;

pub(super) use binomial::at_least;
pub(super) use kendall::trend;
pub(super) use level::LEVEL;
pub(super) use sign_test::sign_test;
