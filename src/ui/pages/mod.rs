//! The pages, each a list of sections. Pages never use one another: what two of them share is in `parts`.

mod about;
mod editor;
mod front;
mod learn;
mod lock;
mod parts;
mod passphrase;
mod pause;
mod practice;
mod safety;
mod salvage;
mod steady;
mod today;
mod trouble;
mod write;
mod you;

pub use about::About;
pub use editor::EditorPage;
pub use front::Front;
pub use learn::Learn;
pub use lock::Lock;
pub use passphrase::PassphrasePage;
pub use pause::Pause;
pub use practice::Practice;
pub use safety::Safety;
pub use salvage::Salvage;
pub use steady::Steady;
pub use today::Today;
pub use trouble::TroublePage;
pub use write::{Deleted, JournalPage, LettersPage};
pub use you::You;
