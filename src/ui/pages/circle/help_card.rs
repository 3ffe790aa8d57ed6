//! How to help: what stands on that shelf, as a card to show or print.

use domain::ExerciseId;
use domain::practice::{Given, Part, Shelf};
use leptos::prelude::*;

use crate::{
    i18n::{CardText, use_text},
    state::{Place, use_navigation, use_session, use_shelves, use_wishes},
    ui::{
        components::{Back, Button, ButtonKind, Note, NoteKind, Sheet, Title, TopBar},
        pages::parts::{LockButton, open_exercise, open_run},
    },
};

/// The exercise that fills the card, and its three lists.
const EXERCISE: &str = "how-to-help";
const FIELDS: [&str; 3] = ["helps", "hinders", "say"];

/// The page.
#[component]
pub fn HelpCard() -> impl IntoView {
    let all = use_text();
    let text = &all.people.card;
    let navigation = use_navigation();
    let lines = use_shelves().on(Shelf::Help, (all.exercises)());
    let back = move |()| navigation.go(Place::Part(Part::Circle));
    let top = view! {
        <TopBar start=view! { <Back text=all.people.person.back id="card-back" on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede>
            {card(text, lines)}
            {ways(text, lines)}
        </Sheet>
    }
}

/// The card itself: the only part of any page that is printed.
fn card(text: &'static CardText, lines: Signal<Vec<Given>>) -> AnyView {
    let part = move |(heading, field): (&'static str, &'static str)| {
        let view = move || {
            let of_field = |line: &&Given| line.field.as_ref().is_some_and(|(_, name)| name.as_str() == field);
            let words: Vec<String> =
                lines.with(|lines| lines.iter().filter(of_field).map(|line| line.text.clone()).collect());
            (!words.is_empty()).then(|| {
                let words = words.into_iter().map(|words| view! { <li dir="auto" class="pen">{words}</li> });
                view! { <h3>{heading}</h3><ul class="help-card__lines">{words.collect_view()}</ul> }
            })
        };
        view! { {view} }
    };
    let is_empty = Memo::new(move |_| lines.with(Vec::is_empty));
    let empty = move || is_empty.get().then(|| view! { <h3>{text.empty.title}</h3><p>{text.empty.words}</p> });
    view! {
        <section class="help-card leaf printed" id="help-card">
            <h2>{text.title}</h2>
            {empty}
            {text.parts.into_iter().zip(FIELDS).map(part).collect_view()}
            {signed()}
        </section>
    }
    .into_any()
}

/// The word that the person has for themselves, if they have one.
fn signed() -> AnyView {
    let (me, signed) = (use_wishes().word_for_me(), use_text().preferred.signed);
    let line = move || me.get().map(|me| view! { <p class="pen" dir="auto" id="card-signed">{signed(&me)}</p> });
    view! { {line} }.into_any()
}

/// To what stands on the card, and to paper.
fn ways(text: &'static CardText, lines: Signal<Vec<Given>>) -> AnyView {
    let (session, open, reopen) = (use_session(), open_exercise(), open_run());
    // What was written last is changed; before there is anything it is begun.
    let latest =
        Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| line.field.is_some()).map(|line| line.record)));
    let write = move |()| match (latest.get_untracked(), ExerciseId::parse(EXERCISE)) {
        (Some(run), _) => reopen.run(run),
        (None, Some(exercise)) => open.run(exercise),
        (None, None) => {}
    };
    let words = move || if latest.get().is_some() { text.change } else { text.write }.to_owned();
    let print = move || {
        latest.get().is_some().then(|| {
            view! {
                <Note kind=NoteKind::Care title=text.paper.title><p>{text.paper.words}</p></Note>
                <div>
                    <Button text=text.print kind=ButtonKind::Main id="print-card" on_press=move |()| session.print() />
                </div>
            }
        })
    };
    view! {
        <div><Button text=Signal::derive(words) id="write-card" on_press=write /></div>
        {print}
    }
    .into_any()
}
