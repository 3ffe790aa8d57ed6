//! Turning to another place from what stands around the page: what was being written is kept first.

use leptos::{prelude::*, task::spawn_local};

use super::shown::Shown;
use crate::state::{Place, use_editor, use_navigation};

/// Goes to a place.
pub(super) fn going(shown: Memo<Shown>) -> Callback<Place> {
    let (navigation, editor) = (use_navigation(), use_editor());
    Callback::new(move |place: Place| {
        let page = shown.get_untracked();
        if !page.is_written_on() {
            navigation.go(place);
            return;
        }
        let here = navigation.under().get_untracked();
        spawn_local(async move {
            let kept = match page {
                Shown::Editor => editor.close().await,
                _ => editor.keep_all().await,
            };
            // A page that could not be kept stays in sight, with its words.
            match kept {
                Ok(()) => navigation.go(place),
                Err(_) => navigation.turn_under(here),
            }
        });
    })
}
