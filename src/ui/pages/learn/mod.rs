//! Learn.

mod found;
mod glossary;
mod guide;
mod help_lines;
mod page;
mod reading;
mod sections;

pub use glossary::Glossary;
pub use guide::GuidePage;
pub use help_lines::HelpLines;
pub use page::Learn;
pub use reading::Reading;
