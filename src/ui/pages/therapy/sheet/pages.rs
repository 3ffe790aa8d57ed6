//! Pages and accounts to choose sentences from: the latest few, or those with a word that is looked for. Only the one that is opened is parted
//! into its sentences, so a long notebook is no slower than a short one.

use std::sync::Arc;

use domain::therapy::{ExcerptSource, SheetPart};
use domain::{PageCard, RecordId};
use leptos::prelude::*;

use super::choose::{Offer, excerpt, offers};
use super::page::Part;
use crate::{
    i18n::Text,
    state::{use_journal, use_search},
    ui::components::{Button, Fold, Folds, Only, Search, TagKind},
};

/// How many are shown at first, and how many more each time.
const STEP: usize = 8;

pub(super) fn pages(part: Part) -> AnyView {
    let all = part.all;
    let (search, journal) = (use_search(), use_journal());
    let text = &all.journal;
    let shown = search.shown();
    let status = move || {
        if !search.is_searching().get() {
            String::new()
        } else if search.is_looking().get() {
            text.search.looking.into()
        } else {
            (text.search.found)(shown.with(Vec::len), 0)
        }
    };
    if journal.cards().with_untracked(Vec::is_empty) {
        return view! { <p class="quiet">{all.take_along.choose.nothing}</p> }.into_any();
    }
    let sources = Signal::derive(move || shown.with(|cards| cards.iter().map(|card| of_card(all, card)).collect()));
    view! {
        <Search
            id="sheet-search"
            label=text.search.label
            hint=text.search.hint
            value=search.typed()
            clear=text.search.clear
            status=Signal::derive(status)
        />
        {list(part, "page", sources, of_page)}
    }
    .into_any()
}

pub(super) fn accounts(part: Part) -> AnyView {
    let Part { all, along, .. } = part;
    let accounts = along.accounts();
    let of = move |(id, date, first): (RecordId, Option<domain::RoughDate>, String)| {
        (id, first, date.map(all.dates.rough).unwrap_or_default())
    };
    let sources = Signal::derive(move || accounts.get().into_iter().map(of).collect());
    list(part, "account", sources, of_account)
}

/// Something to open: its name, its title, a quiet fact.
type Source = (RecordId, String, String);

fn of_card(all: &'static Text, card: &Arc<PageCard>) -> Source {
    let title = card.title.clone().or_else(|| (!card.opening.is_empty()).then(|| card.opening.clone()));
    let title =
        title.unwrap_or_else(|| if card.folded { all.journal.folded } else { all.journal.blank_page }.to_owned());
    (card.id, title, (all.dates.rough)(card.date))
}

fn of_page(part: Part, id: RecordId) -> Vec<Offer> {
    let sentences = part.along.page(id);
    sentences.into_iter().map(|text| (excerpt(ExcerptSource::Page(id), &text), text, None)).collect()
}

fn of_account(part: Part, id: RecordId) -> Vec<Offer> {
    let told = |of: SheetPart| (of == SheetPart::Told).then_some(part.all.take_along.choose.told);
    let sentences = part.along.account(id);
    sentences.into_iter().map(|(of, text)| (excerpt(ExcerptSource::Account(id), &text), text, told(of))).collect()
}

/// The latest of them, one to open at a time, and a way to earlier ones.
fn list(
    part: Part,
    id: &'static str,
    sources: Signal<Vec<Source>>,
    offered: fn(Part, RecordId) -> Vec<Offer>,
) -> AnyView {
    let text = &part.all.take_along.choose;
    let (most, open) = (RwSignal::new(STEP), RwSignal::new(None::<RecordId>));
    let latest =
        Memo::new(move |_| sources.with(|sources| sources.iter().take(most.get()).cloned().collect::<Vec<Source>>()));
    let current = part.along.draft().current();
    let count_of = move |record: RecordId| {
        current.with(|sheet| {
            let is_of = |from: &ExcerptSource| {
                matches!(from, ExcerptSource::Page(id) | ExcerptSource::Account(id) if *id == record)
            };
            sheet.as_ref().map_or(0, |sheet| sheet.excerpts.iter().filter(|it| is_of(&it.from)).count())
        })
    };
    let fold = move |(record, title, hint): Source| {
        let count = Memo::new(move |_| count_of(record));
        let tag = move || match count.get() {
            0 => (text.none_chosen.to_owned(), TagKind::Plain),
            count => ((text.chosen)(count), TagKind::Kept),
        };
        let toggle = move |is_open: bool| {
            if is_open != (open.get_untracked() == Some(record)) {
                open.set(is_open.then_some(record));
            }
        };
        let body = move || {
            let offered = untrack(|| offered(part, record));
            match offered.is_empty() {
                true => view! { <p class="quiet">{text.no_words}</p> }.into_any(),
                false => offers(part, id, offered),
            }
        };
        view! {
            <Fold
                id=format!("sheet-{id}-{record}")
                title
                hint
                tag=Signal::derive(tag)
                open=Signal::derive(move || open.get() == Some(record))
                on_toggle=toggle
            >
                {body()}
            </Fold>
        }
    };
    let shown = move || latest.get().into_iter().map(fold).collect_view();
    let is_more = Memo::new(move |_| sources.with(Vec::len) > most.get());
    let list_id = format!("sheet-{id}s");
    let more_id = format!("sheet-{id}s-earlier");
    let more_id = StoredValue::new(more_id);
    view! {
        <Folds id=list_id>{shown}</Folds>
        <Only when=move || is_more.get()>
            <div>
                <Button
                    text=text.earlier
                    id=more_id.get_value()
                    on_press=move |()| most.update(|most| *most += STEP)
                />
            </div>
        </Only>
    }
    .into_any()
}
