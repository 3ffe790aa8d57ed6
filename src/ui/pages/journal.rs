//! All pages, by month.

use domain::PageCard;
use leptos::prelude::*;

use crate::{
    i18n::{Text, use_text},
    state::{Place, use_editor, use_journal, use_navigation},
    ui::{
        components::{Button, ButtonKind, Empty, IconKind, Sheet, SpotKind, Title, TopBar},
        pages::parts::{LockButton, PageRows},
    },
};

/// How many pages are shown at first, and how many more each time.
const STEP: usize = 50;

/// The page.
#[component]
pub fn JournalPage() -> impl IntoView {
    let text = use_text();
    let editor = use_editor();
    let navigation = use_navigation();
    let cards = use_journal().cards();
    let shown = RwSignal::new(STEP);
    let begin = Callback::new(move |()| {
        editor.begin();
        navigation.go(Place::Editor);
    });
    let top = view! { <TopBar place=text.cover.write><LockButton id="lock-now" /></TopBar> };
    let body = move || match cards.with(Vec::is_empty) {
        true => empty(text, begin),
        false => list(text, cards, shown, begin),
    };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.journal.title /> }.into_any()>
            {body}
        </Sheet>
    }
}

fn empty(text: &'static Text, begin: Callback<()>) -> AnyView {
    let text = &text.journal;
    view! {
        <Empty spot=SpotKind::OpenPage title=text.empty.title words=text.empty.words>
            <Button text=text.first_page kind=ButtonKind::Main id="new-page" on_press=begin />
        </Empty>
    }
    .into_any()
}

fn list(text: &'static Text, cards: Signal<Vec<PageCard>>, shown: RwSignal<usize>, begin: Callback<()>) -> AnyView {
    let months = move || {
        cards.with(|cards| {
            let latest = &cards[..cards.len().min(shown.get())];
            let months = latest.chunk_by(|a, b| (a.date.year(), a.date.month()) == (b.date.year(), b.date.month()));
            months.map(|month| self::month(text, month, cards)).collect_view()
        })
    };
    let more = move || cards.with(|cards| cards.len() > shown.get());
    view! {
        <div>
            <Button text=text.journal.new_page kind=ButtonKind::Main icon=IconKind::Pen id="new-page" on_press=begin />
        </div>
        {months}
        <Show when=more>
            <div><Button text=text.journal.earlier id="earlier" on_press=move |()| shown.update(|shown| *shown += STEP) /></div>
        </Show>
    }
    .into_any()
}

/// One month of the list. The count is of all its pages, also of those not shown yet.
fn month(text: &'static Text, month: &[PageCard], all: &[PageCard]) -> Option<AnyView> {
    let date = month.first()?.date;
    let day = date.first_day();
    let count = all.iter().filter(|card| (card.date.year(), card.date.month()) == (date.year(), date.month())).count();
    let head = view! {
        <h2 class="rows__head">{(text.dates.month_year)(day)}<span>{(text.journal.pages)(count)}</span></h2>
    };
    Some(view! { <section>{head}<PageRows cards=month.to_vec() /></section> }.into_any())
}
