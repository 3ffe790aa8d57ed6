//! Keeping the open notebook anew, where all that was kept in the browser is gone. Only the person can ask for it: it may have been meant to go.

use vault::Notebook;

use super::desk::faults_of;
use super::{KeepError, Session};

impl Session {
    /// Keeps everything that was read anew, under the same passphrase.
    ///
    /// # Errors
    /// [`KeepError`]; where something stands by now, nothing is put over it.
    pub async fn put_back(self) -> Result<(), KeepError> {
        let desk = self.desk();
        let (_turn, notebook) = desk.turn().await?;
        Notebook::put_back(&notebook, desk.shelves(), desk.now().millis(), &mut desk.entropy()).await?;
        let faults = faults_of(&notebook.borrow());
        self.tell_faults(faults);
        Ok(())
    }
}
