//! Before an exercise begins: what it is, why, when not, and whether now is a time for it.

use domain::Sort;
use domain::practice::{Exercise, Opens, Part};
use domain::story::Told;
use leptos::{prelude::*, task::spawn_local};

use super::steadiness::steadiness;
use crate::{
    i18n::use_text,
    state::{Place, use_chapters, use_editor, use_navigation, use_player},
    ui::{
        components::{Button, ButtonKind, More, Note, NoteKind, Particulars},
        pages::parts::{open_exercise, with_terms},
    },
};

pub(super) fn before(exercise: &'static Exercise, not_today: Callback<()>) -> AnyView {
    let text = &use_text().exercise;
    let player = use_player();
    let run = player.run().current();
    let steady = Signal::derive(move || run.with(|run| run.as_ref().and_then(|run| run.before)));
    let [about, time, weight, stop] = text.facts;
    let facts = vec![
        (about, exercise.about.clone()),
        (time, (text.minutes)(exercise.minutes)),
        (weight, (text.weight)(exercise.weight).to_owned()),
        (stop, text.stop.to_owned()),
    ];
    let [why, when_not] = with_terms([exercise.why.as_str(), exercise.when_not.as_str()]);
    view! {
        <Particulars facts />
        <p class="read">{why}</p>
        <Note kind=NoteKind::Care title=text.when_not>
            <p>{when_not}</p>
            {instead(exercise)}
        </Note>
        {own_screen(exercise)}
        <section class="stack">
            <Note title=text.seen.title><p>{text.seen.words}</p></Note>
            {steadiness("steady-before", text.before, steady, Callback::new(move |steady| player.say_before(steady)))}
        </section>
        <div class="pair">
            <Button text=text.not_today id="not-today" on_press=not_today />
            <Button
                text=text.begin
                kind=ButtonKind::Main
                id="exercise-begin"
                on_press=move |()| player.go_on(exercise)
            />
        </div>
        {evidence(exercise)}
    }
    .into_any()
}

fn instead(exercise: &'static Exercise) -> Option<AnyView> {
    let all = use_text();
    let wanted = exercise.instead.as_ref()?;
    let other = (all.exercises)().iter().find(|other| other.id == *wanted)?;
    let open = open_exercise();
    let press = move |()| open.run(other.id.clone());
    let words = (all.exercise.instead)(&other.title);
    Some(view! { <div><Button text=words kind=ButtonKind::Quiet id="instead" on_press=press /></div> }.into_any())
}

/// The screen of its own that goes with an exercise.
fn own_screen(exercise: &'static Exercise) -> Option<AnyView> {
    let opens = exercise.opens?;
    let text = &use_text().exercise;
    let (navigation, editor, chapters) = (use_navigation(), use_editor(), use_chapters());
    let go = move |()| match opens {
        Opens::Channels => navigation.go(Place::Channels),
        Opens::Circle => navigation.go(Place::Part(Part::Circle)),
        Opens::Replies => navigation.go(Place::Replies),
        Opens::Contacts => navigation.go(Place::Contacts),
        Opens::Accounts => navigation.go(Place::Accounts),
        Opens::Letter => {
            editor.begin(Sort::Letter);
            navigation.go(Place::Editor);
        }
        Opens::Story => navigation.go(Place::Part(Part::Story)),
        Opens::Chapter => spawn_local(async move {
            // What could not be kept before still lies open, and says so itself.
            _ = chapters.begin(Told::AsThey).await;
            navigation.go(Place::Chapter);
        }),
    };
    Some(view! { <div><Button text=(text.opens)(opens) id="own-screen" on_press=go /></div> }.into_any())
}

fn evidence(exercise: &'static Exercise) -> AnyView {
    let text = &use_text().exercise;
    let sources = exercise.evidence.sources.iter().map(|source| view! { <li>{source.clone()}</li> }).collect_view();
    view! {
        <More title=text.evidence>
            <p>{exercise.evidence.claim.clone()}</p>
            <p>{exercise.evidence.caution.clone()}</p>
            <h3>{text.sources}</h3>
            <ul class="sources">{sources}</ul>
        </More>
    }
    .into_any()
}
