//! Showing some pages only: by feeling, by tag, folded away, meant for hard days.

use domain::{Feeling, Filter, Tag};
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{use_journal, use_search},
    ui::{
        components::{Button, ButtonKind, Chip, Chips, More, Only},
        pages::parts::FeelingChips,
    },
};

/// More tags than these are found by searching.
const TAGS: usize = 12;

pub(super) fn filter(all: &'static Text) -> AnyView {
    let text = &all.journal.filter;
    let search = use_search();
    let filter = search.filter();
    let asked = Memo::new(move |_| filter.with(count));
    let title = move || match asked.get() {
        0 => text.everything.to_string(),
        count => (text.some)(count),
    };
    let toggle = move |feeling: Feeling| {
        search.change_filter(|filter| filter.feeling = (filter.feeling != Some(feeling)).then_some(feeling));
    };
    let tag = move |tag: Tag| {
        let (shown, asked) = (tag.clone(), tag.clone());
        view! {
            <Chip
                text=tag.as_str()
                small=true
                chosen=Signal::derive(move || filter.with(|filter| filter.tag.as_ref() == Some(&shown)))
                on_change=move |on: bool| search.change_filter(|filter| filter.tag = on.then(|| asked.clone()))
            />
        }
    };
    let tags = use_journal().tags();
    let tags = (!tags.is_empty()).then(|| {
        view! { <Chips legend=text.tags>{tags.into_iter().take(TAGS).map(tag).collect_view()}</Chips> }
    });
    let clear = move |()| {
        search.change_filter(|filter| {
            *filter = Filter { sort: filter.sort, ..Filter::default() };
        });
    };
    view! {
        <More title=Signal::derive(title)>
            <div class="stack">
                <Chips legend=text.feelings>
                    <FeelingChips
                        chosen=Signal::derive(move || filter.with(|filter| filter.feeling.into_iter().collect()))
                        id="only"
                        small=true
                        on_toggle=toggle
                    />
                </Chips>
                {tags}
                <div class="cluster">
                    <Chip
                        text=text.folded
                        id="only-folded"
                        small=true
                        chosen=Signal::derive(move || filter.with(|filter| filter.folded))
                        on_change=move |on| search.change_filter(|filter| filter.folded = on)
                    />
                    <Chip
                        text=text.hard_days
                        id="only-hard-days"
                        small=true
                        chosen=Signal::derive(move || filter.with(|filter| filter.hard_days))
                        on_change=move |on| search.change_filter(|filter| filter.hard_days = on)
                    />
                </div>
                <Only when={move || asked.get() > 0}>
                    <div><Button text=text.clear kind=ButtonKind::Quiet id="filter-clear" on_press=clear /></div>
                </Only>
            </div>
        </More>
    }
    .into_any()
}

/// How many things are asked for, beside the sort.
fn count(filter: &Filter) -> usize {
    usize::from(filter.feeling.is_some())
        + usize::from(filter.tag.is_some())
        + usize::from(filter.within.is_some())
        + usize::from(filter.folded)
        + usize::from(filter.hard_days)
}
