//! Chips, choices, switches, scales.

use leptos::prelude::*;

use crate::ui::components::{Chip, Chips, Choice, Scale, Segments, Switch};

const FEELINGS: [&str; 8] = ["Missing them", "Tired", "Angry", "Numb", "Sad", "Hopeful", "On edge", "More"];
const PAGE_FEELINGS: [&str; 5] = ["Heavy", "Mixed", "Plain", "Lighter", "No word for it"];
const STEADY: [&str; 11] = [
    "Not steady at all",
    "Barely holding",
    "Very shaky",
    "Shaky",
    "Wobbly, but here",
    "In between",
    "Holding",
    "Mostly steady",
    "Steady",
    "Really steady",
    "Very steady",
];

/// The group.
pub(super) fn view() -> AnyView {
    view! {
        <section class="stack">
            <h2>"Choices"</h2>
            {scale("steadiness", Some(4), false)}
            {scale("unanswered", None, false)}
            {scale("pull", Some(7), true)}
            {chips()}
            {lines()}
        </section>
    }
    .into_any()
}

fn scale(id: &'static str, start: Option<u8>, damson: bool) -> AnyView {
    let value = RwSignal::new(start);
    view! {
        <Scale
            id=id
            label="How steady do you feel?"
            value=value
            on_change=move |answer| value.set(answer)
            of="of 10."
            words=|number: u8| STEADY.get(usize::from(number)).copied().unwrap_or_default().to_string()
            ends=("0. Not steady at all.", "Very steady. 10.")
            unanswered="Not answered. Move the mark, or leave it."
            clear="Take it back"
            damson=damson
        />
    }
    .into_any()
}

fn chips() -> AnyView {
    let chosen = RwSignal::new(vec![0_usize, 1]);
    let one = RwSignal::new(1_usize);
    let feeling = move |(at, text): (usize, &'static str)| {
        let press =
            move |on: bool| chosen.update(|all| if on { all.push(at) } else { all.retain(|other| *other != at) });
        view! {
            <Chip text chosen=Signal::derive(move || chosen.with(|all| all.contains(&at))) on_change=press />
        }
    };
    let page = move |(at, text): (usize, &'static str)| {
        view! {
            <Chip
                text
                one_of="page-feeling"
                small=true
                chosen=Signal::derive(move || one.get() == at)
                on_change=move |_| one.set(at)
            />
        }
    };
    view! {
        <Chips legend="Any of these?">{FEELINGS.into_iter().enumerate().map(feeling).collect_view()}</Chips>
        <Chips legend="How does this page feel?" why="One, or none.">
            {PAGE_FEELINGS.into_iter().enumerate().map(page).collect_view()}
        </Chips>
    }
    .into_any()
}

fn lines() -> AnyView {
    let ticked = RwSignal::new(true);
    let other = RwSignal::new(false);
    let first = RwSignal::new(true);
    let on = RwSignal::new(true);
    let off = RwSignal::new(false);
    let ways = RwSignal::new(0);
    view! {
        <div>
            <Choice id="ticked" text="Ticked" hint="With a hint" chosen=ticked on_change=move |on| ticked.set(on) />
            <Choice id="other" text="Not ticked" chosen=other on_change=move |on| other.set(on) />
        </div>
        <div>
            <Choice id="first" text="This one" one_of="pick" chosen=first on_change=move |_| first.set(true) />
            <Choice
                id="second"
                text="That one"
                one_of="pick"
                chosen=Signal::derive(move || !first.get())
                on_change=move |_| first.set(false)
            />
        </div>
        <div>
            <Switch id="on" text="A switch" hint="Says what it does while it is on." on=on on_change=move |is| on.set(is) />
            <Switch id="off" text="Another" hint="This one is off." on=off on_change=move |is| off.set(is) />
        </div>
        <Segments
            id="ways"
            legend="Numbers or silence"
            items=["Silent", "With numbers"].map(String::from).to_vec()
            chosen=ways
            on_choose=move |at| ways.set(at)
        />
    }
    .into_any()
}
