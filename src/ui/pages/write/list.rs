//! The pages that are shown, by month.

use std::sync::Arc;

use domain::{CheckIn, PageCard, RecordId, RoughDate};
use leptos::prelude::*;

use crate::{
    i18n::{Text, use_text},
    state::use_search,
    ui::{
        components::{Button, Empty, Only, Row, Rows, Snippet, SpotKind},
        pages::parts::PageRows,
    },
};

/// How many pages are shown at first, and how many more each time.
const STEP: usize = 30;

pub(super) fn list(text: &'static Text) -> AnyView {
    let search = use_search();
    let cards = search.shown();
    let most = RwSignal::new(STEP);
    let check_ins = search.check_ins();
    let months = move || {
        let is_said = check_ins.with(|check_ins| !check_ins.is_empty());
        cards.with(|cards| {
            if cards.is_empty() {
                return if is_said { ().into_any() } else { none() };
            }
            let latest = &cards[..cards.len().min(most.get())];
            let months = latest.chunk_by(|a, b| span(a) == span(b));
            months.map(|month| self::month(text, month, cards)).collect_view().into_any()
        })
    };
    let more = move || cards.with(|cards| cards.len() > most.get());
    view! {
        {months}
        <Only when=more>
            <div>
                <Button
                    text=text.journal.earlier
                    id="earlier"
                    on_press=move |()| most.update(|most| *most += STEP)
                />
            </div>
        </Only>
        {move || said(text, check_ins.get())}
    }
    .into_any()
}

/// The check-ins with the words that are looked for.
fn said(text: &'static Text, check_ins: Vec<(CheckIn, domain::search::Snippet)>) -> Option<AnyView> {
    if check_ins.is_empty() {
        return None;
    }
    let row = move |(check_in, found): (CheckIn, domain::search::Snippet)| {
        let steady = &text.today.check_in.steady;
        let number = check_in.steadiness.map(|it| format!("{} {} {}", it.number(), steady.of, (steady.words)(it)));
        view! {
            <Row
                number=Some(check_in.day.day())
                weekday=(text.dates.weekday_short)(check_in.day)
                date=(text.dates.day)(check_in.day)
                same_day=false
                title=None
                found=Some(snippet_of(found))
                facts=format!("{}. {}", (text.dates.date)(check_in.day), number.unwrap_or_default())
            />
        }
    };
    let rows = check_ins.into_iter().map(row).collect_view();
    Some(
        view! { <section><h2 class="rows__head">{text.journal.search.said}</h2><Rows>{rows}</Rows></section> }
            .into_any(),
    )
}

fn snippet_of(found: domain::search::Snippet) -> Snippet {
    Snippet { before: found.before, hit: found.hit, after: found.after }
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
fn month(text: &'static Text, month: &[Arc<PageCard>], all: &[Arc<PageCard>]) -> Option<AnyView> {
    let of = span(month.first()?);
    let count = all.iter().filter(|card| span(card) == of).count();
    let search = use_search();
    let head = view! { <h2 class="rows__head">{(text.dates.rough)(of)}<span>{(text.journal.pages)(count)}</span></h2> };
    let found = move |id: RecordId| search.snippet(id).map(snippet_of);
    Some(view! { <section>{head}<PageRows cards=month.to_vec() found=found /></section> }.into_any())
}
