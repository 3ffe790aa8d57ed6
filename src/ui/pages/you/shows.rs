//! How it looks, what Today shows, what new pages offer.

use domain::{Appearance, TodayPart};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::YouText,
    state::{KeepError, use_preferences, use_wishes},
    ui::{
        components::{Segments, Switch},
        pages::parts::{days_shown, put_back, wish_not_kept},
    },
};

pub(super) fn look(text: &'static YouText) -> AnyView {
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
        <section class="stack">
            <h2>{text.look}</h2>
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

pub(super) fn today_shows(text: &'static YouText) -> AnyView {
    let fault = RwSignal::new(None);
    let switches = TodayPart::ALL.map(|part| today_part(text, part, fault)).collect_view();
    view! {
        <section class="stack">
            <h2>{text.today.title}</h2>
            <p class="quiet">{text.today.words}</p>
            <div>{switches} {days_shown(fault)}</div>
            {wish_not_kept("today-not-kept", fault)}
        </section>
    }
    .into_any()
}

fn today_part(text: &'static YouText, part: TodayPart, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let wishes = use_wishes();
    let words = (text.today.part)(part);
    let switch = move |on: bool| {
        spawn_local(async move {
            // The page may be gone by the time it is kept; then there is nobody to tell.
            _ = fault.try_set(wishes.show_on_today(part, on).await.err());
        });
    };
    let id = format!("today-{}", part.id());
    view! { <Switch id text=words.title hint=words.words on=wishes.shows(part) put_back=put_back(fault) on_change=switch /> }.into_any()
}

pub(super) fn writing(text: &'static YouText) -> AnyView {
    let fault = RwSignal::new(None);
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
                put_back=put_back(fault)
                on_change=switch
            />
            {wish_not_kept("writing-not-kept", fault)}
        </section>
    }
    .into_any()
}
