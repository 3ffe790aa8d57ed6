//! Whether someone is all right to tell: three questions, what the answers speak for, and the person's own decision, which is asked apart.

use domain::circle::{Tell, YesNo, suggested_telling};
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{Check, People},
    ui::components::{Chip, Chips, Leaf, LeafKind, Note, NoteKind, Only},
};

/// The check.
pub(super) fn check(all: &'static Text, people: People) -> AnyView {
    let text = &all.people.person;
    let person = people.person().current();
    let answered = move |check: Check| person.with(|person| person.as_ref().and_then(|person| check.of(person)));
    let suggested = Memo::new(move |_| {
        suggested_telling(answered(Check::Keeps), answered(Check::Believes), answered(Check::Linked))
    });
    let linked = Memo::new(move |_| answered(Check::Linked) == Some(YesNo::Yes));
    view! {
        <Leaf kind=LeafKind::Flat>
            <h2>{text.check.title}</h2>
            <p class="quiet">{text.check.words}</p>
            {Check::ALL.into_iter().zip(text.questions).map(|(check, words)| question(all, people, check, words)).collect_view()}
            <div role="status" id="suggested-telling"><p>{move || suggested.get().map(text.suggested)}</p></div>
            <Only when=move || linked.get()>
                <Note kind=NoteKind::Care title=text.linked.title><p>{text.linked.words}</p></Note>
            </Only>
            {decision(all, people)}
        </Leaf>
    }
    .into_any()
}

fn question(all: &'static Text, people: People, check: Check, words: &'static str) -> AnyView {
    let person = people.person().current();
    let name = match check {
        Check::Keeps => "check-keeps",
        Check::Believes => "check-believes",
        Check::Linked => "check-linked",
    };
    let answer = move |answer: YesNo| {
        let chosen = move || person.with(|person| person.as_ref().and_then(|person| check.of(person))) == Some(answer);
        view! {
            <Chip
                text=(all.people.person.yes_no)(answer)
                id=format!("{name}-{}", answer.id())
                one_of=name
                chosen=Signal::derive(chosen)
                on_change=move |_| people.answer(check, Some(answer))
            />
        }
    };
    view! { <Chips legend=words>{YesNo::ALL.map(answer)}</Chips> }.into_any()
}

/// How much to tell. Nothing is chosen for the person, whatever was answered; a decision can be taken back.
fn decision(all: &'static Text, people: People) -> AnyView {
    let text = &all.people.person;
    let person = people.person().current();
    let chip = move |tell: Option<Tell>| {
        let (id, words) = match tell {
            Some(tell) => (tell.id(), (text.how_much)(tell)),
            None => ("later", text.later),
        };
        let chosen = move || person.with(|person| person.as_ref().is_some_and(|person| person.tell == tell));
        view! {
            <Chip
                text=words
                id=format!("tell-{id}")
                one_of="tell"
                chosen=Signal::derive(chosen)
                on_change=move |_| people.decide(tell)
            />
        }
    };
    let answers = Tell::ALL.into_iter().map(Some).chain([None]);
    view! { <Chips legend=text.tell>{answers.map(chip).collect_view()}</Chips> }.into_any()
}
