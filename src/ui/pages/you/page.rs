//! The page: when it locks, where Leave leads, how the notebook looks, what it shows, how full it is.

use domain::Appearance;
use leptos::{prelude::*, task::spawn_local};

use super::{leaving::leaving, locking::locking};
use crate::{
    i18n::{Text, YouText, use_text},
    state::{KeepError, Place, use_navigation, use_preferences, use_session, use_wishes},
    ui::{
        components::{IconKind, Line, Lines, Meter, Note, NoteKind, Segments, Sheet, Switch, Title, TopBar},
        pages::parts::{LockButton, days_shown, you_parts},
    },
};

/// From here on the meter is hatched.
const NEARLY: f64 = 90.0;

/// The page.
#[component]
pub fn You() -> impl IntoView {
    let all = use_text();
    let text = &all.you;
    let fault = RwSignal::new(None::<KeepError>);
    let top = view! { <TopBar place=all.cover.you><LockButton id="lock-now" /></TopBar> };
    let not_kept = move || fault.get().map(|_| view! { <p role="alert">{text.not_kept}</p> });
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede margin=you_parts()>
            {not_kept}
            {locking(&all.locking)}
            {leaving(&all.leaving)}
            {theme(text)}
            {today_shows(text, fault)}
            {writing(text, fault)}
            {room(text)}
            {ways(all)}
            {know(all, text)}
        </Sheet>
    }
}

fn theme(text: &'static YouText) -> AnyView {
    let preferences = use_preferences();
    let (legend, ways) = text.theme;
    let chosen = move || {
        let chosen = preferences.current().with(|settings| settings.appearance);
        Appearance::ALL.iter().position(|appearance| *appearance == chosen).unwrap_or_default()
    };
    let choose = move |way: usize| {
        preferences.choose_appearance(Appearance::ALL.get(way).copied().unwrap_or_default());
    };
    view! {
        <section class="stack stack--close">
            <Segments
                id="theme"
                legend=legend
                items=ways.map(String::from).to_vec()
                chosen=Signal::derive(chosen)
                on_choose=choose
            />
        </section>
    }
    .into_any()
}

fn today_shows(text: &'static YouText, fault: RwSignal<Option<KeepError>>) -> AnyView {
    view! {
        <section class="stack">
            <h2>{text.today}</h2>
            {days_shown(fault)}
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

fn ways(all: &'static Text) -> AnyView {
    let navigation = use_navigation();
    let way = move |id: &'static str, title: &'static str, hint: &'static str, icon, place: Place| {
        view! { <Line id title hint icon on_press=move |()| navigation.go(place) /> }
    };
    view! {
        <Lines>
            {way("to-backup", all.backup.title, all.backup.lede, IconKind::Book, Place::Backup)}
            {way("to-restore", all.restore.title, all.restore.lede, IconKind::Book, Place::Restore)}
            {way("to-export", all.export.title, all.export.lede, IconKind::Book, Place::Export)}
            {way("to-import", all.import.title, all.import.lede, IconKind::Book, Place::Import)}
            {way("to-rekey", all.rekey.title, all.rekey.lede, IconKind::Key, Place::Rekey)}
            {way("to-erase", all.erase.title, all.erase.lede, IconKind::Book, Place::Erase)}
        </Lines>
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
