//! Finding pages by their words: [`Query`] (what is looked for), [`Haystack`] (a page made plain), [`Scan`] (many pages, in small steps),
//! [`Snippet`] (what to show of a page that was found).

mod fold;
mod haystack;
mod letters;
mod needle;
mod query;
mod scan;
mod signs;
mod snippet;

pub use fold::fold;
pub use haystack::Haystack;
pub use query::Query;
pub use scan::Scan;
pub(crate) use signs::{Sign, signs};
pub use snippet::{Place, Snippet};
