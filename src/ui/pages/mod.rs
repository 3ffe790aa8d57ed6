//! The pages, each a list of sections. Pages never use one another: what two of them share is in `parts`.

mod about;
mod editor;
mod front;
mod journal;
mod lock;
mod parts;
mod passphrase;
mod safety;
mod salvage;
mod steady;
mod today;
mod trouble;

pub use about::About;
pub use editor::EditorPage;
pub use front::Front;
pub use journal::JournalPage;
pub use lock::Lock;
pub use passphrase::PassphrasePage;
pub use safety::Safety;
pub use salvage::Salvage;
pub use steady::Steady;
pub use today::Today;
pub use trouble::TroublePage;
