//! The parts of Practice, in the margin.

use domain::practice::Part;
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::components::{Subnav, SubnavButton},
};

/// The parts that stand in Practice; one's own story stands in Write.
pub(in crate::ui::pages) const PRACTICE_PARTS: [Part; 5] =
    [Part::SelfWorth, Part::Distance, Part::Pull, Part::Circle, Part::Growth];

/// The line of parts.
pub(in crate::ui::pages) fn practice_parts() -> AnyView {
    let text = &use_text().practice;
    let navigation = use_navigation();
    let button = move |part: Part| {
        let place = Place::Part(part);
        view! {
            <SubnavButton
                id=format!("part-{}", part.id())
                text=(text.part)(part).0
                here=Signal::derive(move || navigation.under().get() == place)
                on_press=move |()| navigation.go(place)
            />
        }
    };
    view! { <Subnav label=text.parts>{PRACTICE_PARTS.map(button)}</Subnav> }.into_any()
}
