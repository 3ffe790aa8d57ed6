//! What a person passes on to someone: exactly what that one will see, and nothing beside it. No names of records, no times, no kinds.

mod answers;
mod heading;
mod kept;
mod labels;
mod make;
mod pick;
mod piece;
mod unwrap;

pub use heading::as_heading;
pub use kept::KeptWords;
pub use labels::SharedLabels;
pub use pick::Pick;
pub use piece::{Piece, PiecePart, Shared, SharedError};
pub use unwrap::unwrap;
