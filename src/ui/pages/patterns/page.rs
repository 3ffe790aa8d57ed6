//! What the records show when they are put together.

use domain::patterns::Span;
use leptos::prelude::*;

use super::{
    behaviours::behaviours, helped::helped, paper::paper, pause::pause, steadiness::steadiness, swings::swings,
    triggers::triggers, when::when, words::words,
};
use crate::{
    i18n::{PatternsText, use_text},
    state::{self, Place, make_patterns, today, use_navigation},
    ui::{
        components::{Back, Button, ButtonKind, Empty, ListField, More, Sheet, SpotKind, Title, TopBar},
        pages::parts::{LockButton, learn_parts},
    },
};

/// The page.
#[component]
pub fn Patterns() -> impl IntoView {
    let all = use_text();
    let text = &all.patterns;
    let navigation = use_navigation();
    let patterns = make_patterns();
    let is_empty = patterns.is_empty();
    let back = move |()| navigation.go(Place::Learn);
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="patterns-back" on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let shown = move || match is_empty.get() {
        true => nothing(text),
        false => view! {
            {range(text, patterns)}
            {figures(text, patterns)}
            {method(text)}
            {paper(&text.paper)}
        }
        .into_any(),
    };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede margin=learn_parts()>
            {shown}
        </Sheet>
    }
}

fn nothing(text: &'static PatternsText) -> AnyView {
    let navigation = use_navigation();
    let begin = move |()| navigation.go(Place::Today);
    view! {
        <Empty spot=SpotKind::OpenPage title=text.empty.title words=text.empty.words>
            <Button text=text.begin kind=ButtonKind::Main id="patterns-begin" on_press=begin />
        </Empty>
    }
    .into_any()
}

/// How far back.
fn range(text: &'static PatternsText, patterns: state::Patterns) -> AnyView {
    let items = Span::ALL.map(|span| (span.id().to_owned(), (text.span)(span).to_owned())).to_vec();
    let chosen = Signal::derive(move || patterns.span().get().id().to_owned());
    let choose = move |id: String| {
        if let Some(span) = Span::parse(&id) {
            patterns.look_back(span);
        }
    };
    view! {
        <div class="patterns__range">
            <ListField
                id="patterns-range"
                label=text.range.0
                why=text.range.1
                items=Signal::stored(items)
                chosen
                on_choose=choose
            />
        </div>
    }
    .into_any()
}

/// All figures: the part that is printed.
fn figures(text: &'static PatternsText, patterns: state::Patterns) -> AnyView {
    let dates = &use_text().dates;
    let day = today();
    let head = move || (text.paper.head)((text.span)(patterns.span().get()), &(dates.date)(day.get()));
    view! {
        <div class="figures printed" id="patterns-figures">
            <p class="figures__sheet">{head}</p>
            {when(text, patterns)}
            {pause(text, patterns)}
            {triggers(text, patterns)}
            {helped(text, patterns)}
            {behaviours(text, patterns)}
            {swings(text, patterns)}
            {steadiness(text, patterns)}
            {words(text, patterns)}
        </div>
    }
    .into_any()
}

fn method(text: &'static PatternsText) -> AnyView {
    let (title, lines) = text.method;
    let lines = lines.map(|line| view! { <p>{line}</p> });
    view! { <div><More title>{lines}</More></div> }.into_any()
}
