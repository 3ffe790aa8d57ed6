//! What stands where the passphrase work of this app takes its time.

use leptos::prelude::*;

use crate::{i18n::use_text, state::use_session, ui::components::Working};

/// The waiting, and how to stop it. `ended` tells how it came to its end, if that is to be told here.
pub(in crate::ui::pages) fn working(words: &'static str, ended: Signal<Option<&'static str>>) -> AnyView {
    let session = use_session();
    let work = session.work();
    view! {
        <Working
            running=session.working()
            is_long=Signal::derive(move || work.get().is_some_and(|work| work.is_long))
            words=words
            ended=ended
            stop=use_text().passphrase.stop
            can_stop=Signal::derive(move || work.get().is_some_and(|work| work.can_stop))
            on_stop=move |()| session.stop()
        />
    }
    .into_any()
}
