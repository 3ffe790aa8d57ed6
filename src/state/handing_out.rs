//! What leaves the notebook because the person asked: a line for the clipboard, a sheet for the printer.

use super::Session;
use crate::platform::NotCopied;

impl Session {
    /// Copies a line.
    ///
    /// # Errors
    /// [`NotCopied`]; the clipboard is as it was.
    pub async fn copy(self, text: String) -> Result<(), NotCopied> {
        self.desk().device.copy(&text).await
    }

    /// Prints the sheet on the page.
    pub fn print(self) {
        self.desk().device.print();
    }
}
