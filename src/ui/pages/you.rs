//! You: how the notebook looks, what it shows, how full it is.

use domain::Day;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{Text, YouText, use_text},
    state::{Appearance, KeepError, Place, today, use_navigation, use_session, use_theme, use_wishes},
    ui::{
        components::{
            IconKind, Line, Lines, Meter, Note, NoteKind, RoughDate, RoughValue, RoughWords, Segments, Sheet, Switch,
            Title, TopBar,
        },
        pages::parts::LockButton,
    },
};

/// From here on the meter is hatched.
const NEARLY: f64 = 90.0;
/// How many years back can be chosen.
const YEARS: i32 = 30;

/// The page.
#[component]
pub fn You() -> impl IntoView {
    let all = use_text();
    let text = &all.you;
    let fault = RwSignal::new(None::<KeepError>);
    let top = view! { <TopBar place=all.cover.you><LockButton id="lock-now" /></TopBar> };
    let not_kept = move || fault.get().map(|_| view! { <p role="alert">{text.not_kept}</p> });
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede>
            {not_kept}
            {theme(text)}
            {today_shows(all, text, fault)}
            {writing(text, fault)}
            {room(text)}
            {know(all, text)}
        </Sheet>
    }
}

fn theme(text: &'static YouText) -> AnyView {
    let theme = use_theme();
    let (legend, ways) = text.theme;
    let chosen = move || {
        let chosen = theme.chosen().get();
        Appearance::ALL.iter().position(|appearance| *appearance == chosen).unwrap_or_default()
    };
    let choose = move |way: usize| theme.choose(Appearance::ALL.get(way).copied().unwrap_or_default());
    view! {
        <section class="stack stack--close">
            <Segments
                id="theme"
                legend=legend
                items=ways.map(String::from).to_vec()
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
            <p class="small">{text.theme_hint}</p>
        </section>
    }
    .into_any()
}

fn today_shows(all: &'static Text, text: &'static YouText, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let wishes = use_wishes();
    let since = wishes.without_contact_since();
    let day = today();
    let count_from = move |day: Option<Day>| {
        spawn_local(async move {
            let kept = wishes.count_from(day).await;
            // The page may be gone by now; then there is nobody to tell.
            _ = fault.try_set(kept.err());
        });
    };
    let switch = move |on: bool| count_from(on.then(|| day.get_untracked()));
    let shown = Memo::new(move |_| since.get().is_some());
    let date = &all.editor.date;
    let words =
        RoughWords { legend: text.since, near: date.near, lists: date.lists, choose: date.choose, months: date.months };
    let this_year = day.get_untracked().year();
    let chosen = move |value: Option<RoughValue>| {
        let from = match value {
            Some(RoughValue::Day(year, month, day)) => Day::from_parts(year, month, day),
            Some(RoughValue::Month(year, month)) => Day::from_parts(year, month, 1),
            Some(RoughValue::Year(year)) => Day::from_parts(year, 1, 1),
            None => None,
        };
        if from.is_some() {
            count_from(from);
        }
    };
    let from = move || {
        let start = since.get_untracked().map(|day| RoughValue::Day(day.year(), day.month(), day.day()));
        view! { <RoughDate id="since" words years=(this_year - YEARS, this_year) start=start on_change=chosen /> }
    };
    view! {
        <section class="stack">
            <h2>{text.today}</h2>
            <Switch
                id="without-contact"
                text=text.without_contact.title
                hint=text.without_contact.words
                on=shown
                on_change=switch
            />
            <Show when=move || shown.get()>{from()}</Show>
        </section>
    }
    .into_any()
}

fn writing(text: &'static YouText, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let wishes = use_wishes();
    let switch = move |on: bool| {
        spawn_local(async move {
            let kept = wishes.offer_prompts(on).await;
            _ = fault.try_set(kept.err());
        });
    };
    view! {
        <section class="stack">
            <h2>{text.writing}</h2>
            <Switch
                id="prompts"
                text=text.prompts.title
                hint=text.prompts.words
                on=wishes.prompts()
                on_change=switch
            />
        </section>
    }
    .into_any()
}

fn room(text: &'static YouText) -> AnyView {
    let used = use_session().used();
    view! {
        <section class="stack stack--close">
            <Meter
                label=text.room
                id="room"
                value=Signal::derive(move || f64::from(used.get()))
                max=100.0
                nearly=NEARLY
                words=Signal::derive(move || (text.used)(used.get()))
            />
            <p class="small">{text.room_hint}</p>
        </section>
    }
    .into_any()
}

fn know(all: &'static Text, text: &'static YouText) -> AnyView {
    let navigation = use_navigation();
    view! {
        <section class="stack">
            <h2>{text.know}</h2>
            <Note kind=NoteKind::Care title=text.backup.title><p>{text.backup.words}</p></Note>
            <Lines>
                <Line
                    id="you-safety"
                    title=all.learn.safety.title
                    hint=all.learn.safety.words
                    icon=IconKind::Eye
                    on_press=move |()| navigation.go(Place::Safety)
                />
            </Lines>
        </section>
    }
    .into_any()
}
