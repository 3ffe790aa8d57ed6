//! The last step of a build, and the server that shows its result.
//!
//! Trunk writes `dist/`; [`finish`] makes of it what a static host serves: one stylesheet, brotli files, the list of
//! files with their revisions, header files for the usual hosts, checksums. The same input gives the same bytes.
//! [`router`] serves a finished `dist/` with the very headers that the host files carry: both read them from
//! [`Headers`], so what the end-to-end tests see is what a visitor gets. [`due`] lists help lines to look at again.

mod dist;
mod due;
mod error;
mod finish;
mod headers;
mod hosts;
mod html;
mod page;
mod precache;
mod server;
mod sheets;
mod sizes;
mod wasm;

pub use dist::part_name;
pub use due::due;
pub use error::SiteError;
pub use finish::finish;
pub use headers::Headers;
pub use server::{listen, router};
pub use sizes::{Part, Record, measure, table};
