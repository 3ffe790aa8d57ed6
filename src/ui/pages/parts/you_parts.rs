//! The parts of You, in the margin.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::components::{Subnav, SubnavButton},
};

/// The line of parts.
pub(in crate::ui::pages) fn you_parts() -> AnyView {
    let all = use_text();
    let navigation = use_navigation();
    let here = move |place: Place| Signal::derive(move || part_of(navigation.under().get()) == place);
    view! {
        <Subnav label=all.you.parts>
            <SubnavButton
                id="part-safety"
                text=all.you.safety
                here=here(Place::You)
                on_press=move |()| navigation.go(Place::You)
            />
            <SubnavButton
                id="part-share"
                text=all.share.title
                here=here(Place::Share)
                on_press=move |()| navigation.go(Place::Share)
            />
        </Subnav>
    }
    .into_any()
}

/// Passing on chosen pages is a part of passing on.
fn part_of(place: Place) -> Place {
    if place == Place::SharePages { Place::Share } else { place }
}
