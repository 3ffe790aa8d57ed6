//! The accounts that are shown, by month or year; those without a date last.

use std::sync::Arc;

use domain::happened::{AccountCard, Whose};
use domain::{RecordId, RoughDate};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::Text,
    state::{KeepError, Place, use_account_search, use_accounts, use_navigation},
    ui::components::{Button, Empty, Only, Row, Rows, Snippet, SpotKind, Tag, TagKind},
};

/// How many are shown at first, and how many more each time.
const STEP: usize = 30;
/// How many words for what was done a row shows.
const WORDS: usize = 3;

pub(super) fn list(all: &'static Text, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &all.happened.list;
    let cards = use_account_search().shown();
    let most = RwSignal::new(STEP);
    let open = open(fault);
    let months = move || {
        cards.with(|cards| {
            if cards.is_empty() {
                let (title, words) = (text.none.title, text.none.words);
                return view! { <Empty spot=SpotKind::OpenPage title words><span></span></Empty> }.into_any();
            }
            let latest = &cards[..cards.len().min(most.get())];
            latest
                .chunk_by(|a, b| span(a) == span(b))
                .map(|month| self::month(all, month, open))
                .collect_view()
                .into_any()
        })
    };
    let more = move || cards.with(|cards| cards.len() > most.get());
    view! {
        {months}
        <Only when=more>
            <div>
                <Button text=text.earlier id="more-accounts" on_press=move |()| most.update(|most| *most += STEP) />
            </div>
        </Only>
    }
    .into_any()
}

/// Takes one up. What lay open is kept first.
fn open(fault: RwSignal<Option<KeepError>>) -> Callback<RecordId> {
    let (log, navigation) = (use_accounts(), use_navigation());
    Callback::new(move |id| {
        spawn_local(async move {
            match log.take_up(id).await {
                Ok(()) => navigation.go(Place::Account),
                // The page may be gone by now; then there is nobody to tell.
                Err(why) => _ = fault.try_set(Some(why)),
            }
        });
    })
}

/// What a heading stands for: a month, a year where no more is known, or nothing.
fn span(card: &AccountCard) -> Option<RoughDate> {
    let date = card.date?;
    Some(date.month().map_or(RoughDate::Year(date.year()), RoughDate::Month))
}

fn month(all: &'static Text, cards: &[Arc<AccountCard>], open: Callback<RecordId>) -> Option<AnyView> {
    let name = span(cards.first()?).map_or_else(|| all.happened.undated.to_owned(), all.dates.rough);
    let mut before = None;
    let rows = cards.iter().map(|card| {
        let same_day = card.date.is_some() && before == Some(card.date);
        before = Some(card.date);
        row(all, card, same_day, open)
    });
    let rows = rows.collect_view();
    Some(view! { <section><h2 class="rows__head">{name}</h2><Rows>{rows}</Rows></section> }.into_any())
}

fn row(all: &'static Text, card: &AccountCard, same_day: bool, open: Callback<RecordId>) -> AnyView {
    let text = &all.happened;
    let id = card.id;
    let day = card.date.and_then(RoughDate::day);
    let found = use_account_search().snippet(id);
    let whose = found.as_ref().map(|(whose, _)| *whose).or_else(|| card.opening.as_ref().map(|(whose, _)| *whose));
    let found = found.map(|(_, it)| Snippet { before: it.before, hit: it.hit, after: it.after });
    let wordless = (found.is_none() && card.opening.is_none()).then(|| text.list.wordless.to_owned());
    view! {
        <Row
            number=day.map(|day| day.day())
            weekday=day.map(all.dates.weekday_short).unwrap_or_default()
            date=card.date.map_or_else(|| text.undated.to_owned(), all.dates.rough)
            same_day
            title=None
            opening=card.opening.clone().map(|(_, opening)| opening).unwrap_or_default()
            found
            told=(whose == Some(Whose::Told)).then_some(text.they_said)
            folded=wordless
            tags=tags(all, card)
            on_press=move |()| open.run(id)
        />
    }
    .into_any()
}

fn tags(all: &'static Text, card: &AccountCard) -> Option<AnyView> {
    let text = &all.happened;
    let known = card.behaviours.iter().filter_map(|id| (all.behaviours)().iter().find(|word| word.id == *id));
    let words: Vec<&str> = known.map(|word| word.word.as_str()).collect();
    let more = words.len().saturating_sub(WORDS);
    if words.is_empty() && card.phase.is_none() && !card.pinned {
        return None;
    }
    let pinned = card.pinned.then(|| view! { <Tag text=text.pinned kind=TagKind::Now /> });
    let phase = card.phase.map(|phase| view! { <Tag text=(text.phase)(phase) /> });
    let shown = words.iter().take(WORDS).map(|word| view! { <Tag text=*word kind=TagKind::Damson /> }).collect_view();
    let more = (more > 0).then(|| view! { <Tag text=(text.list.more_words)(more) /> });
    Some(view! { {pinned} {shown} {more} {phase} }.into_any())
}
