//! Texts of what could still be read of a damaged notebook.

/// What could still be read.
#[derive(Debug)]
pub struct SalvageText {
    /// At the lock: looks for it. Tells nothing of what the notebook is for.
    pub look: &'static str,
    /// Title.
    pub title: &'static str,
    /// What this is.
    pub lede: &'static str,
    /// How many pages, and how many pieces do not read.
    pub counts: fn(pages: usize, broken: usize, unread: usize) -> String,
    /// Nothing reads.
    pub nothing: &'static str,
    /// A page without a title.
    pub untitled: &'static str,
    /// The part about files.
    pub files: &'static str,
    /// Saves the pages as plain text.
    pub save_text: &'static str,
    /// What that means.
    pub save_text_note: &'static str,
    /// Saves what is stored, sealed.
    pub save_raw: &'static str,
    /// What that means.
    pub save_raw_note: &'static str,
    /// The browser gave no file.
    pub no_file: &'static str,
}
