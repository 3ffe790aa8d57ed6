//! The pages that are shown, by month.

use domain::{PageCard, RoughDate};
use leptos::prelude::*;

use crate::{
    i18n::{Text, use_text},
    state::use_search,
    ui::{
        components::{Button, Empty, Snippet, SpotKind},
        pages::parts::PageRows,
    },
};

/// How many pages are shown at first, and how many more each time.
const STEP: usize = 50;

pub(super) fn list(text: &'static Text) -> AnyView {
    let search = use_search();
    let cards = search.shown();
    let most = RwSignal::new(STEP);
    let nothing = Memo::new(move |_| cards.with(Vec::is_empty));
    let months = move || {
        if nothing.get() {
            return none();
        }
        cards.with(|cards| {
            let latest = &cards[..cards.len().min(most.get())];
            let months = latest.chunk_by(|a, b| span(a) == span(b));
            months.map(|month| self::month(text, month, cards)).collect_view().into_any()
        })
    };
    let more = move || cards.with(|cards| cards.len() > most.get());
    view! {
        {months}
        <Show when=more>
            <div>
                <Button
                    text=text.journal.earlier
                    id="earlier"
                    on_press=move |()| most.update(|most| *most += STEP)
                />
            </div>
        </Show>
    }
    .into_any()
}

fn none() -> AnyView {
    let text = &use_text().journal.search.none;
    view! { <Empty spot=SpotKind::OpenPage title=text.title words=text.words><span></span></Empty> }.into_any()
}

/// What a heading stands for: a month, or a year where no more is known.
fn span(card: &PageCard) -> RoughDate {
    card.date.month().map_or(RoughDate::Year(card.date.year()), RoughDate::Month)
}

/// One month of the list. The count is of all its pages, also of those not shown yet.
fn month(text: &'static Text, month: &[PageCard], all: &[PageCard]) -> Option<AnyView> {
    let of = span(month.first()?);
    let count = all.iter().filter(|card| span(card) == of).count();
    let search = use_search();
    let head = view! { <h2 class="rows__head">{(text.dates.rough)(of)}<span>{(text.journal.pages)(count)}</span></h2> };
    let found = move |card: PageCard| {
        let snippet = search.snippet(card.id)?;
        Some(Snippet { before: snippet.before, hit: snippet.hit, after: snippet.after })
    };
    Some(view! { <section>{head}<PageRows cards=month.to_vec() found=found /></section> }.into_any())
}
