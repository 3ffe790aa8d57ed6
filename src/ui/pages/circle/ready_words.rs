//! Lines to copy: those of people, and those that stand for anyone.

use domain::circle::Person;
use domain::practice::Shelf;
use leptos::prelude::*;

use super::picture::or_nameless;
use crate::{
    i18n::use_text,
    state::use_people,
    ui::{
        components::OwnWords,
        pages::parts::{add_to_shelf, copy_line_for, shelf_lines},
    },
};

/// The lines, each with a way to copy it.
pub(super) fn ready_words() -> AnyView {
    let text = &use_text().people;
    let everyone = use_people().all();
    let line = |(at, person): (usize, Person)| {
        let line = Signal::stored(person.line);
        let name = (text.line_of)(or_nameless(&person.name, text.nameless));
        view! {
            <div class="circle__line">
                <h3>{name.clone()}</h3>
                <OwnWords text=line />
                {copy_line_for(format!("copy-person-{at}"), line, name, Callback::new(|()| {}))}
            </div>
        }
    };
    let of_people = move || {
        let with_line = everyone.get().into_iter().filter(|person| !person.line.trim().is_empty());
        with_line.enumerate().map(line).collect_view()
    };
    view! {
        <section class="stack">
            <h2>{text.lines.title}</h2>
            <p class="quiet">{text.lines.words}</p>
            {of_people}
            <p class="small"><b>{text.no_answer.title}</b>": "{text.no_answer.words}</p>
        </section>
        <div class="stack">{shelf_lines(Shelf::Line)} {add_to_shelf(Shelf::Line, "new-line")}</div>
    }
    .into_any()
}
