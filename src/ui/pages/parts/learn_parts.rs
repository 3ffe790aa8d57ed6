//! The parts of Learn, in the margin.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::components::{Subnav, SubnavButton},
};

/// The line of parts.
pub(in crate::ui::pages) fn learn_parts() -> AnyView {
    let all = use_text();
    let navigation = use_navigation();
    let here = move |places: &'static [Place]| Signal::derive(move || places.contains(&navigation.under().get()));
    view! {
        <Subnav label=all.guides.parts>
            <SubnavButton
                id="part-guides"
                text=all.guides.title
                here=here(&[Place::Learn, Place::Guide, Place::Glossary, Place::Reading])
                on_press=move |()| navigation.go(Place::Learn)
            />
            <SubnavButton
                id="part-patterns"
                text=all.patterns.title
                here=here(&[Place::Patterns])
                on_press=move |()| navigation.go(Place::Patterns)
            />
            <SubnavButton
                id="part-help"
                text=all.help_lines.title
                here=here(&[Place::HelpLines])
                on_press=move |()| navigation.go(Place::HelpLines)
            />
            <SubnavButton
                id="part-therapy"
                text=all.therapy.title
                here=here(&[Place::Therapy, Place::Check, Place::Session, Place::TakeAlong])
                on_press=move |()| navigation.go(Place::Therapy)
            />
        </Subnav>
    }
    .into_any()
}
