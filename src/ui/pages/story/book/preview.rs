//! The book as it will be printed. Each part follows its own records: a key in the title lays out no part again.

use leptos::prelude::*;

use super::page::At;
use crate::{
    state::Chosen,
    ui::{
        components::{Bound, BoundContents, BoundCover, Only},
        pages::parts::bound_section,
    },
};

pub(super) fn preview(at: At, chosen: Memo<Vec<Chosen>>) -> AnyView {
    let (look, nothing) = &at.text.look;
    let binder = at.binder;
    let cover = binder.cover();
    let title = Memo::new(move |_| cover.with(|cover| cover.title.clone()));
    let line = Signal::derive(move || cover.with(|cover| cover.line.clone()));
    let size = binder.size();
    let headings = move || chosen.with(|chosen| chosen.iter().map(|one| one.heading.clone()).collect::<Vec<_>>());
    let has_contents = Memo::new(move |_| chosen.with(|chosen| chosen.len() > 1));
    let any = Memo::new(move |_| chosen.with(|chosen| !chosen.is_empty()));
    let part = move |one: Chosen| {
        let section = binder.section(one.part);
        move || section.get().map(|section| bound_section(section, Some(title.into())))
    };
    let contents = at.text.labels.contents;
    let sheets = move || {
        view! {
            <BoundCover title line />
            <Only when=move || has_contents.get()>
                <BoundContents heading=contents parts=Signal::derive(headings) />
            </Only>
            <For each=move || chosen.get() key=|one| one.part children=part />
        }
    };
    let view = move || match any.get() {
        true => view! {
            <Bound
                id="book-preview"
                label=look.title
                size=Signal::derive(move || size.get().id().to_owned())
            >
                {sheets()}
            </Bound>
        }
        .into_any(),
        false => view! { <p class="quiet">{*nothing}</p> }.into_any(),
    };
    view! {
        <section class="stack stack--close">
            <h2>{look.title}</h2>
            <p class="quiet">{look.words}</p>
        </section>
        // On the page itself, not within the section: see print.css.
        {view}
    }
    .into_any()
}
