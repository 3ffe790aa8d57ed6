//! The sheet before it is printed: small beside what is chosen, and as it will be on paper.

use leptos::prelude::*;

use super::choose::SheetLines;
use super::page::Part;
use super::printed::printed;
use crate::{
    state::use_session,
    ui::components::{Button, ButtonKind, IconKind, Note, NoteKind},
};

/// How many strokes stand for lines at most: the small picture is full by then.
const STROKES: usize = 24;

/// A small picture of the sheet. What it shows stands in words beside it.
pub(super) fn mini(part: Part, lines: SheetLines) -> AnyView {
    let Part { all, along, .. } = part;
    let text = &all.take_along.preview;
    let current = along.draft().current();
    let asks = Memo::new(move |_| current.with(|it| it.as_ref().is_some_and(|it| !it.ask.trim().is_empty())));
    let asked = move || asks.get().then(|| view! { <b>{text.ask}</b><i></i><i></i> });
    let parts = move || {
        lines.with(|lines| {
            let of_one_sort = lines[..lines.len().min(STROKES)].chunk_by(|(one, _), (other, _)| one == other);
            let part = |lines: &[_]| {
                let strokes = lines.iter().map(|_| view! { <i></i> }).collect_view();
                let heading = lines.first().map(|(part, _)| (text.part)(*part));
                view! { <b>{heading}</b> {strokes} }
            };
            of_one_sort.map(part).collect_view()
        })
    };
    view! {
        <div class="mini" aria-hidden="true">
            <div class="mini__paper"><b>{text.heading}</b>{asked}{parts}</div>
        </div>
    }
    .into_any()
}

/// The sheet as it will print, where paper goes, and the button. The sheet is all of the page that is printed.
pub(super) fn preview(part: Part) -> AnyView {
    let Part { all, along, .. } = part;
    let text = &all.take_along.preview;
    let session = use_session();
    let lines = along.lines();
    let lines = Memo::new(move |_| lines.get());
    let current = along.draft().current();
    let is_empty = Memo::new(move |_| {
        let asks = current.with(|it| it.as_ref().is_some_and(|it| !it.ask.trim().is_empty()));
        !asks && lines.with(Vec::is_empty)
    });
    let print = move || match is_empty.get() {
        true => view! { <p class="quiet" id="sheet-empty">{text.empty}</p> }.into_any(),
        false => view! {
            <Note kind=NoteKind::Care title=text.paper.title><p>{text.paper.words}</p></Note>
            <div>
                <Button
                    text=text.print
                    kind=ButtonKind::Main
                    icon=IconKind::Sheet
                    id="sheet-print"
                    on_press=move |()| session.print()
                />
            </div>
        }
        .into_any(),
    };
    view! {
        {print}
        {printed(part, lines)}
    }
    .into_any()
}
