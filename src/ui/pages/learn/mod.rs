//! Learn.

mod glossary;
mod guide;
mod help_lines;
mod page;
mod reading;

pub use glossary::Glossary;
pub use guide::GuidePage;
pub use help_lines::HelpLines;
pub use page::Learn;
pub use reading::Reading;
