//! Lists to choose from: the latest few of each, and a way to more. What is folded away is shown after a press of its own only.

use std::sync::Arc;

use domain::shared::Pick;
use domain::{PageCard, Sort};
use leptos::prelude::*;

use super::choose::tick;
use super::pages::Part;
use crate::{
    state::{ShareOffers, use_journal, use_search},
    ui::components::{Button, ButtonKind, Only, Search},
};

/// How many are shown at first, and how many more each time.
const STEP: usize = 8;

/// Pages and letters, and a field to look for one.
pub(super) fn pages(part: Part) -> AnyView {
    let Part { all, text, .. } = part;
    let (search, cards) = (use_search(), use_journal().cards());
    let with_folded = RwSignal::new(false);
    let found = search.shown();
    let journal = &all.journal;
    let status = move || {
        if !search.is_searching().get() {
            String::new()
        } else if search.is_looking().get() {
            journal.search.looking.into()
        } else {
            (journal.search.found)(found.with(|cards| of_sort(cards, None, with_folded.get()).len()), 0)
        }
    };
    let any = Memo::new(move |_| cards.with(|cards| !cards.is_empty()));
    let any_folded = Memo::new(move |_| cards.with(|cards| cards.iter().any(|card| card.folded)));
    let unfold = move || {
        (any_folded.get() && !with_folded.get()).then(|| {
            view! {
                <div>
                    <Button
                        text=text.choose.folded
                        kind=ButtonKind::Quiet
                        id="share-folded"
                        on_press=move |()| with_folded.set(true)
                    />
                </div>
            }
        })
    };
    let of = move |sort: Sort| Memo::new(move |_| found.with(|cards| of_sort(cards, Some(sort), with_folded.get())));
    let list = move |at: usize, kind: &'static str, sort: Sort| {
        let shown = of(sort);
        let one = move |at: usize, card: &Arc<PageCard>| of_card(part, kind, at, card);
        let has_any = Memo::new(move |_| cards.with(|cards| cards.iter().any(|card| card.sort == sort)));
        move || has_any.get().then(|| listed(part, at, kind, shown, one))
    };
    view! {
        <Only when=move || any.get()>
            <Search
                id="share-search"
                label=journal.search.label
                hint=journal.search.hint
                value=search.typed()
                clear=journal.search.clear
                status=Signal::derive(status)
            />
        </Only>
        {list(0, "page", Sort::Journal)}
        {list(1, "letter", Sort::Letter)}
        {unfold}
    }
    .into_any()
}

fn of_sort(cards: &[Arc<PageCard>], sort: Option<Sort>, with_folded: bool) -> Vec<Arc<PageCard>> {
    let is_of = |card: &&Arc<PageCard>| sort.is_none_or(|sort| card.sort == sort) && (with_folded || !card.folded);
    cards.iter().filter(is_of).map(Arc::clone).collect()
}

fn of_card(part: Part, kind: &'static str, at: usize, card: &PageCard) -> AnyView {
    let date = (part.all.dates.rough)(card.date);
    let (title, hint) = match (&card.title, card.folded) {
        (_, true) => (date, Some(part.text.choose.folded_hint.to_owned())),
        (Some(title), _) => (title.clone(), Some(date)),
        (None, _) if card.opening.is_empty() => (date, None),
        (None, _) => (card.opening.clone(), Some(date)),
    };
    tick(part, kind, at, Pick::Page(card.id), title, hint)
}

/// Chapters: all of them, there are few.
pub(super) fn chapters(part: Part, offers: Memo<ShareOffers>) -> AnyView {
    let chapters = Memo::new(move |_| offers.with(|offers| offers.chapters.clone()));
    let view = move || {
        let chapters = chapters.get();
        (!chapters.is_empty()).then(|| {
            let one = |(at, (id, title, date)): (usize, (_, String, Option<_>))| {
                tick(part, "chapter", at, Pick::Chapter(id), title, date.map(part.all.dates.rough))
            };
            let chapters = chapters.into_iter().enumerate().map(one).collect_view();
            view! {
                <fieldset class="choices">
                    <legend>{part.text.choose.chapters}</legend>
                    {chapters}
                </fieldset>
            }
        })
    };
    view! { {view} }.into_any()
}

/// Exercises that were ended.
pub(super) fn runs(part: Part, offers: Memo<ShareOffers>) -> AnyView {
    let runs = Memo::new(move |_| offers.with(|offers| offers.runs.clone()));
    let any = Memo::new(move |_| runs.with(|runs| !runs.is_empty()));
    let rough = part.all.dates.rough;
    let one = move |at: usize, (id, title, day): &(domain::RecordId, String, domain::Day)| {
        tick(part, "exercise", at, Pick::Run(*id), title.clone(), Some(rough((*day).into())))
    };
    let view = move || any.get().then(|| listed(part, 2, "exercise", runs, one));
    view! { {view} }.into_any()
}

/// The first of them, and a button for more.
fn listed<T: Clone + PartialEq + Send + Sync + 'static>(
    part: Part,
    which: usize,
    kind: &'static str,
    all: Memo<Vec<T>>,
    one: impl Fn(usize, &T) -> AnyView + Copy + Send + Sync + 'static,
) -> AnyView {
    let text = &part.text.choose;
    let most = RwSignal::new(STEP);
    let first = Memo::new(move |_| all.with(|all| all.iter().take(most.get()).cloned().collect::<Vec<T>>()));
    let is_more = Memo::new(move |_| all.with(Vec::len) > most.get());
    let ticks = move || {
        let first = first.get();
        if first.is_empty() {
            return view! { <p class="quiet">{text.none_found}</p> }.into_any();
        }
        first.iter().enumerate().map(|(at, it)| one(at, it)).collect_view().into_any()
    };
    let more = move || {
        is_more.get().then(|| {
            view! {
                <div>
                    <Button
                        text=text.more[which]
                        kind=ButtonKind::Quiet
                        id=format!("share-more-{kind}")
                        on_press=move |()| most.update(|most| *most += STEP)
                    />
                </div>
            }
        })
    };
    view! {
        <fieldset class="choices">
            <legend>{text.lists[which]}</legend>
            {ticks}
            {more}
        </fieldset>
    }
    .into_any()
}
