//! What belongs to a therapy: self-checks, notes for sessions, questions and goals, and the way to the sheet.

use domain::GuideId;
use domain::learn::Questionnaire;
use domain::practice::Shelf;
use domain::therapy::TherapySession;
use leptos::{prelude::*, task::spawn_local};

use super::top::not_done;
use crate::{
    i18n::{Text, use_text},
    state::{KeepError, Place, use_navigation, use_self_checks, use_therapy_notes},
    ui::{
        components::{Button, Empty, IconKind, Line, Lines, Row, Rows, Sheet, SpotKind, Title, TopBar},
        pages::parts::{LockButton, add_to_shelf, exercise_line, learn_parts, open_guide, shelf_lines, undo},
    },
};

/// The exercise that goes with looking for someone.
const FINDING: &str = "finding-professional";
/// The guide that goes with it.
const GUIDE: &str = "finding-help";

/// The page.
#[component]
pub fn Therapy() -> impl IntoView {
    let all = use_text();
    let text = &all.therapy;
    let fault = RwSignal::new(None::<KeepError>);
    let top = view! { <TopBar place=all.cover.learn><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=learn_parts()
        >
            {not_done(all, fault)}
            {to_sheet(all)}
            {checks(all, fault)}
            {sessions(all, fault)}
            <div class="stack">{shelf_lines(Shelf::Question)} {add_to_shelf(Shelf::Question, "add-question")}</div>
            <div class="stack">{shelf_lines(Shelf::Goal)} {add_to_shelf(Shelf::Goal, "add-goal")}</div>
            {finding(all)}
        </Sheet>
    }
}

fn to_sheet(all: &'static Text) -> AnyView {
    let text = &all.therapy.to_sheet;
    let navigation = use_navigation();
    view! {
        <Lines>
            <Line
                id="to-sheet"
                title=text.title
                hint=text.words
                icon=IconKind::Sheet
                on_press=move |()| navigation.go(Place::TakeAlong)
            />
        </Lines>
    }
    .into_any()
}

fn checks(all: &'static Text, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &all.checks;
    let checks = use_self_checks();
    let bring_back = Callback::new(move |()| {
        spawn_local(async move {
            _ = fault.try_set(checks.put_back().await.err());
        });
    });
    let gone = checks.has_just_deleted();
    let lines = (text.all)().iter().map(|questionnaire| check(all, questionnaire, fault)).collect_view();
    view! {
        <section class="stack" id="checks">
            <h2>{text.title}</h2>
            <p class="quiet">{text.lede}</p>
            <Lines>{lines}</Lines>
            {undo("undo-check", text.earlier.undo, move || gone.get(), bring_back)}
        </section>
    }
    .into_any()
}

/// One questionnaire: how often it is of use, and when it was done last. Its sum is not in sight here.
fn check(all: &'static Text, questionnaire: &'static Questionnaire, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let (checks, navigation) = (use_self_checks(), use_navigation());
    let trend = checks.trend(questionnaire);
    let last = Memo::new(move |_| trend.with(|trend| trend.last().map(|(day, _)| *day)));
    let open = move |()| {
        spawn_local(async move {
            let opened = checks.open(questionnaire.id.clone()).await;
            // What could not be kept lies open still, and its page says so.
            let lies_open = checks.draft().current().with_untracked(Option::is_some);
            if fault.try_set(opened.err()).is_none() && lies_open {
                navigation.go(Place::Check);
            }
        });
    };
    let line = move || {
        let last = last.get().map(all.dates.date);
        let hint = (all.checks.hint)(&questionnaire.every, last.as_deref());
        let id = format!("check-{}", questionnaire.id.as_str());
        view! { <Line id title=questionnaire.title.clone() hint on_press=open /> }
    };
    view! { {line} }.into_any()
}

fn sessions(all: &'static Text, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &all.therapy.sessions;
    let (notes, navigation) = (use_therapy_notes(), use_navigation());
    let written = notes.all();
    let written = Memo::new(move |_| written.get());
    let show = move |laid_out: Result<(), KeepError>| {
        // As above.
        let lies_open = notes.draft().current().with_untracked(Option::is_some);
        if fault.try_set(laid_out.err()).is_none() && lies_open {
            navigation.go(Place::Session);
        }
    };
    let begin = move |()| {
        spawn_local(async move { show(notes.begin().await) });
    };
    let bring_back = Callback::new(move |()| {
        spawn_local(async move {
            _ = fault.try_set(notes.put_back().await.err());
        });
    });
    let list = move || {
        let written = written.get();
        if written.is_empty() {
            let (title, words) = (text.empty.title, text.empty.words);
            return view! { <Empty spot=SpotKind::Notebook title words><span></span></Empty> }.into_any();
        }
        let row = |session: &TherapySession| {
            let id = session.id;
            let take_up = move |()| {
                spawn_local(async move { show(notes.take_up(id).await) });
            };
            row(all, session, Callback::new(take_up))
        };
        let rows = written.iter().map(row).collect_view();
        view! { <Rows>{rows}</Rows> }.into_any()
    };
    let gone = notes.has_just_deleted();
    view! {
        <section class="stack" id="sessions">
            <h2>{text.title}</h2>
            <div><Button text=text.new icon=IconKind::Pen id="new-session" on_press=begin /></div>
            {undo("undo-session", text.undo, move || gone.get(), bring_back)}
            {list}
        </section>
    }
    .into_any()
}

fn row(all: &'static Text, session: &TherapySession, take_up: Callback<()>) -> AnyView {
    let date = session.date.map_or(all.therapy.sessions.no_date.to_owned(), all.dates.rough);
    let day = session.date.and_then(domain::RoughDate::day);
    let words: Vec<String> =
        [&session.before, &session.after].iter().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty()).collect();
    let mut words = words.into_iter();
    let (title, opening) = (words.next(), words.next().unwrap_or_default());
    // Where the margin cannot hold it, it stands beneath the words.
    let facts = if day.is_some() { String::new() } else { date.clone() };
    view! {
        <Row
            number=day.map(|day| day.day())
            weekday=day.map(all.dates.weekday_short).unwrap_or_default()
            date
            same_day=false
            title
            opening
            facts
            on_press=take_up
        />
    }
    .into_any()
}

fn finding(all: &'static Text) -> AnyView {
    let text = &all.therapy.finding;
    let open = open_guide();
    let exercise = (all.exercises)().iter().find(|exercise| exercise.id.as_str() == FINDING);
    view! {
        <Lines>
            <Line
                id="to-finding-help"
                title=text.title
                hint=text.words
                icon=IconKind::Book
                on_press=move |()| {
                    if let Some(guide) = GuideId::parse(GUIDE) {
                        open.run(guide);
                    }
                }
            />
            {exercise.map(exercise_line)}
        </Lines>
    }
    .into_any()
}
