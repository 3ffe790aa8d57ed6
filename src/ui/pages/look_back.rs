//! A week, in words.

use domain::look_back::{LookBack, Week};
use domain::practice::{Given, Part, Shelf};
use leptos::prelude::*;

use crate::{
    i18n::{LookBackText, Text, use_text},
    state::{Place, today, use_navigation, use_weeks},
    ui::{
        components::{Back, Button, ButtonKind, Only, Sheet, Title, TopBar},
        pages::parts::LockButton,
    },
};

/// The page.
#[component]
pub fn LookBackPage() -> impl IntoView {
    let all = use_text();
    let text = &all.look_back;
    let navigation = use_navigation();
    let day = today();
    let week = RwSignal::new(Week::ending(day.get_untracked()));
    let held = use_weeks().of(week.into(), (all.exercises)());
    let back = move |()| navigation.go(Place::Today);
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="look-back-back" on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let view = move || told(all, text, &held.get());
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede>
            {turn(all, text, week)}
            <div class="look-back" id="look-back">{view}</div>
        </Sheet>
    }
}

/// Which week, and the ways to others.
fn turn(all: &'static Text, text: &'static LookBackText, week: RwSignal<Week>) -> AnyView {
    let day = today();
    let date = all.dates.date;
    let heading = move || match week.get() {
        week if week.last() == day.get() => text.week.0.to_owned(),
        week => (text.week.1)(&date(week.first()), &date(week.last())),
    };
    let (earlier, later) = text.turn;
    let has_later = Memo::new(move |_| week.get().after(day.get()).is_some());
    let to_later = move |()| {
        if let Some(after) = week.get_untracked().after(day.get_untracked()) {
            week.set(after);
        }
    };
    view! {
        <div class="stack stack--close">
            <h2 aria-live="polite">{heading}</h2>
            <div class="cluster">
                <Button
                    text=earlier
                    id="look-back-earlier"
                    on_press=move |()| week.update(|week| *week = week.before())
                />
                <Only when=move || has_later.get()>
                    <Button text=later id="look-back-later" on_press=to_later />
                </Only>
            </div>
        </div>
    }
    .into_any()
}

fn told(all: &'static Text, text: &'static LookBackText, held: &LookBack) -> AnyView {
    if held.is_empty() {
        return view! { <p>{text.empty}</p> }.into_any();
    }
    view! { {writing(text, held)} {how(all, text, held)} {pauses(text, held)} {noted(text, held)} {done(all, text, held)} }
        .into_any()
}

/// Some sentences under one heading, and a way to where they come from; nothing if there is none to say.
fn sentences(heading: &'static str, sentences: Vec<String>, ways: Vec<(&'static str, Place)>) -> Option<AnyView> {
    let navigation = use_navigation();
    let way = move |(text, place): (&'static str, Place)| {
        view! { <Button text kind=ButtonKind::Quiet on_press=move |()| navigation.go(place) /> }
    };
    (!sentences.is_empty()).then(|| {
        let sentences = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
        let ways = ways.into_iter().map(way).collect_view();
        view! { <section class="stack stack--close"><h3>{heading}</h3>{sentences}<div class="cluster">{ways}</div></section> }
            .into_any()
    })
}

fn writing(text: &'static LookBackText, held: &LookBack) -> Option<AnyView> {
    let is_any = held.days_written > 0;
    let begun = is_any.then(|| (text.written)(held.days_written, held.pages, held.letters));
    let went_on = (held.went_on > 0).then(|| (text.went_on)(held.went_on));
    let said = begun.into_iter().chain(went_on).collect();
    // Letters have a list of their own.
    let is_letters = held.pages == 0 && held.went_on == 0;
    let place = if is_letters { Place::Letters } else { Place::Journal };
    sentences(text.writing, said, vec![(text.open.journal, place)])
}

