//! What a person passes on to someone: exactly what that one will see, and nothing beside it. No names of records, no times, no kinds.

mod piece;

pub use piece::{Piece, PiecePart, Shared, SharedError};
