//! From a passphrase to its key, which the first screen works out before anything else is here; what the key fits, the rest looks at.

use vault::{Found, Presence, look};
use zeroize::Zeroizing;

use super::desk::Desk;
use super::inside::{Inside, WithKey};
use super::start::gate_of;
use super::{Claim, OpenError, Session};

impl Session {
    /// Works on the passphrase at once, also while what stands behind the door is still on its way. Each container has a key of its own; the
    /// first that opens by its key is the one.
    pub(super) async fn unlock(
        self,
        passphrase: String,
        claim: Claim,
        door: fn(&Inside) -> WithKey,
    ) -> Result<(), OpenError> {
        let passphrase = Zeroizing::new(passphrase);
        let tries = self.try_passphrase(&passphrase, claim, door);
        let counted = async { tries.await.inspect_err(|error| self.count_wrong(*error)) };
        self.at_work(counted).await.unwrap_or(Err(OpenError::Stopped))
    }

    async fn try_passphrase(
        self,
        passphrase: &str,
        claim: Claim,
        door: fn(&Inside) -> WithKey,
    ) -> Result<(), OpenError> {
        let desk = self.desk();
        let found = find(&desk).await?;
        let passphrase = Zeroizing::new(desk.device.normal(passphrase));
        let mut answer = OpenError::Empty;
        for container in &found.containers {
            let Some(header) = container.header() else { continue };
            let ikm = desk.device.derive(&passphrase, &header.salt(), header.cost()).await?;
            // However long the rest is on its way, nothing else holds the passphrase meanwhile.
            desk.device.dismiss();
            let inside = self.arrival().inside().await?;
            match door(inside)(self, &found, container, &ikm, claim).await {
                Ok(()) => return Ok(()),
                Err(error @ (OpenError::WrongPassphrase | OpenError::Damaged)) => answer = answer.or(error),
                Err(error) => return Err(error),
            }
        }
        Err(answer)
    }
}

pub(super) async fn find(desk: &Desk) -> Result<Found, OpenError> {
    match look(desk.shelves()).await {
        Presence::Found(found) => Ok(found),
        presence => Err(OpenError::of(gate_of(&presence))),
    }
}
