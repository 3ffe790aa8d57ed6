//! People to reach, over Steady me: whether they are shown, and with which country they begin. Put away at the lock, when Steady me is left,
//! and where nobody was there for a while: they tell what the notebook is for.

use domain::Country;
use leptos::prelude::*;

use super::{Gate, Navigation, Place, Session, use_navigation, use_session, use_wishes};

/// See the file.
#[derive(Clone, Copy)]
pub struct Reaching {
    session: Session,
    is_shown: RwSignal<bool>,
}

/// Provides them, not shown. Needs the session and the navigation.
pub fn provide_reaching() -> Reaching {
    let (session, navigation) = (use_session(), use_navigation());
    let reaching = Reaching { session, is_shown: RwSignal::new(false) };
    Effect::new(move |was: Option<(Gate, bool)>| {
        let is = place_of(session, navigation);
        if was.is_some_and(|was| was != is) {
            reaching.put_away();
        }
        is
    });
    provide_context(reaching);
    reaching
}

/// Those of this app.
///
/// # Panics
/// Outside the app, which provides them first.
pub fn use_reaching() -> Reaching {
    expect_context()
}

/// The gate, and whether Steady me lies over what is behind it.
fn place_of(session: Session, navigation: Navigation) -> (Gate, bool) {
    (session.gate().get(), navigation.place().get() == Place::Steady)
}

impl Reaching {
    /// Whether they stand in the place of the exercises.
    pub fn is_shown(self) -> Signal<bool> {
        self.is_shown.into()
    }

    /// Shows them.
    pub fn show(self) {
        self.is_shown.set(true);
    }

    /// Shows the exercises. Which country was chosen goes with the page.
    pub fn put_away(self) {
        // An exercise that is shown would begin anew.
        if self.is_shown.get_untracked() {
            self.is_shown.set(false);
        }
    }

    /// Whether the notebook is open: then it may say which country.
    pub fn is_open(self) -> bool {
        self.session.gate().get_untracked() == Gate::Open
    }

    /// The country with which they begin: that of the notebook, while it is open.
    pub fn country(self) -> Option<Country> {
        self.is_open().then(|| use_wishes().country().get_untracked()).flatten()
    }
}
