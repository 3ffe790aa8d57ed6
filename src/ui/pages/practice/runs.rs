//! What was written in exercises, the last changed first.

use domain::practice::Run;
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation, use_player},
    ui::{
        components::{Back, Empty, Row, Rows, Sheet, SpotKind, Title, TopBar},
        pages::parts::{LockButton, open_run, practice_parts},
    },
};

/// The page.
#[component]
pub fn RunsPage() -> impl IntoView {
    let all = use_text();
    let text = &all.exercise.runs;
    let navigation = use_navigation();
    let back = move |()| navigation.go(Place::Practice);
    let top = view! {
        <TopBar start=view! { <Back text=all.exercise.back id="runs-back" on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let runs = use_player().runs();
    let view = move || {
        let runs = runs.get();
        match runs.is_empty() {
            true => view! {
                <Empty spot=SpotKind::OpenPage title=text.empty.title words=text.empty.words><span></span></Empty>
            }
            .into_any(),
            false => view! { <Rows>{runs.into_iter().map(row).collect_view()}</Rows> }.into_any(),
        }
    };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() margin=practice_parts()>
            <div id="runs">{view}</div>
        </Sheet>
    }
}

fn row(run: Run) -> AnyView {
    let all = use_text();
    let text = &all.exercise.runs;
    let known = (all.exercises)().iter().find(|exercise| exercise.id == run.exercise);
    let title = known.map_or_else(|| text.unknown.to_owned(), |exercise| exercise.title.clone());
    let facts = if run.ended.is_none() { text.unfinished } else { "" }.to_owned();
    let open = open_run();
    let id = run.id;
    let press = move |()| open.run(id);
    let (number, weekday) = (Some(run.day.day()), (all.dates.weekday_short)(run.day));
    let date = (all.dates.rough)(run.day.into());
    match known {
        Some(_) => view! {
            <Row number weekday date same_day=false title=None folded=Some(title) facts on_press=press />
        }
        .into_any(),
        // What this version does not know it cannot open; it stays as it is.
        None => view! { <Row number weekday date same_day=false title=None folded=Some(title) facts /> }.into_any(),
    }
}
