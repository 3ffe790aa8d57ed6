//! What a person passes on to someone: exactly what that one will see, and nothing beside it. No names of records, no times, no kinds.

mod kept;
mod piece;
mod unwrap;

pub use piece::{Piece, PiecePart, Shared, SharedError};
pub use unwrap::unwrap;
