//! The people on their rings, for the eye.

use domain::circle::{GoodFor, MAP_ME, MAP_RINGS, MAP_SIDE, Person, Ring, spots};
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::use_people,
    ui::components::{RingsMap, RingsMark, RingsShape, RingsSize},
};

/// The picture.
pub(super) fn picture() -> AnyView {
    let text = &use_text().people;
    let everyone = use_people().all();
    let marks = Memo::new(move |_| {
        everyone.with(|people| {
            let named: Vec<(Ring, &str)> =
                people.iter().map(|person| (person.ring, or_nameless(&person.name, text.nameless))).collect();
            let mark = |(person, spot): (&Person, domain::circle::Spot)| RingsMark {
                name: spot.name,
                x: spot.x,
                y: spot.y,
                shape: shape_of(person),
            };
            people.iter().zip(spots(&named)).map(mark).collect::<Vec<_>>()
        })
    });
    let count = |people: &[Person], ring: Ring| people.iter().filter(|person| person.ring == ring).count();
    let label = move || everyone.with(|people| (text.picture)(Ring::ALL.map(|ring| count(people, ring))));
    let size = RingsSize { side: MAP_SIDE, rings: MAP_RINGS, me: MAP_ME };
    view! {
        <RingsMap
            label=Signal::derive(label)
            me=text.me
            names=Ring::ALL.map(text.ring)
            key=text.shapes
            size
            marks
        />
    }
    .into_any()
}

/// A name that was taken out has something in its place, so that it can be read and pressed.
pub(super) fn or_nameless<'a>(name: &'a str, nameless: &'a str) -> &'a str {
    if name.trim().is_empty() { nameless } else { name }
}

/// The shape of what someone is good for first.
fn shape_of(person: &Person) -> RingsShape {
    match person.good_for.first() {
        None => RingsShape::Ring,
        Some(GoodFor::Listening | GoodFor::Night) => RingsShape::Disc,
        Some(GoodFor::Practical) => RingsShape::Square,
        Some(GoodFor::Fun | GoodFor::Company) => RingsShape::Triangle,
        Some(GoodFor::Knowing) => RingsShape::Diamond,
    }
}
