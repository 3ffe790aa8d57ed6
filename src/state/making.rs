//! Making a notebook: deriving as slowly as the device can bear, then writing it.

use platform::{Hold, Take, WorkError};
use vault::kdf::Cost;
use vault::{Blank, Ikm};
use zeroize::Zeroizing;

use crate::platform;

use super::desk::Desk;
use super::{CreateError, Session};

impl Session {
    /// Makes a notebook and shows it.
    pub(super) async fn make(self, passphrase: &str) -> Result<(), CreateError> {
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
        self.show(notebook, hold);
        Ok(())
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
