//! How it is now: a few questions, each of which can be left out; then what was said.

use domain::{CheckIn, Day, Feeling, Steadiness};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{CheckInText, Text},
    state::{CheckIns, KeepError, use_check_ins},
    ui::{
        components::{Button, ButtonKind, Chips, Field, Message, Scale, Tag},
        pages::parts::{FeelingChips, keep_message, message},
    },
};

pub(super) fn check_in(all: &'static Text, day: Signal<Day>) -> AnyView {
    let text = &all.today.check_in;
    let check_ins = use_check_ins();
    let asking = Memo::new(move |_| check_ins.is_asking(day).get());
    let view = move || if asking.get() { questions(all, text, check_ins) } else { said(text, all, check_ins, day) };
    view! { {view} }.into_any()
}

fn questions(all: &'static Text, text: &'static CheckInText, check_ins: CheckIns) -> AnyView {
    let fault = RwSignal::new(None::<KeepError>);
    let keep = move |()| {
        spawn_local(async move {
            let kept = check_ins.keep().await;
            // The page may be gone by now; then there is nobody to tell.
            _ = fault.try_set(kept.err());
        });
    };
    let draft = check_ins.draft();
    let note = RwSignal::new(draft.with_untracked(|draft| draft.note.clone()));
    let steady = &text.steady;
    let answer = move |number: Option<u8>| check_ins.say_steadiness(number.and_then(Steadiness::new));
    let words = move |number: u8| Steadiness::new(number).map(steady.words).unwrap_or_default().to_string();
    let not_kept = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    view! {
        <section class="stack" id="check-in">
            {not_kept}
            <Scale
                id="steadiness"
                label=steady.label
                value=Signal::derive(move || draft.with(|draft| draft.steadiness.map(Steadiness::number)))
                on_change=answer
                of=steady.of
                words=words
                ends=steady.ends
                unanswered=steady.unanswered
                clear=steady.clear
            />
            <Chips legend=text.feelings.any>
                <FeelingChips
                    chosen=Signal::derive(move || draft.with(|draft| draft.feelings.clone()))
                    on_toggle=move |feeling: Feeling| check_ins.toggle(feeling)
                />
            </Chips>
            <Field
                id="check-in-note"
                label=text.note.title
                why=text.note.words
                value=note
                own=true
                on_typed=move |()| check_ins.note_typed(note.get_untracked())
            />
            <div class="pair">
                <Button text=text.skip id="check-in-skip" on_press=move |()| check_ins.skip() />
                <Button text=text.keep kind=ButtonKind::Main id="check-in-keep" on_press=keep />
            </div>
        </section>
    }
    .into_any()
}

fn said(text: &'static CheckInText, all: &'static Text, check_ins: CheckIns, day: Signal<Day>) -> AnyView {
    let latest = check_ins.latest(day);
    let view = move || match latest.get() {
        Some(said) => what_was_said(text, all, check_ins, said),
        None => view! {
            <p class="quiet">{text.skipped}</p>
            <div><Button text=text.again id="check-in-again" on_press=move |()| check_ins.ask_again() /></div>
        }
        .into_any(),
    };
    view! { <section class="stack" id="check-in-said">{view}</section> }.into_any()
}

fn what_was_said(text: &'static CheckInText, all: &'static Text, check_ins: CheckIns, said: CheckIn) -> AnyView {
    let steadiness = said.steadiness.map(|steadiness| {
        view! {
            <p class="pen today__steadiness">
                <b>{steadiness.number()}</b>" "<span>{text.steady.of}</span>" "{(text.steady.words)(steadiness)}
            </p>
        }
    });
    let feelings: Vec<Feeling> = said.feelings.to_vec();
    let tags = feelings.into_iter().map(|feeling| view! { <Tag text=(all.today.check_in.feelings.name)(feeling) /> });
    let tags = tags.collect_view();
    let note =
        (!said.note.trim().is_empty()).then(|| view! { <p class="pen as-typed" dir="auto">{said.note.clone()}</p> });
    let change = move |()| check_ins.change(&said);
    view! {
        <h2>{text.said}</h2>
        {steadiness}
        <p class="row__tags">{tags}</p>
        {note}
        <div><Button text=text.change id="check-in-change" on_press=change /></div>
    }
    .into_any()
}
