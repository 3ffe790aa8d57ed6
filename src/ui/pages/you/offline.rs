//! Whether the site's own files are kept, what that means, and whether there is a newer build of them.

use leptos::prelude::*;

use crate::{
    i18n::OfflineText,
    state::{Offline, OfflineKeeping, use_offline, use_session},
    ui::components::{Button, Only, Switch},
};

pub(super) fn offline(text: &'static OfflineText) -> AnyView {
    if use_session().is_for_this_visit() {
        return view! {
            <section class="stack stack--close">
                <h2>{text.title}</h2>
                <p id="offline-state">{text.this_visit}</p>
            </section>
        }
        .into_any();
    }
    let offline = use_offline();
    let keeping = offline.keeping();
    let state = move || match keeping.get() {
        OfflineKeeping::Unknown => "",
        OfflineKeeping::Kept => text.kept,
        OfflineKeeping::NotYet => text.not_yet,
        OfflineKeeping::Nothing => text.nothing,
        OfflineKeeping::Remains => text.remains,
        OfflineKeeping::Cannot => text.cannot,
    };
    view! {
        <section class="stack">
            <h2>{text.title}</h2>
            <div>
                <Switch
                    id="offline"
                    text=text.switch.title
                    hint=text.switch.words
                    on=offline.is_chosen()
                    on_change=move |on| offline.choose(on)
                />
            </div>
            <p class="small" id="offline-state" role="status">{state}</p>
            <Only when=move || keeping.get() == OfflineKeeping::Kept>{looking(text, offline)}</Only>
        </section>
    }
    .into_any()
}

fn looking(text: &'static OfflineText, offline: Offline) -> AnyView {
    let (heard, has_newer) = (offline.heard(), offline.has_newer());
    let found = move || {
        heard.get().map(|heard| match (has_newer.get(), heard) {
            (true, _) => text.found,
            (false, true) => text.newest,
            (false, false) => text.unheard,
        })
    };
    view! {
        <div class="stack stack--close">
            <p class="small">{text.asked}</p>
            <p><Button text=text.look id="look-for-newer" on_press=move |()| offline.look_now() /></p>
            <p class="small" id="newer-found" role="status">{found}</p>
        </div>
    }
    .into_any()
}
