//! What contact would touch: what needs saying leads to replies, fear to help, the wish goes on here.

use domain::urge::{Did, Touching};
use leptos::prelude::*;

use super::answers::{Answer, answers};
use crate::{
    i18n::{TouchingText, UrgeText, use_text},
    state::{Place, use_navigation, use_urges},
    ui::{
        components::{IconKind, Line, Lines, Note, NoteKind},
        pages::parts::of_them,
    },
};

pub(super) fn touching(text: &'static UrgeText) -> AnyView {
    let urges = use_urges();
    let text = &text.touching;
    let urge = urges.urge();
    let chosen = Memo::new(move |_| urge.with(|urge| urge.as_ref().and_then(|urge| urge.touching)));
    let all = Touching::ALL.map(|value| Answer { value, id: value.id(), words: (text.of)(value) });
    let choose = Callback::new(move |touching| urges.say_touching(touching));
    let leads = move || match chosen.get() {
        Some(Touching::Needed) => Some(needed(text)),
        Some(Touching::Afraid) => Some(afraid(text)),
        Some(Touching::Wish) | None => None,
    };
    view! {
        <section class="stack">
            {answers("touching", of_them(text.legend, use_text().preferred.touching), all.into(), chosen, choose)}
            <div class="stack" aria-live="polite">{leads}</div>
        </section>
    }
    .into_any()
}

fn needed(text: &'static TouchingText) -> AnyView {
    let navigation = use_navigation();
    view! {
        <Note title=text.needed.title><p>{text.needed.words}</p></Note>
        <Lines>
            <Line
                id="pause-replies"
                title=text.reply.title
                hint=text.reply.words
                icon=IconKind::Pen
                on_press=move |()| navigation.go(Place::Replies)
            />
        </Lines>
    }
    .into_any()
}

fn afraid(text: &'static TouchingText) -> AnyView {
    let (urges, navigation) = (use_urges(), use_navigation());
    let steady = move |()| {
        urges.note(Did::Steadied);
        navigation.go(Place::Steady);
    };
    view! {
        <Note kind=NoteKind::Care title=text.afraid.title><p>{text.afraid.words}</p></Note>
        <Lines>
            <Line
                id="pause-afraid-help"
                title=text.help.title
                hint=text.help.words
                icon=IconKind::Lantern
                on_press=move |()| navigation.go(Place::HelpLines)
            />
            <Line
                id="pause-afraid-steady"
                title=text.steady.title
                hint=text.steady.words
                icon=IconKind::Rings
                on_press=steady
            />
        </Lines>
    }
    .into_any()
}
