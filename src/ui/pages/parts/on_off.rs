//! Kind and harmful moments of a month, as a picture and a sentence.

use domain::practice::{Mark, MarkKind};
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    ui::components::{OnOff, OnOffMark},
};

/// The picture; without moments, that there are none.
pub(in crate::ui::pages) fn on_off_marks(marks: Signal<Vec<Mark>>) -> AnyView {
    let text = &use_text().exercise.fields.drawing;
    let count = move |kind| marks.with(|marks| marks.iter().filter(|mark| mark.kind == kind).count());
    let label = move || match marks.with(Vec::is_empty) {
        true => text.empty.to_owned(),
        false => (text.picture)(count(MarkKind::Kind), count(MarkKind::Harm)),
    };
    let turns = move || marks.with(|marks| marks.windows(2).filter(|two| two[0].kind != two[1].kind).count());
    let spacing = move || match turns() {
        0 => String::new(),
        turns => (text.spacing)(turns),
    };
    let shown = Signal::derive(move || {
        marks.with(|marks| {
            let of = |mark: &Mark| OnOffMark {
                day: mark.day,
                is_kind: mark.kind == MarkKind::Kind,
                size: mark.size.number(),
            };
            marks.iter().map(of).collect::<Vec<_>>()
        })
    });
    view! {
        <OnOff label=Signal::derive(label) marks=shown kinds=[(text.kinds)(MarkKind::Kind), (text.kinds)(MarkKind::Harm)] />
        <p class="quiet">{spacing}</p>
    }
    .into_any()
}
