//! A backup: making one, opening one.

mod asked;
mod done;
mod faults;
mod made;
mod make;
mod preview;
mod restore;

pub use make::BackupPage;
pub use restore::RestorePage;
