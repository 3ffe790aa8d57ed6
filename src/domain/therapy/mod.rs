//! Therapy: notes for and after a session, and a sheet of chosen sentences to take along.

mod session;
mod sheet;

pub use session::TherapySession;
pub use sheet::{Excerpt, ExcerptSource, Sheet};
