//! The cover: Steady me and Leave; slips and the five places, once they are here.

use leptos::prelude::*;

use super::{rest::Arrived, shown::Shown};
use crate::{
    i18n::FirstText,
    state::{Gate, Place, Session, use_face, use_navigation},
    ui::components::{Cover, IconKind, Only},
};

pub(super) fn cover(
    text: &'static FirstText,
    session: Session,
    shown: Memo<Shown>,
    steady: Memo<bool>,
    plain: Memo<bool>,
    is_covered: Signal<bool>,
    arrived: Signal<Option<Arrived>>,
) -> AnyView {
    let words = &text.cover;
    let navigation = use_navigation();
    let open = move || session.gate().get() == Gate::Open && !is_covered.get();
    // Where the person is, as far as one of the places would say so. They are there once the notebook is open.
    let here = Signal::derive(move || (!steady.get()).then(|| shown.get()));
    let steady_name = move || {
        // Before `plain`, which comes of it (ARCHITECTURE.md, "Decisions worth knowing").
        let is_bland = shown.get().is_bland();
        match plain.get() {
            true => text.lists.more,
            false if is_bland => words.quiet,
            false => words.steady,
        }
    };
    let face = use_face();
    // The lists have no such thing; the way to the lock, where it is, is called by another name there.
    let go_to_steady = move |()| match plain.get_untracked() {
        true => face.go_through(),
        false => navigation.go(Place::Steady),
    };
    view! {
        <Cover
            name=words.name
            bare=Signal::derive(move || !open())
            steady=Signal::derive(steady_name)
            steady_shown=steady
            steady_icon=Signal::derive(move || if plain.get() { IconKind::Dots } else { IconKind::Rings })
            on_steady=go_to_steady
            leave=Signal::derive(move || if plain.get() { text.lists.close } else { words.leave })
            keys=words.keys
        >
            {move || arrived.get().map(|arrived| (arrived.rest.slips)(session))}
            <Only when=open>
                {move || arrived.get().map(|arrived| (arrived.rest.places)(arrived.go, here))}
            </Only>
        </Cover>
    }
    .into_any()
}
