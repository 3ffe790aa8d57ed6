//! Therapy: notes for and after a session, and a sheet of chosen sentences to take along.

mod blank;
mod part;
mod sentences;
mod session;
mod sheet;

pub use blank::{Blanks, Piece};
pub use part::{SheetPart, of_account, of_page, of_session};
pub use sentences::sentences;
pub use session::TherapySession;
pub use sheet::{Excerpt, ExcerptSource, Sheet};
