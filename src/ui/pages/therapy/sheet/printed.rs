//! The sheet itself: what was chosen, in its order, without the names that are left out. Nothing else is on it.

use domain::therapy::{Blanks, Excerpt, ExcerptSource, Piece, SheetPart};
use leptos::prelude::*;

use super::choose::SheetLines;
use super::page::Part;
use crate::{state::today, ui::pages::parts::result_words};

/// Lines to write on.
const ROOM: usize = 5;

/// What a line of the sheet says, with all its names.
pub(super) fn words_of(part: Part, excerpt: &Excerpt) -> String {
    let ExcerptSource::Check(check) = &excerpt.from else { return excerpt.text.clone() };
    result_words(part.all, part.along, check, &excerpt.text).unwrap_or_default()
}

/// The sheet.
pub(super) fn printed(part: Part, lines: SheetLines) -> AnyView {
    let Part { all, along, .. } = part;
    let text = &all.take_along.preview;
    let current = along.draft().current();
    let blanks = Memo::new(move |_| current.with(|it| it.as_ref().map(|it| it.blanked.clone()).unwrap_or_default()));
    let ask = Memo::new(move |_| current.with(|it| it.as_ref().map(|it| it.ask.trim().to_owned()).unwrap_or_default()));
    let asked = move || {
        let (ask, blanks) = (ask.get(), Blanks::of(&blanks.get()));
        (!ask.is_empty()).then(|| {
            let words = left(part, &blanks, &ask);
            view! {
                <section class="a4__part">
                    <h3>{text.ask}</h3>
                    <p class="pen as-typed" dir="auto">{words}</p>
                </section>
            }
        })
    };
    let parts = move || {
        let (lines, blanks) = (lines.get(), Blanks::of(&blanks.get()));
        let of_one_sort = lines.chunk_by(|(one, _), (other, _)| one == other);
        of_one_sort.map(|lines| section(part, &blanks, lines)).collect_view()
    };
    let day = today();
    let date = move || (all.dates.date)(day.get());
    let room = (0..ROOM).map(|_| view! { <p></p> }).collect_view();
    view! {
        <section class="a4 printed" id="sheet-printed" aria-label=text.label>
            <div class="a4__head"><h2>{text.heading}</h2><p>{date}</p></div>
            {asked}
            {parts}
            <section class="a4__part"><h3>{text.room}</h3><div class="a4__room" aria-hidden="true">{room}</div></section>
            <p class="a4__foot">{text.foot}</p>
        </section>
    }
    .into_any()
}

fn section(part: Part, blanks: &Blanks, lines: &[(SheetPart, Excerpt)]) -> AnyView {
    let kind = lines.first().map_or(SheetPart::Page, |(kind, _)| *kind);
    let class = match kind {
        // Words that are not the person's look otherwise.
        SheetPart::Told => "a4__told",
        SheetPart::Check | SheetPart::Pattern => "",
        _ => "pen",
    };
    let line = |(_, excerpt): &(SheetPart, Excerpt)| {
        let words = left(part, blanks, &words_of(part, excerpt));
        view! { <li class=class dir="auto">{words}</li> }
    };
    let lines = lines.iter().map(line).collect_view();
    let heading = (part.all.take_along.preview.part)(kind);
    view! { <section class="a4__part"><h3>{heading}</h3><ul>{lines}</ul></section> }.into_any()
}

/// A text without what is left out of it.
fn left(part: Part, blanks: &Blanks, text: &str) -> AnyView {
    let mark = part.all.take_along.blank.mark;
    let piece = |piece: Piece<'_>| match piece {
        Piece::Words(words) => words.to_owned().into_any(),
        Piece::Blank => view! { <span class="a4__mark">{mark}</span> }.into_any(),
    };
    blanks.pieces(text).into_iter().map(piece).collect_view().into_any()
}
