//! A list in use: things to tick, and one more.

use leptos::prelude::*;

use super::page::Open;
use crate::{
    i18n::ListsText,
    ui::components::{Adder, Choice, Only},
};

pub(super) fn ticking(text: &'static ListsText, open: Open) -> AnyView {
    let current = open.current();
    let name = move || current.with(|list| list.as_ref().map(|list| list.name.clone()));
    let is_empty = Memo::new(move |_| current.with(|list| list.as_ref().is_none_or(|list| list.items.is_empty())));
    // An empty list says so itself.
    let left = move || {
        current.with(|list| list.as_ref().filter(|list| !list.items.is_empty()).map(|list| (text.left)(list.left())))
    };
    let items = move || current.get().map(|list| list.items).unwrap_or_default();
    // Each keeps its own box, so that the one just ticked keeps the focus.
    let item = move |item: domain::Item| {
        let id = item.id;
        let done = Memo::new(move |_| {
            current.with(|list| list.iter().flat_map(|list| &list.items).any(|item| item.id == id && item.done))
        });
        let tick = move |done: bool| _ = open.change(|book, _| book.tick(id, done));
        view! { <Choice id=format!("item-{id}") text=item.text chosen=done on_change=tick /> }
    };
    let add = move |typed: String| {
        let Some(list) = current.get_untracked() else { return false };
        open.change(|book, id| book.add(list.id, &typed, id)).unwrap_or_default()
    };
    view! {
        <section>
            <div class="lists__head"><h2><bdi>{name}</bdi></h2><span class="small" role="status">{left}</span></div>
            <div class="lists__items">
                <For each=items key=|item| item.id children=item />
                <Only when=move || is_empty.get()><p class="quiet">{text.empty}</p></Only>
            </div>
            <Adder id="add-item" label=text.add press=text.add_press on_add=add />
        </section>
    }
    .into_any()
}
