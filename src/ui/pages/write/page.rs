//! The journal and the letters: one page for both, since they differ in what is begun and in what is shown.

use domain::{Filter, Sort};
use leptos::prelude::*;

use super::{filter::filter, list::list, month::month};
use crate::{
    i18n::{Text, use_text},
    state::{Place, use_editor, use_journal, use_navigation, use_search},
    ui::{
        components::{Button, ButtonKind, Empty, IconKind, Search, Segments, Sheet, SpotKind, Title, TopBar},
        pages::parts::{LockButton, of_them, write_parts},
    },
};

/// All pages of the journal.
#[component]
pub fn JournalPage() -> impl IntoView {
    page(Sort::Journal)
}

/// All letters.
#[component]
pub fn LettersPage() -> impl IntoView {
    page(Sort::Letter)
}

fn page(sort: Sort) -> AnyView {
    let all = use_text();
    let text = &all.journal;
    let search = use_search();
    let cards = use_journal().cards();
    search.change_filter(|filter| {
        // What was asked of the journal is not asked of the letters.
        *filter = match filter.sort == Some(sort) {
            true => Filter { within: None, ..filter.clone() },
            false => Filter { sort: Some(sort), ..Filter::default() },
        };
    });
    let is_empty = Memo::new(move |_| cards.with(|cards| !cards.iter().any(|card| card.sort == sort)));
    let top = view! { <TopBar place=all.cover.write><LockButton id="lock-now" /></TopBar> };
    let title = match sort {
        Sort::Journal => text.title,
        Sort::Letter => text.letters.title,
    };
    let body = move || match is_empty.get() {
        true => view! { {empty(all, sort)} {to_deleted()} }.into_any(),
        false => written(all, sort),
    };
    view! {
        <Sheet
            class="page--write"
            top=top.into_any()
            title=view! { <Title text=title /> }.into_any()
            margin=write_parts()
        >
            {(sort == Sort::Letter).then(|| view! { <p class="quiet">{of_them(text.letters.words, all.preferred.letters)}</p> })}
            {body}
        </Sheet>
    }
    .into_any()
}

fn begin(sort: Sort) -> Callback<()> {
    let editor = use_editor();
    let navigation = use_navigation();
    Callback::new(move |()| {
        editor.begin(sort);
        navigation.go(Place::Editor);
    })
}

fn new_page(text: &'static Text, sort: Sort) -> AnyView {
    let (words, icon) = match sort {
        Sort::Journal => (text.journal.new_page, IconKind::Pen),
        Sort::Letter => (text.journal.new_letter, IconKind::Letter),
    };
    view! { <Button text=words kind=ButtonKind::Main icon id="new-page" on_press=begin(sort) /> }.into_any()
}

fn empty(text: &'static Text, sort: Sort) -> AnyView {
    let (words, button) = match sort {
        Sort::Journal => (&text.journal.empty, text.journal.first_page),
        Sort::Letter => (&text.journal.no_letters, text.journal.new_letter),
    };
    view! {
        <Empty spot=SpotKind::OpenPage title=words.title words=words.words>
            <Button text=button kind=ButtonKind::Main id="new-page" on_press=begin(sort) />
        </Empty>
    }
    .into_any()
}

fn written(all: &'static Text, sort: Sort) -> AnyView {
    let text = &all.journal;
    let search = use_search();
    let (shown, check_ins) = (search.shown(), search.check_ins());
    let status = move || {
        if !search.is_searching().get() {
            String::new()
        } else if search.is_looking().get() {
            text.search.looking.into()
        } else {
            (text.search.found)(shown.with(Vec::len), check_ins.with(Vec::len))
        }
    };
    // On a narrow screen one of the two is shown; where there is room, both.
    let by_month = RwSignal::new(0);
    let (question, ways) = text.view;
    view! {
        <div
            class="written"
            data-by-month=move || (by_month.get() == 1).then_some("")
            data-listed=move || (search.filter().with(|filter| filter.within.is_some()) || search.is_searching().get()).then_some("")
        >
            <div class="written__find">
                <div>{new_page(all, sort)}</div>
                <Search
                    id="search"
                    label=text.search.label
                    hint=text.search.hint
                    value=search.typed()
                    clear=text.search.clear
                    status=Signal::derive(status)
                />
                {filter(all)}
                <div class="written__way">
                    <Segments
                        id="written-as"
                        legend=question
                        unseen=true
                        items=ways.map(String::from).to_vec()
                        chosen=by_month
                        on_choose=move |way| by_month.set(way)
                    />
                </div>
            </div>
            <div class="written__list">{list(all)}</div>
            <div class="written__month">{month(all, sort)}</div>
        </div>
        {to_deleted()}
    }
    .into_any()
}

fn to_deleted() -> AnyView {
    let text = &use_text().journal.deleted;
    let navigation = use_navigation();
    let deleted = use_journal().deleted();
    let count = Memo::new(move |_| deleted.with(Vec::len));
    let view = move || {
        (count.get() > 0).then(|| {
            view! {
                <div>
                    <Button
                        text=(text.show)(count.get())
                        kind=ButtonKind::Quiet
                        icon=IconKind::Bin
                        id="deleted-pages"
                        on_press=move |()| navigation.go(Place::Deleted)
                    />
                </div>
            }
        })
    };
    view! { {view} }.into_any()
}
