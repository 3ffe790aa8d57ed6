//! What stands on a shelf: lines in the person's hand, where each comes from, and for small steps whether they were done.

use domain::OwnLine;
use domain::practice::{Given, Shelf};
use leptos::{prelude::*, task::spawn_local};

use super::{copy_line, keep_message, message, open_run, undo};
use crate::{
    i18n::use_text,
    state::{KeepError, use_shelves},
    ui::components::{Adder, Button, ButtonKind, Choice, Message},
};

/// The lines of a shelf, the latest first, under their heading.
pub(in crate::ui::pages) fn shelf_lines(shelf: Shelf) -> AnyView {
    let all = use_text();
    let text = &all.exercise.shelf;
    let shelves = use_shelves();
    let lines = shelves.on(shelf, (all.exercises)());
    let gone = RwSignal::new(None::<OwnLine>);
    let fault = RwSignal::new(None::<KeepError>);
    let (heading, none) = (text.of)(shelf);
    let line = move |(at, line): (usize, Given)| one_line(at, line, gone, fault);
    let shown = move || {
        let lines = lines.get();
        match lines.is_empty() {
            true => view! { <p class="quiet">{none}</p> }.into_any(),
            false => {
                view! { <ul class="shelf">{lines.into_iter().enumerate().map(line).collect_view()}</ul> }.into_any()
            }
        }
    };
    let back = move |()| {
        if let Some(line) = gone.get_untracked() {
            spawn_local(async move {
                match shelves.put_back(line).await {
                    Ok(()) => _ = gone.try_set(None),
                    Err(why) => _ = fault.try_set(Some(why)),
                }
            });
        }
    };
    let not_kept = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    view! {
        <section class="stack stack--close" id=format!("shelf-{}", shelf.id())>
            <h2>{heading}</h2>
            {not_kept}
            {shown}
            {undo(format!("undo-{}", shelf.id()), text.undo, move || gone.with(Option::is_some), Callback::new(back))}
        </section>
    }
    .into_any()
}

fn one_line(at: usize, line: Given, gone: RwSignal<Option<OwnLine>>, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let all = use_text();
    let text = &all.exercise.shelf;
    let shelves = use_shelves();
    let words = match &line.then {
        Some(then) => (text.plan)(&line.text, then),
        None => line.text.clone(),
    };
    let by = line.by.map(|date| (text.by)(&(all.dates.rough)(date)));
    let date = (all.dates.rough)(line.day.into());
    let facts = [Some(date), by].into_iter().flatten().collect::<Vec<_>>().join(". ");
    let record = line.record;
    let from = match &line.field {
        Some((_, field)) => {
            let open = open_run();
            let tick = (line.shelf == Shelf::Step).then(|| {
                let (field, is_done) = (field.clone(), line.done.is_some());
                let id = format!("done-{record}-{}", field.as_str());
                let press = move |done: bool| {
                    let field = field.clone();
                    spawn_local(async move {
                        if let Err(why) = shelves.tick(record, &field, done).await {
                            _ = fault.try_set(Some(why));
                        }
                    });
                };
                view! { <Choice id text=text.done chosen=Signal::stored(is_done) on_change=press /> }
            });
            let press = move |()| open.run(record);
            view! {
                {tick}
                <Button text=text.open about=words.clone() kind=ButtonKind::Quiet on_press=press />
            }
            .into_any()
        }
        None => {
            let remove = move |()| {
                spawn_local(async move {
                    match shelves.remove(record).await {
                        Ok(line) => _ = gone.try_set(line),
                        Err(why) => _ = fault.try_set(Some(why)),
                    }
                });
            };
            view! { <Button text=text.remove about=words.clone() kind=ButtonKind::Quiet on_press=remove /> }.into_any()
        }
    };
    let copy = (line.shelf == Shelf::Line).then(|| copy_line(format!("copy-line-{at}"), Signal::stored(words.clone())));
    view! {
        <li class="shelf__line">
            <p class="pen as-typed" dir="auto">{words}</p>
            <p class="quiet">{facts}</p>
            <div class="shelf__do">{copy} {from}</div>
        </li>
    }
    .into_any()
}

/// A line of one's own, to put on a shelf.
pub(in crate::ui::pages) fn add_to_shelf(shelf: Shelf, id: &'static str) -> AnyView {
    let all = use_text();
    let shelves = use_shelves();
    let fault = RwSignal::new(None::<KeepError>);
    let (label, press) = (all.exercise.shelf.add)(shelf);
    let typed = RwSignal::new(String::new());
    let add = move |line: String| {
        if line.trim().is_empty() {
            return false;
        }
        spawn_local(async move {
            let kept = shelves.add(shelf, line.clone()).await;
            if kept.is_err() && typed.try_with_untracked(String::is_empty) == Some(true) {
                // What could not be kept stands in the field again.
                typed.set(line);
            }
            _ = fault.try_set(kept.err());
        });
        true
    };
    let not_kept = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    view! {
        {not_kept}
        <Adder id label press on_add=add typed />
    }
    .into_any()
}
