//! What became of it: what happened, how strong it is now, what set it off, a few words. Each can be left out.

use domain::TriggerId;
use domain::urge::{Outcome, Urge};
use leptos::prelude::*;

use super::{
    answers::{Answer, answers},
    pull,
};
use crate::{
    i18n::{AfterText, Text},
    state::{Place, use_navigation, use_urges},
    ui::{
        components::{Button, ButtonKind, Chip, Chips, IconKind, Line, Lines, Note, Ruled},
        pages::parts::exercise_line,
    },
};

/// Those that are shown at once; the others are asked for.
const FIRST: [&str; 8] =
    ["night", "song-smell-place", "loneliness", "photo-memory", "their-message", "guilt", "good-news", "hungry-tired"];
/// The exercise for the time after contact.
const AFTER_CONTACT: &str = "after-contact";

pub(super) fn after(all: &'static Text) -> AnyView {
    let text = &all.urge.after;
    let urges = use_urges();
    let urge = urges.urge();
    let outcome = Memo::new(move |_| urge.with(|urge| urge.as_ref().and_then(|urge| urge.outcome)));
    let outcomes = Outcome::ALL.map(|value| Answer { value, id: value.id(), words: (text.outcome)(value) });
    let choose = Callback::new(move |outcome| urges.say_outcome(outcome));
    let contact = Memo::new(move |_| matches!(outcome.get(), Some(Outcome::IReached | Outcome::IAnswered)));
    let start = urge.with_untracked(|urge| urge.as_ref().map(|urge| urge.note.clone())).unwrap_or_default();
    view! {
        <section class="stack">
            {answers("outcome", text.legend, outcomes.into(), outcome, choose)}
            <div class="stack" aria-live="polite">{move || contact.get().then(|| of_contact(all))}</div>
        </section>
        {pull::after(&all.urge)}
        {triggers(all)}
        <div class="field field--paper">
            <p class="field__label" aria-hidden="true">{text.note.title}</p>
            <p class="field__why">{text.note.words}</p>
            <Ruled
                id="urge-note"
                label=text.note.title
                start
                on_typed=move |note: String| urges.note_typed(note)
                short=true
            />
        </div>
    }
    .into_any()
}

fn of_contact(all: &'static Text) -> AnyView {
    let text: &AfterText = &all.urge.after;
    let navigation = use_navigation();
    let exercise = (all.exercises)().iter().find(|exercise| exercise.id.as_str() == AFTER_CONTACT);
    view! {
        <Note title=text.contact.title><p>{text.contact.words}</p></Note>
        <Lines>
            <Line
                id="pause-log"
                title=text.log.title
                hint=text.log.words
                icon=IconKind::Sheet
                on_press=move |()| navigation.go(Place::Contacts)
            />
            {exercise.map(exercise_line)}
        </Lines>
    }
    .into_any()
}

fn triggers(all: &'static Text) -> AnyView {
    let text = &all.urge.after;
    let urge = use_urges().urge();
    let is_first = |(id, _): &&(TriggerId, String)| FIRST.contains(&id.as_str());
    let (first, rest): (Vec<_>, Vec<_>) = (all.triggers)().iter().partition(is_first);
    // What is chosen stays in sight.
    let has = |urge: &Urge| urge.triggers.iter().any(|trigger| !FIRST.contains(&trigger.as_str()));
    let all_shown = RwSignal::new(urge.with_untracked(|urge| urge.as_ref().is_some_and(has)));
    let others = move || match all_shown.get() {
        true => rest.iter().copied().map(trigger).collect_view().into_any(),
        false => view! {
            <Button
                text=text.more
                kind=ButtonKind::Quiet
                id="more-triggers"
                on_press=move |()| all_shown.set(true)
            />
        }
        .into_any(),
    };
    view! {
        <Chips legend=text.triggers.title why=text.triggers.words>
            {first.into_iter().map(trigger).collect_view()}
            {others}
        </Chips>
    }
    .into_any()
}

fn trigger((id, words): &'static (TriggerId, String)) -> impl IntoView {
    let urges = use_urges();
    let urge = urges.urge();
    let chosen = Memo::new(move |_| urge.with(|urge| urge.as_ref().is_some_and(|urge| urge.triggers.contains(id))));
    view! {
        <Chip
            text=words.clone()
            id=format!("trigger-{}", id.as_str())
            chosen
            on_change=move |_| urges.toggle_trigger(id)
        />
    }
}
