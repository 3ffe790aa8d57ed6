//! What counts as at once and what as soon. Calm, closed at first, the same everywhere and without a connection. Before the notebook is open
//! what counts as at once lies open: it was three presses away already.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    ui::components::{More, Note, NoteKind},
};

/// The part; nothing, where its file does not read. `lies_open`: what counts as at once.
pub(in crate::ui::pages) fn crisis(lies_open: bool) -> Option<AnyView> {
    let text = &use_text().help_lines;
    let crisis = (text.crisis)()?;
    let lines = |lines: &'static [String]| {
        let lines = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
        view! { <ul class="crisis__lines">{lines}</ul> }
    };
    let part = view! {
        <section class="stack" id="crisis">
            <h2>{crisis.title.clone()}</h2>
            <p>{crisis.first.clone()}</p>
            <div>
                <More title=text.at_once open=lies_open>{lines(&crisis.at_once)}</More>
                <More title=text.soon>{lines(&crisis.soon)}</More>
                <More title=text.for_them><p>{crisis.for_them.clone()}</p></More>
            </div>
            <Note kind=NoteKind::Plain title=text.sees_nothing><p>{crisis.sees_nothing.clone()}</p></Note>
        </section>
    };
    Some(part.into_any())
}
