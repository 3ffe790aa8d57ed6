//! That there is a newer build of the site: a quiet line on the cover, which can be put off. The site is looked at again when the page
//! comes back to sight.

use leptos::prelude::*;

use crate::{
    i18n::Text,
    platform::{self, Sight},
    state::{NewerFault, provide_offline, use_face, use_offline},
    ui::components::{Only, Slip},
};

/// Has the site's own files kept, where they are to be.
pub(super) fn look_after_files() {
    let offline = provide_offline();
    platform::on_sight(move |sight| {
        if sight == Sight::Shown {
            offline.in_sight();
        }
    });
}

/// The line. Not on the lists: they show only things of their own.
pub(super) fn newer(text: &'static Text) -> AnyView {
    let words = &text.offline.newer;
    let offline = use_offline();
    let (has_newer, fault, changing) = (offline.has_newer(), offline.fault(), offline.is_changing());
    let lists = use_face().shows_lists();
    let told = move || match (changing.get(), fault.get()) {
        (true, _) => words.changing,
        (false, None) => words.told,
        (false, Some(NewerFault::Unkept)) => words.unkept,
        (false, Some(NewerFault::UnkeptElsewhere)) => words.unkept_elsewhere,
        (false, Some(NewerFault::Busy)) => words.busy,
        (false, Some(NewerFault::NotThere)) => words.not_there,
    };
    let told = Signal::derive(move || told().to_owned());
    let use_it = Callback::new(move |()| offline.use_newer());
    let put_off = Callback::new(move |()| offline.put_off());
    view! {
        <Only when=move || has_newer.get() && !lists.get()>
            <Slip text=told action=(words.use_it, "use-newer", use_it) dismiss=(words.put_off, put_off) />
        </Only>
    }
    .into_any()
}