fn how(all: &'static Text, text: &'static LookBackText, held: &LookBack) -> Option<AnyView> {
    let said = (held.check_ins > 0).then(|| (text.check_ins)(held.check_ins));
    let names: Vec<&str> = held.feelings.iter().map(|feeling| (all.today.check_in.feelings.name)(*feeling)).collect();
    let felt = (!names.is_empty()).then(|| (text.feelings)(&names));
    sentences(text.how, said.into_iter().chain(felt).collect(), Vec::new())
}

fn pauses(text: &'static LookBackText, held: &LookBack) -> Option<AnyView> {
    let (words, pauses) = (&text.pauses, &held.pauses);
    if pauses.count == 0 {
        return None;
    }
    let mut said = vec![(words.count)(pauses.count)];
    said.extend(pauses.became.iter().map(|(outcome, count)| (words.became)(*outcome, *count)));
    said.extend((pauses.unsaid > 0).then(|| (words.unsaid)(pauses.unsaid)));
    said.extend((!pauses.became.is_empty()).then(|| words.information.to_owned()));
    said.extend((pauses.copied > 0).then(|| (words.copied)(pauses.copied)));
    let circle = (pauses.copied > 0).then_some((text.open.circle, Place::Part(Part::Circle)));
    let ways = [(text.open.patterns, Place::Patterns)].into_iter().chain(circle).collect();
    sentences(words.title, said, ways)
}

fn noted(text: &'static LookBackText, held: &LookBack) -> Option<AnyView> {
    let story = Place::Part(Part::Story);
    let all = [
        (held.accounts, text.accounts, text.open.accounts, Place::Accounts),
        (held.contacts, text.contacts, text.open.contacts, Place::Contacts),
        (held.moments, text.moments, text.open.story, story),
        (held.chapters, text.chapters, text.open.story, story),
    ];
    let there: Vec<_> = all.into_iter().filter(|(count, ..)| *count > 0).collect();
    let others = (held.others > 0).then(|| (text.others)(held.others));
    let said = there.iter().map(|(count, words, ..)| words(*count)).chain(others).collect();
    let mut ways: Vec<(&str, Place)> = there.iter().map(|(_, _, open, place)| (*open, *place)).collect();
    ways.dedup();
    sentences(text.told, said, ways)
}

/// What was done: exercises, steps, lines of the proof shelf, each as a list.
fn done(all: &'static Text, text: &'static LookBackText, held: &LookBack) -> AnyView {
    let words = &all.exercise.shelf;
    let title = |id: &domain::ExerciseId| {
        (all.exercises)().iter().find(|exercise| exercise.id == *id).map(|exercise| exercise.title.clone())
    };
    let texts = |given: &[Given]| given.iter().map(|line| line.text.clone()).collect::<Vec<_>>();
    let exercises: Vec<String> = held.exercises.iter().filter_map(title).collect();
    let unfinished = (held.unfinished > 0).then(|| (text.unfinished)(held.unfinished));
    let left_open = (held.unfinished > 0).then_some((text.open.runs, Place::Runs));
    view! {
        {sentences(text.open_yet, unfinished.into_iter().collect(), left_open.into_iter().collect())}
        {list(words.week_exercises, exercises, false, text.open.runs, Place::Runs)}
        {list(words.week_steps, texts(&held.steps), true, text.open.growth, Place::Part(Part::Growth))}
        {list((words.of)(Shelf::Proof).0, texts(&held.proofs), true, text.open.self_worth, Place::Part(Part::SelfWorth))}
    }
    .into_any()
}

fn list(heading: &'static str, lines: Vec<String>, own: bool, open: &'static str, place: Place) -> Option<AnyView> {
    let navigation = use_navigation();
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li class:pen=own dir="auto">{line}</li> }).collect_view();
        view! {
            <section class="stack stack--close">
                <h3>{heading}</h3>
                <ul class="week">{lines}</ul>
                <div>
                    <Button text=open kind=ButtonKind::Quiet on_press=move |()| navigation.go(place) />
                </div>
            </section>
        }
        .into_any()
    })
}
