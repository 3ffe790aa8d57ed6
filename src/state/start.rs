//! The first look, before anything is shown: is there a notebook?

use std::rc::Rc;

use platform::Device;
use vault::{Presence, look};

use crate::platform;

use super::{Gate, Trouble};

/// What the app starts from.
#[derive(Clone, Debug)]
pub struct Start {
    pub(super) device: Rc<dyn Device>,
    pub(super) gate: Gate,
}

impl Start {
    /// Looks at the device.
    pub async fn look(device: Rc<dyn Device>) -> Self {
        let gate =
            if device.is_too_old() { Gate::Trouble(Trouble::TooOld) } else { gate_of(&look(device.shelves()).await) };
        Self { device, gate }
    }
}

/// What stands before the pages, by what was found.
pub(super) fn gate_of(presence: &Presence) -> Gate {
    match presence {
        Presence::Nothing => Gate::First,
        Presence::Found(_) => Gate::Locked,
        Presence::Unreadable => Gate::Trouble(Trouble::StorageRefused),
        Presence::Unsure(_) => Gate::Trouble(Trouble::StorageUnsure),
        Presence::Damaged => Gate::Trouble(Trouble::StorageDamaged),
        Presence::Newer => Gate::Trouble(Trouble::Newer),
    }
}
