//! What is on the sheet, in its order: each line can be moved and taken off.

use domain::therapy::{Excerpt, SheetPart};
use leptos::{prelude::*, task::spawn_local};

use super::choose::SheetLines;
use super::page::Part;
use super::printed::words_of;
use crate::ui::components::{Button, ButtonKind};

pub(super) fn order(part: Part, lines: SheetLines) -> AnyView {
    let Part { all, along, fault, .. } = part;
    let text = &all.take_along.order;
    // The way back stands above, where the page outlives the sheet.
    let clear = move |()| {
        spawn_local(async move {
            _ = fault.try_set(along.clear().await.err());
        });
    };
    let list = move || {
        let lines = lines.get();
        let count = lines.len();
        if count == 0 {
            return view! { <p class="quiet">{text.empty}</p> }.into_any();
        }
        let line = |(at, line)| one(part, at, count, line);
        let lines = lines.into_iter().enumerate().map(line).collect_view();
        view! {
            <ol class="ordered ordered--ranked" id="sheet-order" aria-label=text.title>{lines}</ol>
            <div><Button text=text.clear kind=ButtonKind::Quiet id="sheet-clear" on_press=clear /></div>
        }
        .into_any()
    };
    view! {
        <section class="take-along__choice">
            <h2>{text.title}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn one(part: Part, at: usize, count: usize, (kind, excerpt): (SheetPart, Excerpt)) -> AnyView {
    let Part { all, along, .. } = part;
    let (up, down) = all.exercise.fields.moves;
    let words = words_of(part, &excerpt);
    let shift = |is_up: bool| {
        let excerpt = excerpt.clone();
        move |()| along.shift(&excerpt, is_up)
    };
    let up = (at > 0).then(|| {
        view! { <Button text=up about=words.clone() kind=ButtonKind::Quiet id=format!("sheet-up-{at}") on_press=shift(true) /> }
    });
    let down = (at + 1 < count).then(|| {
        view! { <Button text=down about=words.clone() kind=ButtonKind::Quiet id=format!("sheet-down-{at}") on_press=shift(false) /> }
    });
    let off = {
        let excerpt = excerpt.clone();
        move |()| along.choose(excerpt.clone(), false)
    };
    view! {
        <li class="ordered__line">
            <span class="as-typed" class:pen={kind != SheetPart::Told && kind != SheetPart::Check} dir="auto">
                {words.clone()}
            </span>
            <span class="ordered__do">
                {up} {down}
                <Button
                    text=all.take_along.order.remove
                    about=words
                    kind=ButtonKind::Quiet
                    id=format!("sheet-off-{at}")
                    on_press=off
                />
            </span>
        </li>
    }
    .into_any()
}
