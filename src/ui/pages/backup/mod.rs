//! A backup: making one, opening one.

mod make;
mod restore;

pub use make::BackupPage;
pub use restore::RestorePage;
