//! A passphrase for a new notebook: drawing words for it, judging one's own.

use domain::passphrase::{RANDOM_BYTES, Strength, WordList, judge, pick};
use vault::Entropy;
use zeroize::Zeroizing;

use super::{CreateError, Session, SuggestError};

impl Session {
    /// Six words drawn by chance from the published list.
    ///
    /// # Errors
    /// [`SuggestError`].
    pub async fn suggest(self) -> Result<Vec<String>, SuggestError> {
        let desk = self.desk();
        let list = desk.services().words().await.map_err(|_| SuggestError::NoList)?;
        let list = WordList::parse(&list).map_err(|_| SuggestError::NoList)?;
        let mut random = Zeroizing::new([0; RANDOM_BYTES]);
        desk.entropy().fill(random.as_mut()).map_err(|_| SuggestError::NoRandomness)?;
        let words = pick(&list, random.as_ref()).ok_or(SuggestError::NoRandomness)?;
        Ok(words.into_iter().map(str::to_owned).collect())
    }

    /// Makes the notebook and opens it.
    ///
    /// # Errors
    /// [`CreateError`]; nothing was left behind, unless a store took it and answered too late.
    pub async fn create(self, passphrase: String) -> Result<(), CreateError> {
        let passphrase = Zeroizing::new(passphrase);
        let judgement = judge(&passphrase);
        if !judgement.acceptable {
            return Err(CreateError::Refused(judgement.strength));
        }
        self.create_of(&passphrase).await
    }

    /// The same with a passphrase that somebody has chosen before. None at all would open the notebook to everyone, or to nobody.
    pub(super) async fn create_of(self, passphrase: &str) -> Result<(), CreateError> {
        if passphrase.trim().is_empty() {
            return Err(CreateError::Refused(Strength::TooShort));
        }
        let make = async {
            // Before anything is made: what could not be shown would only be in the way.
            let inside = self.arrival().inside().await?;
            (inside.make)(self, passphrase).await
        };
        self.at_work(make).await.unwrap_or(Err(CreateError::Stopped))
    }

    /// Makes a notebook that lives until this tab is closed, and opens it. Nothing is written on the device.
    ///
    /// # Errors
    /// [`CreateError`].
    pub async fn create_for_this_visit(self, passphrase: String) -> Result<(), CreateError> {
        self.desk().set_in_memory(true);
        let created = self.create(passphrase).await;
        self.desk().set_in_memory(created.is_ok());
        created
    }
}
