//! Finding pages, and whatever else has words, by these: [`Query`] (what is looked for), [`Haystack`] (texts made plain), [`Scan`] (many of
//! them, in small steps), [`Snippet`] (what to show of what was found).

mod fold;
mod haystack;
mod letters;
mod needle;
mod query;
mod scan;
mod signs;
mod snippet;
mod styled;

pub use fold::fold;
pub use haystack::Haystack;
pub use query::Query;
pub use scan::Scan;
pub(crate) use signs::{Sign, signs};
pub use snippet::{Place, Snippet};
