//! Making a notebook: drawing words for it, deriving as slowly as the device can bear, writing it.

use domain::passphrase::{RANDOM_BYTES, Strength, WordList, judge, pick};
use platform::{Hold, Take, WorkError};
use vault::kdf::Cost;
use vault::{Blank, Entropy, Ikm, Notebook};
use zeroize::Zeroizing;

use crate::platform;

use super::desk::Desk;
use super::{CreateError, Session, SuggestError};

impl Session {
    /// Six words drawn by chance from the published list.
    ///
    /// # Errors
    /// [`SuggestError`].
    pub async fn suggest(self) -> Result<Vec<String>, SuggestError> {
        let desk = self.desk();
        let list = desk.device.words().await.map_err(|_| SuggestError::NoList)?;
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
            let (notebook, hold) = self.make(passphrase).await?;
            (inside.show)(self, notebook, hold);
            Ok(())
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

    async fn make(self, passphrase: &str) -> Result<(Notebook, Hold), CreateError> {
        let desk = self.desk();
        let blank = Blank::make(&mut desk.entropy()).map_err(|_| CreateError::NoRandomness)?;
        let passphrase = Zeroizing::new(desk.device.normal(passphrase));
        let (ikm, cost) = calibrate(&desk, &passphrase, &blank).await?;
        // Whoever holds it has made one, or is just making it.
        let hold = match desk.is_in_memory() {
            true => Hold::holding(()),
            false => desk.device.hold(Take::IfFree, self.when_lost()).await.map_err(|_| CreateError::AlreadyThere)?,
        };
        self.cannot_stop();
        let now = desk.now().millis();
        let (notebook, _) = vault::create(desk.shelves(), &blank, cost, &ikm, now, &mut desk.entropy()).await?;
        // Where it was kept, it knows itself.
        Ok((notebook, hold))
    }
}

/// Derives once, and again if the device turned out to be faster, slower or smaller than expected.
async fn calibrate(desk: &Desk, passphrase: &str, blank: &Blank) -> Result<(Ikm, Cost), CreateError> {
    let mut cost = Cost::FIRST;
    // The worker's start is not part of what is measured.
    let mut is_warm = false;
    loop {
        if !is_warm {
            desk.device.derive("", &blank.salt, Cost::FLOOR).await.map_err(CreateError::from)?;
            is_warm = true;
        }
        let began = desk.now().millis();
        match desk.device.derive(passphrase, &blank.salt, cost).await {
            Ok(ikm) => {
                let taken = (desk.now().millis() - began) as f64;
                let Some(better) = cost.calibrated(taken) else { return Ok((ikm, cost)) };
                let again = desk.device.derive(passphrase, &blank.salt, better).await?;
                return Ok((again, better));
            }
            Err(WorkError::NoMemory) => cost = cost.smaller().ok_or(CreateError::NoMemory)?,
            Err(WorkError::NoWorker) => return Err(CreateError::NoWorker),
        }
    }
}
