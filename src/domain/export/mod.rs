//! What goes out of the notebook so that any program can read it: chosen parts as Markdown, and the records themselves as JSON.

mod choose;
mod doc;
mod doing;
mod files;
mod labels;
mod part;
mod practice;
#[cfg(test)]
mod sample;
mod telling;
#[cfg(test)]
mod tests;

pub use choose::choose;
pub use files::{ExportFile, export_file, records_file};
pub use labels::{Catalogue, ExportLabels};
pub use part::ExportPart;
#[cfg(test)]
pub(crate) use sample::{test_catalogue, test_labels};
