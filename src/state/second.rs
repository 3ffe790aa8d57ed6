//! Making the second notebook. The verb is part of every build, and tested in it; only a build with the feature `second-notebook` shows a way
//! to it.

use domain::passphrase::judge;
use vault::Notebook;
use zeroize::Zeroizing;

use super::{RekeyError, Session};

impl Session {
    /// Makes the other notebook, empty, for this passphrase. Whatever stood in its place is written over: nobody can know whether anything
    /// did. The one that lies open is not changed.
    ///
    /// # Errors
    /// [`RekeyError`]; then nothing was written over, unless no store answered in time.
    pub async fn make_second(self, passphrase: String) -> Result<(), RekeyError> {
        let passphrase = Zeroizing::new(passphrase);
        let judgement = judge(&passphrase);
        if !judgement.acceptable {
            return Err(RekeyError::Refused(judgement.strength));
        }
        let make = async {
            let ikm = self.derive(&passphrase).await?;
            self.cannot_stop();
            let desk = self.desk();
            let (_turn, notebook) = desk.turn().await?;
            let now = desk.now().millis();
            Notebook::make_second(&notebook, desk.shelves(), &ikm, now, &mut desk.entropy()).await?;
            Ok(())
        };
        self.at_work(make).await.unwrap_or(Err(RekeyError::Stopped))
    }
}
