//! Someone of the circle, with a line to copy for them.

use domain::circle::Person;
use domain::practice::{Given, Part, Shelf};
use domain::urge::Did;
use leptos::prelude::*;

use crate::{
    i18n::{ReachText, Text},
    state::{Place, use_navigation, use_shelves, use_urges},
    ui::{
        components::{Button, ButtonKind},
        pages::parts::{copy_line, copy_line_for},
    },
};

pub(super) fn reach(all: &'static Text) -> AnyView {
    let text = &all.urge.choose.reach;
    let (urges, navigation) = (use_urges(), use_navigation());
    let people = urges.people();
    let lines = use_shelves().on(Shelf::Line, (all.exercises)());
    let reached = Callback::new(move |()| urges.note(Did::Reached));
    let of_people = move || {
        let people = people.get();
        if people.is_empty() {
            return view! { <p class="quiet">{text.nobody}</p> }.into_any();
        }
        let people = people.into_iter().enumerate().map(|(at, person)| one(text, at, person, reached));
        view! { <ul class="reach-people">{people.collect_view()}</ul> }.into_any()
    };
    let of_lines = move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().enumerate().map(|(at, line)| own_line(at, line));
            view! { <h3>{text.lines}</h3><ul class="reach-people">{lines.collect_view()}</ul> }
        })
    };
    let circle = Place::Part(Part::Circle);
    view! {
        <section class="stack stack--close" id="reach-people">
            <h2>{text.about.title}</h2>
            <p class="quiet">{text.about.words}</p>
            {of_people}
            {of_lines}
            <div>
                <Button
                    text=text.circle
                    kind=ButtonKind::Quiet
                    id="pause-circle"
                    on_press=move |()| navigation.go(circle)
                />
            </div>
        </section>
    }
    .into_any()
}

fn one(text: &'static ReachText, at: usize, person: Person, reached: Callback<()>) -> AnyView {
    let Person { name, line, .. } = person;
    let words = match line.trim().is_empty() {
        true => view! { <p class="quiet">{text.no_line}</p> }.into_any(),
        false => view! {
            <p class="pen as-typed" dir="auto">{line.clone()}</p>
            {copy_line_for(format!("reach-copy-{at}"), Signal::stored(line), name.clone(), reached)}
        }
        .into_any(),
    };
    view! { <li><h3><bdi>{name}</bdi></h3>{words}</li> }.into_any()
}

fn own_line(at: usize, line: Given) -> AnyView {
    let words = line.text;
    view! {
        <li>
            <p class="pen as-typed" dir="auto">{words.clone()}</p>
            {copy_line(format!("line-copy-{at}"), Signal::stored(words))}
        </li>
    }
    .into_any()
}
