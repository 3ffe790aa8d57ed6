//! A list being changed: its name, what stands on it, what is taken off, and whether it stays.

use leptos::prelude::*;

use super::page::Open;
use crate::{
    i18n::ListsText,
    ui::components::{Button, ButtonKind, Field, IconButton, IconKind, Only},
};

pub(super) fn editing(text: &'static ListsText, open: Open) -> AnyView {
    let Some(list) = open.current().get_untracked() else { return ().into_any() };
    let current = open.current();
    let name = RwSignal::new(list.name);
    let renamed = move |()| _ = open.change(|book, _| book.rename(list.id, &name.get_untracked()));
    let items = move || current.get().map(|list| list.items).unwrap_or_default();
    let item = move |item: domain::Item| {
        let id = item.id;
        let said = item.text.clone();
        let words = RwSignal::new(item.text);
        let reworded = move |()| _ = open.change(|book, _| book.reword(id, &words.get_untracked()));
        let take_off = move |()| _ = open.change(|book, _| book.take_off(id));
        view! {
            <div class="lists__line">
                <Field id=format!("word-{id}") label=text.item value=words on_typed=reworded />
                <IconButton label=(text.take_off)(&said) icon=IconKind::Bin id=format!("off-{id}") on_press=take_off />
            </div>
        }
    };
    let has_done =
        Memo::new(move |_| current.with(|list| list.iter().flat_map(|list| &list.items).any(|item| item.done)));
    let clear = move |()| _ = open.change(|book, _| book.clear_done(list.id));
    view! {
        <section class="lists__editing">
            <Field id="list-name" label=text.name value=name on_typed=renamed />
            <div class="lists__items"><For each=items key=|item| item.id children=item /></div>
            <Only when=move || has_done.get()>
                <div><Button text=text.clear id="clear-done" on_press=clear /></div>
            </Only>
            {remove(text, open, list.id)}
        </section>
    }
    .into_any()
}

/// Takes the list away; one that has something on it after a second press.
fn remove(text: &'static ListsText, open: Open, list: u32) -> AnyView {
    let current = open.current();
    let count = Memo::new(move |_| current.with(|list| list.as_ref().map_or(0, |list| list.items.len())));
    let is_asking = RwSignal::new(false);
    let take_away = move || {
        if open.change(|book, _| book.remove(list)).is_some() {
            open.is_edited.set(false);
        }
    };
    let ask = move |()| if count.get_untracked() == 0 { take_away() } else { is_asking.set(true) };
    let doors = move || match is_asking.get() {
        false => view! { <Button text=text.remove kind=ButtonKind::Quiet id="remove-list" on_press=ask /> }.into_any(),
        true => {
            let sure = Signal::derive(move || (text.remove_sure)(count.get()));
            view! {
                <div class="pair">
                    <Button text=text.keep id="keep-list" on_press=move |()| is_asking.set(false) />
                    <Button text=sure id="remove-list-now" on_press=move |()| take_away() />
                </div>
            }
            .into_any()
        }
    };
    view! { <div>{doors}</div> }.into_any()
}
