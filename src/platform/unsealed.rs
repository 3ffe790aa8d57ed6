//! The two records that stand unsealed in `localStorage` (`FORMAT.md`, sections 14 and 15): what is there before a passphrase is typed.

use gloo_events::EventListener;
use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsealed {
    /// What was chosen for the lock, the first page and Leave.
    Settings,
    /// The lists that can stand before the lock.
    Lists,
}

/// It could not be written: storage is refused or full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWritten;

impl Unsealed {
    const ALL: [Self; 2] = [Self::Settings, Self::Lists];

    /// The name of the record. It tells nothing.
    const fn name(self) -> &'static str {
        match self {
            Self::Settings => "p",
            Self::Lists => "l",
        }
    }

    pub(super) fn read(self) -> Option<String> {
        probed()?.get_item(self.name()).ok().flatten()
    }

    pub(super) fn write(self, record: &str) -> Result<(), NotWritten> {
        probed().ok_or(NotWritten)?.set_item(self.name(), record).map_err(|_| NotWritten)
    }

    /// Takes both away. Answers whether none is left.
    pub(super) fn remove_all() -> bool {
        let Some(store) = probed() else { return true };
        Self::ALL.into_iter().fold(true, |are_gone, which| {
            are_gone & (store.remove_item(which.name()).is_ok() && matches!(store.get_item(which.name()), Ok(None)))
        })
    }
}

/// Calls `then` when another tab has written one of them.
pub fn on_unsealed(then: impl Fn(Unsealed) + 'static) {
    let Some(window) = web_sys::window() else { return };
    EventListener::new(&window, "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        // Without a key everything was taken away.
        Unsealed::ALL.into_iter().filter(|which| key.as_deref().is_none_or(|key| key == which.name())).for_each(&then);
    })
    .forget();
}

/// `localStorage`, where it may be used.
fn probed() -> Option<web_sys::Storage> {
    let probed = web_sys::window().map(|window| window.local_storage());
    matches!(probed, Some(Ok(Some(_)))).then(LocalStorage::raw)
}
