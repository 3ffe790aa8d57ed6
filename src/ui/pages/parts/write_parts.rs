//! The parts of Write, in the margin.

use domain::practice::Part;
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::components::{Subnav, SubnavButton},
};

/// The line of parts.
pub(in crate::ui::pages) fn write_parts() -> AnyView {
    let text = &use_text().journal;
    let navigation = use_navigation();
    let here = move |place: Place| Signal::derive(move || navigation.under().get() == place);
    view! {
        <Subnav label=text.parts>
            <SubnavButton
                id="part-journal"
                text=text.title
                here=here(Place::Journal)
                on_press=move |()| navigation.go(Place::Journal)
            />
            <SubnavButton
                id="part-accounts"
                text=use_text().happened.title
                here=here(Place::Accounts)
                on_press=move |()| navigation.go(Place::Accounts)
            />
            <SubnavButton
                id="part-letters"
                text=text.letters.title
                here=here(Place::Letters)
                on_press=move |()| navigation.go(Place::Letters)
            />
            <SubnavButton
                id="part-story"
                text=(use_text().practice.part)(Part::Story).0
                here=here(Place::Part(Part::Story))
                on_press=move |()| navigation.go(Place::Part(Part::Story))
            />
        </Subnav>
    }
    .into_any()
}
