//! The page. Each of its sections stands in a file of its own.

use domain::{Day, TodayPart, distance::Apart};
use leptos::prelude::*;

use super::{check_in::check_in, hard_day::hard_day, step::step, visit::visit};
use crate::{
    i18n::{Text, TodayText, use_text},
    state::{Place, today, use_contact_log, use_editor, use_journal, use_navigation, use_weeks, use_wishes},
    ui::{
        components::{
            Button, ButtonKind, DayNumber, Fact, Facts, IconKind, Leaf, Line, Lines, Only, Reach, Sheet, Spot,
            SpotKind, Title, TopBar,
        },
        pages::parts::{LockButton, PageRows, backup_reminder, of_me, of_them},
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
    let navigation = use_navigation();
    let day = today();
    let wishes = use_wishes();
    let shows_check_in = wishes.shows(TodayPart::CheckIn);
    let shows_step = wishes.shows(TodayPart::Step);
    let shows_lately = wishes.shows(TodayPart::Lately);
    let top = view! { <TopBar place=all.cover.today><LockButton id="lock-now" /></TopBar> };
    let date = Signal::derive(move || format!("{}. ", (dates.day)(day.get())));
    // Where it is not asked how it is, the title asks it neither.
    let asks = of_me(text.title, all.preferred.today);
    let title = Signal::derive(move || if shows_check_in.get() { asks.get() } else { all.cover.today.to_owned() });
    let margin = view! {
        <DayNumber
            number=Signal::derive(move || day.get().day())
            weekday=Signal::derive(move || (dates.weekday)(day.get()))
            month=Signal::derive(move || (dates.month_year)(day.get()))
        />
        <div class="today__facts">{facts(text, day)}</div>
    };
    view! {
        <Sheet
            class="page--today"
            top=top.into_any()
            title=view! { <Title text=title before=date /> }.into_any()
            margin=margin.into_any()
        >
            <div class="today" class:today--unasked=move || !shows_check_in.get()>
                <Only when=move || shows_check_in.get()><div class="today__now">{check_in(all, day)}</div></Only>
                <div class="today__next">
                    <Reach
                        text=of_them(text.reach.title, all.preferred.reach)
                        hint=text.reach.words
                        id="reach-out"
                        on_press=move |()| navigation.go(Place::Pause)
                    />
                    <Only when=move || shows_step.get()>{step(all, day)}</Only>
                </div>
                <div class="today__page">{write(text)}</div>
            </div>
            {hard_day(all, day)}
            <Only when=move || shows_lately.get()>{lately(text)}</Only>
            {look_back(all)}
            {backup_reminder()}
            {visit(all)}
        </Sheet>
    }
}

/// What is only told, and only if the person wants it.
fn facts(text: &'static TodayText, day: Signal<Day>) -> AnyView {
    let apart = use_contact_log().apart(day);
    let facts = Signal::derive(move || {
        let (words, hint) = text.without_contact;
        let fact = |(_, apart): (Day, Apart)| Fact {
            number: apart.total.to_string(),
            words: words.into(),
            hint: Some(hint.into()),
            link: None,
        };
        apart.get().map(fact).into_iter().collect::<Vec<_>>()
    });
    let any = move || facts.with(|facts| !facts.is_empty());
    view! { <Only when=any><Facts label=text.facts facts /></Only> }.into_any()
}

fn write(text: &'static TodayText) -> AnyView {
    let editor = use_editor();
    let navigation = use_navigation();
    let begin = move |()| {
        editor.begin(domain::Sort::Journal);
        navigation.go(Place::Editor);
    };
    view! {
        <Leaf>
            <div class="today__write">
                <div>
                    <h2>{text.write.title}</h2>
                    <p class="quiet">{text.write.words}</p>
                </div>
                <Spot kind=SpotKind::OpenPage />
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
    let latest = Memo::new(move |_| cards.with(|cards| cards.iter().take(LATELY).cloned().collect::<Vec<_>>()));
    let list = move || {
        let latest = latest.get();
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

/// To the week and those before, once there is something to look back on.
fn look_back(all: &'static Text) -> AnyView {
    let text = &all.look_back.to;
    let navigation = use_navigation();
    let any = use_weeks().is_any();
    let line = move || {
        any.get().then(|| {
            view! {
                <Lines>
                    <Line
                        id="to-look-back"
                        title=text.title
                        hint=text.words
                        on_press=move |()| navigation.go(Place::LookBack)
                    />
                </Lines>
            }
        })
    };
    view! { {line} }.into_any()
}
