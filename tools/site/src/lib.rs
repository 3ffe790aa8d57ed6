//! What becomes of a compiled app, and the server that shows the result.
//!
//! [`assemble`] writes `dist/` around what `tools/pack` compiled; [`finish`] makes of it what a static host serves: two
//! stylesheets, brotli files, the list of files with their revisions, header files for the usual hosts, checksums. The same
//! input gives the same bytes.
//! [`router`] serves a finished `dist/` with the very headers that the host files carry: both read them from
//! [`Headers`], so what the end-to-end tests see is what a visitor gets. [`due`] lists help lines to look at again,
//! [`visits`] counts what visits take from a host.

mod assemble;
mod cost;
mod dist;
mod due;
mod error;
mod finish;
mod headers;
mod hosts;
mod html;
mod meta;
mod page;
mod precache;
mod server;
mod sheets;
mod sizes;
mod wasm;

pub use assemble::{Program, Scripts, assemble};
pub use cost::{Visit, costs, visits};
pub use dist::{content_hash, part_name};
pub use due::due;
pub use error::SiteError;
pub use finish::{finish, hosting};
pub use headers::Headers;
pub use server::{listen, router};
pub use sizes::{Part, Record, measure, table};
