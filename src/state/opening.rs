//! From a key to an open notebook: is it the right one, is this the only tab, what stands in the stores now.

use std::cell::RefCell;

use platform::Hold;
use vault::{Container, Found, Ikm, KeepError, Notebook, Opened, Reached, reached};

use crate::platform;

use super::alone::Held;
use super::desk::Desk;
use super::unlock::find;
use super::{Claim, OpenError, Session};

/// Between two looks at the stores, in ms.
const PAUSE: u32 = 100;
/// How often to look for what another tab said that it kept: `localStorage` can be late between processes.
const LOOKS: u32 = 20;
/// The same, while that tab has said nothing: its answer and its lock travel on roads of their own.
const LOOKS_UNTOLD: u32 = 5;
/// How often a commit of a tab that was taken over may come in between.
const TRIES: u32 = 5;

/// An opened notebook that this tab holds alone.
pub(super) struct Unlocked {
    pub(super) opened: Opened,
    pub(super) hold: Hold,
}

impl Session {
    /// Opens `container`, if the key fits, and shows it.
    pub(super) async fn open_with(
        self,
        found: &Found,
        container: &Container,
        ikm: &Ikm,
        claim: Claim,
    ) -> Result<(), OpenError> {
        // A wrong passphrase disturbs no other tab.
        reached(found, container, ikm)?;
        let unlocked = self.open_alone(ikm, claim).await?;
        self.read(unlocked).await;
        Ok(())
    }

    /// Takes hold of the notebook, and only then looks what there is to open.
    async fn open_alone(self, ikm: &Ikm, claim: Claim) -> Result<Unlocked, OpenError> {
        let desk = self.desk();
        if desk.is_in_memory() {
            // No other tab sees it.
            let found = find(&desk).await?;
            let (at, _) = find_own(&found, ikm)?;
            return Ok(Unlocked { opened: open(&desk, &found, at, ikm).await?, hold: Hold::holding(()) });
        }
        let held = self.claim(claim).await?;
        self.cannot_stop();
        let (found, at) = look_for_all(&desk, ikm, &held).await?;
        let mut opened = open(&desk, &found, at, ikm).await?;
        let is_behind =
            |notebook: &Notebook| desk.answers.given().is_some_and(|given| notebook.reached().is_behind(given));
        opened.is_older |= is_behind(&opened.notebook);
        let Held { hold, was_stolen, .. } = held;
        if was_stolen {
            opened = shut_out(&desk, ikm, opened).await?;
        }
        Ok(Unlocked { opened, hold })
    }
}

/// Looks until all is there that the other tab kept, or it is no use waiting. Answers with the container that opens.
async fn look_for_all(desk: &Desk, ikm: &Ikm, held: &Held) -> Result<(Found, usize), OpenError> {
    let mut looks = 0;
    loop {
        let found = find(desk).await?;
        let (at, newest) = find_own(&found, ikm)?;
        looks += 1;
        let may_come = match desk.answers.given() {
            Some(given) => newest.is_behind(given) && looks < LOOKS,
            None => held.was_given && looks < LOOKS_UNTOLD,
        };
        if !may_come {
            return Ok((found, at));
        }
        desk.wait(PAUSE).await;
    }
}

/// The first container that `ikm` opens.
fn find_own(found: &Found, ikm: &Ikm) -> Result<(usize, Reached), OpenError> {
    let mut answer = OpenError::Empty;
    for (at, container) in found.containers.iter().enumerate() {
        match reached(found, container, ikm) {
            Ok(newest) => return Ok((at, newest)),
            Err(error) => answer = answer.or(error.into()),
        }
    }
    Err(answer)
}

async fn open(desk: &Desk, found: &Found, at: usize, ikm: &Ikm) -> Result<Opened, OpenError> {
    let container = found.containers.get(at).ok_or(OpenError::Empty)?;
    Ok(vault::open(desk.shelves(), found, container, ikm).await?)
}

/// Writes a generation of its own, without a change: from then on the stores refuse whatever the other tab still has under way. What came
/// before it is seen, by opening again.
async fn shut_out(desk: &Desk, ikm: &Ikm, mut opened: Opened) -> Result<Opened, OpenError> {
    for _ in 0..TRIES {
        let notebook = RefCell::new(opened.notebook);
        let kept = Notebook::keep(&notebook, desk.shelves(), &[], desk.now().millis(), &mut desk.entropy()).await;
        opened.notebook = notebook.into_inner();
        if kept != Err(KeepError::Conflict) {
            // What else is in the way comes again with the first words, and is told then.
            return Ok(opened);
        }
        let found = find(desk).await?;
        let (at, _) = find_own(&found, ikm)?;
        let is_older = opened.is_older;
        opened = open(desk, &found, at, ikm).await?;
        opened.is_older |= is_older;
    }
    Ok(opened)
}
