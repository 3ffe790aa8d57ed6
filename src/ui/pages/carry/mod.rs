//! Words that go out readable, and text that comes in.

mod export;
mod import;
mod preview;

pub use export::ExportPage;
pub use import::ImportPage;
