//! What can go in: nothing does until it is ticked.

use std::sync::Arc;

use domain::story::BookPart;
use domain::{PageCard, RoughDate};
use leptos::prelude::*;

use super::page::At;
use crate::{
    state::{Choosable, Chosen},
    ui::components::{Button, Choice, Empty, More, Only, SpotKind},
};

/// How many pages can be chosen from at first; each time as many more as there are.
const FIRST: usize = 30;

pub(super) fn choose(at: At, chosen: Memo<Vec<Chosen>>) -> AnyView {
    let text = &at.text.choose;
    let choosable = at.binder.choosable();
    let is_empty = Memo::new(move |_| choosable.with(Choosable::is_empty));
    let view = move || match is_empty.get() {
        true => {
            let (title, words) = (text.nothing.title, text.nothing.words);
            view! { <Empty spot=SpotKind::OpenPage title words><span></span></Empty> }.into_any()
        }
        false => view! {
            <section class="stack">
                <h2>{text.head.title}</h2>
                <p class="quiet">{text.head.words}</p>
                {whole(at, choosable, chosen)}
                {chapters(at, choosable, chosen)}
                {pages(at, text.letters, choosable, |all| &all.letters, chosen, "more-letters")}
                {pages(at, text.pages, choosable, |all| &all.pages, chosen, "more-pages")}
            </section>
        }
        .into_any(),
    };
    view! { {view} }.into_any()
}

/// The timeline and the proof shelf.
fn whole(at: At, choosable: Memo<Choosable>, chosen: Memo<Vec<Chosen>>) -> AnyView {
    let (text, labels) = (&at.text.choose, &at.text.labels);
    let counts = Memo::new(move |_| choosable.with(|all| (all.moments, all.proofs)));
    let view = move || {
        let (moments, proofs) = counts.get();
        let box_of = |count: usize, part, title: &str, hint: fn(usize) -> String| {
            (count > 0).then(|| tick(at, part, title.to_owned(), Some(hint(count)), chosen))
        };
        view! {
            <div class="choices">
                {box_of(moments, BookPart::Timeline, labels.timeline, text.timeline)}
                {box_of(proofs, BookPart::Proofs, labels.proofs, text.proofs)}
            </div>
        }
    };
    view! { {view} }.into_any()
}

fn chapters(at: At, choosable: Memo<Choosable>, chosen: Memo<Vec<Chosen>>) -> AnyView {
    let chapters = Memo::new(move |_| choosable.with(|all| all.chapters.clone()));
    let any = move || chapters.with(|chapters| !chapters.is_empty());
    let date = move |date: Option<RoughDate>| date.map(at.all.dates.rough);
    view! {
        <Only when=any>
            <fieldset class="choices">
                <legend>{at.text.choose.chapters}</legend>
                <For
                    each=move || chapters.get()
                    key=Clone::clone
                    children=move |(id, heading, when)| tick(at, BookPart::Chapter(id), heading, date(when), chosen)
                />
            </fieldset>
        </Only>
    }
    .into_any()
}

/// Letters, or pages: closed at first, the newest first.
fn pages(
    at: At,
    title: fn(usize) -> String,
    choosable: Memo<Choosable>,
    of: fn(&Choosable) -> &Vec<Arc<PageCard>>,
    chosen: Memo<Vec<Chosen>>,
    more: &'static str,
) -> AnyView {
    let text = &at.text.choose;
    let count = Memo::new(move |_| choosable.with(|all| of(all).len()));
    let most = RwSignal::new(FIRST);
    let shown = move || choosable.with(|all| of(all).iter().take(most.get()).map(Arc::clone).collect::<Vec<_>>());
    let page = move |card: Arc<PageCard>| {
        let date = (at.all.dates.rough)(card.date);
        let (title, hint) = match (&card.title, card.folded) {
            (_, true) => (date, Some(text.folded.to_owned())),
            (Some(title), _) => (title.clone(), Some(date)),
            (None, _) if card.opening.is_empty() => (date, None),
            (None, _) => (date, Some(card.opening.clone())),
        };
        tick(at, BookPart::Page(card.id), title, hint, chosen)
    };
    let title = Signal::derive(move || title(count.get()));
    let any = move || count.get() > 0;
    let is_more = move || count.get() > most.get();
    view! {
        <Only when=any>
            <More title>
                <div class="choices">
                    <For each=shown key=|card| (card.id, card.edited) children=page />
                </div>
                <Only when=is_more>
                    <div><Button text=text.more id=more on_press=move |()| most.update(|most| *most *= 2) /></div>
                </Only>
            </More>
        </Only>
    }
    .into_any()
}

fn tick(at: At, part: BookPart, title: String, hint: Option<String>, chosen: Memo<Vec<Chosen>>) -> AnyView {
    let id = format!("book-choose-{}", part.to_string().replace(':', "-"));
    let is_in = Signal::derive(move || chosen.with(|chosen| chosen.iter().any(|one| one.part == part)));
    let change = Callback::new(move |is_in: bool| at.tell(at.binder.choose(part, is_in)));
    match hint {
        Some(hint) => view! { <Choice id text=title hint=hint chosen=is_in on_change=change /> }.into_any(),
        None => view! { <Choice id text=title chosen=is_in on_change=change /> }.into_any(),
    }
}
