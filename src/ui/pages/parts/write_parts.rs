//! The parts of Write, in the margin.

use domain::practice::Part;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::{Place, use_editor, use_navigation},
    ui::components::{Subnav, SubnavButton},
};

/// The line of parts. What is being written is kept before another of them is shown.
pub(in crate::ui::pages) fn write_parts() -> AnyView {
    let text = &use_text().journal;
    let (navigation, editor) = (use_navigation(), use_editor());
    let here = move |places: &'static [Place]| Signal::derive(move || places.contains(&navigation.under().get()));
    let go = move |place: Place| {
        spawn_local(async move {
            // What could not be kept stays in sight, and says so itself.
            if editor.keep_all().await.is_ok() {
                navigation.go(place);
            }
        });
    };
    view! {
        <Subnav label=text.parts>
            <SubnavButton
                id="part-journal"
                text=text.title
                here=here(&[Place::Journal])
                on_press=move |()| go(Place::Journal)
            />
            <SubnavButton
                id="part-accounts"
                text=use_text().happened.title
                here=here(&[Place::Accounts, Place::Account])
                on_press=move |()| go(Place::Accounts)
            />
            <SubnavButton
                id="part-letters"
                text=text.letters.title
                here=here(&[Place::Letters])
                on_press=move |()| go(Place::Letters)
            />
            <SubnavButton
                id="part-story"
                text=(use_text().practice.part)(Part::Story).0
                here=here(&[Place::Part(Part::Story), Place::Chapter, Place::Book])
                on_press=move |()| go(Place::Part(Part::Story))
            />
        </Subnav>
    }
    .into_any()
}
