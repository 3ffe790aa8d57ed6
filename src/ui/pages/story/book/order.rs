//! In which order: each part can be moved, and taken out again.

use leptos::{html, prelude::*};

use super::page::At;
use crate::{
    state::Chosen,
    ui::components::{Button, ButtonKind, Only},
};

pub(super) fn order(at: At, chosen: Memo<Vec<Chosen>>) -> AnyView {
    let text = &at.text.order;
    let any = Memo::new(move |_| chosen.with(|chosen| !chosen.is_empty()));
    let list = move || match any.get() {
        true => view! {
            <ol class="ordered ordered--ranked" id="book-order" aria-label=text.title>
                <For each=move || chosen.get() key=Clone::clone children=move |one| line(at, one, chosen) />
            </ol>
        }
        .into_any(),
        false => view! { <p class="quiet">{text.nothing}</p> }.into_any(),
    };
    view! { <section class="stack stack--close"><h2>{text.title}</h2>{list}</section> }.into_any()
}

fn line(at: At, one: Chosen, chosen: Memo<Vec<Chosen>>) -> AnyView {
    let [up, down, out] = at.text.order.moves;
    let Chosen { part, heading } = one;
    let is_first = Memo::new(move |_| chosen.with(|all| all.first().is_some_and(|first| first.part == part)));
    let is_last = Memo::new(move |_| chosen.with(|all| all.last().is_some_and(|last| last.part == part)));
    let (to_start, to_end) = (NodeRef::<html::Button>::new(), NodeRef::<html::Button>::new());
    let press = move |towards_end: bool| {
        at.tell(at.binder.move_part(part, towards_end));
        // A line that moves loses the focus, and at an end its button goes: then the other one takes it.
        let (first, other) = if towards_end { (to_end, to_start) } else { (to_start, to_end) };
        request_animation_frame(move || {
            let there = |button: NodeRef<html::Button>| button.try_get_untracked().flatten();
            if let Some(button) = there(first).or_else(|| there(other)) {
                _ = button.focus();
            }
        });
    };
    let about = StoredValue::new(heading.clone());
    let mover = move |text: &'static str, towards_end: bool, node_ref: NodeRef<html::Button>| {
        let press = move |()| press(towards_end);
        let about = about.get_value();
        view! { <Button text about kind=ButtonKind::Quiet node_ref on_press=press /> }
    };
    let take_out = move |()| at.tell(at.binder.choose(part, false));
    view! {
        <li class="ordered__line">
            <bdi dir="auto">{heading.clone()}</bdi>
            <span class="ordered__do">
                <Only when=move || !is_first.get()>{mover(up, false, to_start)}</Only>
                <Only when=move || !is_last.get()>{mover(down, true, to_end)}</Only>
                <Button text=out about=heading kind=ButtonKind::Quiet on_press=take_out />
            </span>
        </li>
    }
    .into_any()
}
