//! What leaves the notebook because the person asked: a line for the clipboard or the menu of the device, a sheet for the printer, a file.

use domain::story::{BookLabels, Bound, to_html, to_markdown};
use platform::{NoDownload, NotCopied, NotShared};

use super::Session;
use crate::platform;

/// A file that a book can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookFile {
    /// For a browser.
    Html,
    /// Plain text.
    Markdown,
}

impl BookFile {
    /// What it is called. It tells nothing.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "notes.html",
            Self::Markdown => "notes.md",
        }
    }
}

impl Session {
    /// Copies a line.
    ///
    /// # Errors
    /// [`NotCopied`]; the clipboard is as it was.
    pub async fn copy(self, text: String) -> Result<(), NotCopied> {
        self.desk().services().copy(&text).await
    }

    /// Copies a line that the person takes to another app at once, and comes back from.
    ///
    /// # Errors
    /// [`NotCopied`]; the clipboard is as it was.
    pub async fn copy_to_pass_on(self, text: String) -> Result<(), NotCopied> {
        self.runs_an_errand();
        self.copy(text).await
    }

    /// The bare address of this page.
    pub fn address(self) -> String {
        self.desk().services().address()
    }

    /// Whether the device has a menu of its own for passing something on.
    pub fn can_share(self) -> bool {
        self.desk().services().can_share()
    }

    /// Opens that menu for an address, or for a link with what it holds.
    ///
    /// # Errors
    /// [`NotShared`]; the person may have closed it.
    pub async fn share(self, address: String) -> Result<(), NotShared> {
        // In the menu one may look for long.
        self.runs_an_errand();
        let shared = self.desk().services().share(&address).await;
        if shared.is_err() {
            self.elsewhere.forget();
        }
        shared
    }

    /// Gives the person a file.
    ///
    /// # Errors
    /// [`NoDownload`].
    pub(super) fn give(self, name: &str, content: &[u8]) -> Result<(), NoDownload> {
        // Some devices ask where to put it.
        self.looks_elsewhere();
        self.desk().device.download(name, content)
    }

    /// Prints the sheet on the page.
    pub fn print(self) {
        self.looks_elsewhere();
        self.desk().services().print();
    }

    /// Gives the person a book as a file.
    ///
    /// # Errors
    /// [`NoDownload`].
    pub fn save_book(self, file: BookFile, bound: &Bound, labels: &BookLabels) -> Result<(), NoDownload> {
        let content = match file {
            BookFile::Html => to_html(bound, labels),
            BookFile::Markdown => to_markdown(bound, labels),
        };
        self.save_file(file.name(), &content)
    }
}
