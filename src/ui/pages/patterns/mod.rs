//! My patterns.

mod page;

pub use page::Patterns;
