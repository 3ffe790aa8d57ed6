//! One page or chapter, to print or to save: offered quietly, seen first.

use domain::story::{BookPart, Bound, PaperSize};
use leptos::{prelude::*, task::spawn_local};

use super::bound_section::bound_section;
use super::hand_out::hand_out;
use super::paper_size::paper_size;
use crate::{
    i18n::use_text,
    state::{use_binder, use_editor},
    ui::components::{self, Button, ButtonKind},
};

/// The offer, and what it opens. It shows what is kept of the page: what is being written is kept first, and follows at each pause.
pub(in crate::ui::pages) fn hand_out_one(part: BookPart) -> AnyView {
    let text = &use_text().book.one;
    let (open, editor) = (RwSignal::new(false), use_editor());
    let words = move || if open.get() { text.close } else { text.open }.to_owned();
    let press = move |()| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            spawn_local(async move {
                // What could not be kept says so where it stands.
                _ = editor.keep_all().await;
            });
        }
    };
    let view = move || open.get().then(|| opened(part));
    view! {
        <section class="stack">
            <div>
                <Button text=Signal::derive(words) kind=ButtonKind::Quiet id="hand-out-page" on_press=press />
            </div>
            {view}
        </section>
    }
    .into_any()
}

fn opened(part: BookPart) -> AnyView {
    let all = use_text();
    let text = &all.book.one;
    let section = use_binder((all.exercises)(), &all.book.labels).section(part);
    let size = RwSignal::new(PaperSize::A4);
    let wanting = Signal::derive(move || section.with(Option::is_none).then(|| text.nothing.to_owned()));
    let bind = Callback::new(move |()| match section.get_untracked() {
        Some(section) => Bound::of_one(section),
        None => Bound { cover: None, sections: Vec::new() },
    });
    let sheet = move || section.get().map(|section| bound_section(section, None));
    view! {
        <div class="stack stack--close not-printed">
            <h2>{text.look.title}</h2>
            <p class="quiet">{text.look.words}</p>
            {paper_size("page-paper", size.into(), Callback::new(move |chosen| size.set(chosen)))}
        </div>
        <components::Bound
            id="page-preview"
            label=text.look.title
            size=Signal::derive(move || size.get().id().to_owned())
        >
            {sheet}
        </components::Bound>
        {hand_out("page", wanting, bind)}
    }
    .into_any()
}
