//! What happens when the person leaves, looks away, comes back, or writes in another tab.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    platform::{self, Left, Sight, Touch, Unsealed},
    state::{Face, Gate, ListShelf, Navigation, Place, Preferences, Session, Watch},
};

/// However the page is left, the keys go first.
pub(super) fn put_away_when_left(session: Session, face: Face, navigation: Navigation) {
    platform::on_leave(move |left| {
        session.leave();
        if left == Left::Here {
            // Whatever page was there, it is not the way on from the lists.
            navigation.go(Place::Front);
            face.stay();
        }
    });
    platform::on_page_hide(move || {
        session.leave();
        // The browser may keep this page to come back to it; then `public/shell.js` loads it anew.
        platform::blank();
    });
}

/// What is out of sight is kept, silent, and locked in time.
pub(super) fn look_after(session: Session, watch: Watch) {
    platform::on_touch(move |touch| match touch {
        Touch::Meant => watch.touched(),
        Touch::Passing => watch.brushed(),
    });
    platform::on_sight(move |sight| match sight {
        Sight::Hidden => {
            session.sound().hush();
            // A phone may end the tab while it is out of sight.
            spawn_local(async move {
                // What is not kept says so where it stands.
                _ = session.keep_all().await;
            });
            watch.hidden();
        }
        Sight::Shown => watch.shown(),
        Sight::Behind => watch.behind(),
        Sight::InFront => watch.in_front(),
        // There is no time to wait for anything, and maybe no other moment.
        Sight::Frozen => session.sleep(),
        Sight::Thawed => {
            if session.gate().get_untracked() == Gate::Locked {
                session.start_afresh();
            }
        }
    });
}

/// What another tab chooses holds here too.
pub(super) fn follow_other_tabs(preferences: Preferences) {
    platform::on_unsealed(move |which| {
        if which == Unsealed::Settings {
            preferences.look_again();
        }
    });
}

/// And what another tab writes on the lists.
pub(super) fn follow_lists(lists: ListShelf) {
    platform::on_unsealed(move |which| {
        if which == Unsealed::Lists {
            lists.look_again();
        }
    });
}
