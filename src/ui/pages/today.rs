//! Today: the day, a page to write, what was written lately.

use leptos::prelude::*;

use crate::{
    i18n::{TodayText, use_text},
    state::{Place, today, use_editor, use_journal, use_navigation},
    ui::{
        components::{Button, ButtonKind, DayNumber, IconKind, Leaf, LeafKind, Sheet, Spot, SpotKind, Title, TopBar},
        pages::parts::{LockButton, PageRows},
    },
};

/// How many pages are shown of what was written lately.
const LATELY: usize = 3;

/// The page.
#[component]
pub fn Today() -> impl IntoView {
    let all = use_text();
    let text = &all.today;
    let dates = &all.dates;
    let day = today();
    let top = view! { <TopBar place=all.cover.today><LockButton id="lock-now" /></TopBar> };
    let date = Signal::derive(move || format!("{}. ", (dates.day)(day.get())));
    let margin = view! {
        <DayNumber
            number=Signal::derive(move || day.get().day())
            weekday=Signal::derive(move || (dates.weekday)(day.get()))
            month=Signal::derive(move || (dates.month_year)(day.get()))
        />
    };
    view! {
        <Sheet
            class="page--today"
            top=top.into_any()
            title=view! { <Title text=text.title before=date /> }.into_any()
            margin=margin.into_any()
        >
            <p class="read">{text.lede}</p>
            {write(text)}
            {lately(text)}
            {steady(text)}
        </Sheet>
    }
}

fn write(text: &'static TodayText) -> AnyView {
    let editor = use_editor();
    let navigation = use_navigation();
    let begin = move |()| {
        editor.begin();
        navigation.go(Place::Editor);
    };
    view! {
        <Leaf kind=LeafKind::Stack>
            <div class="today__write">
                <div>
                    <h2>{text.write.title}</h2>
                    <p class="quiet">{text.write.words}</p>
                </div>
                <Spot kind=SpotKind::Cup />
            </div>
            <div class="today__begin">
                <Button text=text.new_page kind=ButtonKind::Main icon=IconKind::Pen id="new-page" on_press=begin />
            </div>
        </Leaf>
    }
    .into_any()
}

fn lately(text: &'static TodayText) -> AnyView {
    let cards = use_journal().cards();
    let navigation = use_navigation();
    let list = move || {
        let latest = cards.with(|cards| cards.iter().take(LATELY).cloned().collect::<Vec<_>>());
        if latest.is_empty() {
            return view! { <p class="quiet">{text.nothing}</p> }.into_any();
        }
        view! {
            <PageRows cards=latest />
            <Button
                text=text.all
                kind=ButtonKind::Quiet
                id="all-pages"
                on_press=move |()| navigation.go(Place::Journal)
            />
        }
        .into_any()
    };
    view! { <section><h2>{text.lately}</h2>{list}</section> }.into_any()
}

fn steady(text: &'static TodayText) -> AnyView {
    view! {
        <section class="quiet stack stack--close">
            <h2>{text.steady.title}</h2>
            <p>{text.steady.words}</p>
        </section>
    }
    .into_any()
}
