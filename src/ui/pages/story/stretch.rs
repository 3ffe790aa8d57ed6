//! A stretch of the timeline to fold away: its first and its last moment.

use domain::RecordId;
use leptos::{html, prelude::*, task::spawn_local};

use super::moments::name_and_line;
use crate::{
    i18n::Text,
    state::{KeepError, use_timeline},
    ui::components::{Button, ButtonKind, ListField},
};

/// The two lists, and what is done then.
pub(super) fn stretch(all: &'static Text, is_on: RwSignal<bool>, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &all.story.moments;
    let timeline = use_timeline();
    let events = timeline.all(Signal::stored(false));
    let items = Memo::new(move |_| {
        let events = events.get();
        let in_sight = events.iter().filter(|event| !event.hidden);
        let item = in_sight.map(|event| {
            let date = event.date.map_or_else(|| text.no_date.to_owned(), all.dates.rough);
            let (name, _) = name_and_line(event, text.nameless);
            (event.id.to_string(), (text.end)(&date, &name))
        });
        item.collect::<Vec<_>>()
    });
    let first = items.with_untracked(|items| items.first().map(|(id, _)| id.clone()).unwrap_or_default());
    let (from, to) = (RwSignal::new(first.clone()), RwSignal::new(first));
    let fold = move |()| {
        let ends = (RecordId::parse(&from.get_untracked()), RecordId::parse(&to.get_untracked()));
        let (Some(one), Some(other)) = ends else { return };
        spawn_local(async move {
            let folded = timeline.fold_stretch(one, other).await;
            _ = is_on.try_set(folded.is_err());
            _ = fault.try_set(folded.err());
        });
    };
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| _ = heading.focus());
    view! {
        <section class="story__form leaf">
            <h2 tabindex="-1" node_ref=heading>{text.stretch.title}</h2>
            <p class="quiet">{text.stretch.words}</p>
            <div class="story__ends">
                <ListField
                    id="stretch-first"
                    label=text.ends[0]
                    items
                    chosen=from
                    on_choose=move |id| from.set(id)
                />
                <ListField
                    id="stretch-last"
                    label=text.ends[1]
                    items
                    chosen=to
                    on_choose=move |id| to.set(id)
                />
            </div>
            <div class="story__end">
                <Button text=text.fold[0] kind=ButtonKind::Main id="stretch-fold" on_press=fold />
                <Button
                    text=text.fold[1]
                    kind=ButtonKind::Quiet
                    id="stretch-leave"
                    on_press=move |()| is_on.set(false)
                />
            </div>
        </section>
    }
    .into_any()
}
