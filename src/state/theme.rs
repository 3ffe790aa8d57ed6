//! Light or dark, as chosen.

use leptos::prelude::*;

use super::{Session, use_session};
use crate::platform::Appearance;

/// Light or dark.
#[derive(Clone, Copy)]
pub struct Theme {
    session: Session,
    chosen: RwSignal<Appearance>,
}

/// Light or dark, as it now is. Needs the session.
pub fn use_theme() -> Theme {
    let session = use_session();
    let chosen = session.desk().device.appearance();
    use_context().unwrap_or_else(|| {
        let theme = Theme { session, chosen: RwSignal::new(chosen) };
        provide_context(theme);
        theme
    })
}

impl Theme {
    /// What is chosen.
    pub fn chosen(self) -> Signal<Appearance> {
        self.chosen.into()
    }

    /// Chooses. With a notebook that leaves nothing behind, it is not remembered either.
    pub fn choose(self, appearance: Appearance) {
        let desk = self.session.desk();
        desk.device.set_appearance(appearance, !desk.is_in_memory());
        self.chosen.set(appearance);
    }
}
