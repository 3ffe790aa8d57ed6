//! Drawings of numbers, each beside words and a table that say the same.

mod trend;

pub use trend::{Trend, TrendPoint};
