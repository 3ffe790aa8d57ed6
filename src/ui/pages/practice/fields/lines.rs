//! Lines, one by one; where their order says something, they can be moved.

use domain::practice::{Answer, Field};
use leptos::prelude::*;

use super::field::control;
use crate::{
    i18n::use_text,
    state::use_player,
    ui::components::{Adder, Chip, Chips, OrderedLines, OrderedWords},
};

pub(super) fn lines(field: &'static Field, most: u8, offers: &'static [String], ranked: bool) -> AnyView {
    let text = &use_text().exercise.fields;
    let player = use_player();
    let start = match player.answer(&field.id) {
        Some(Answer::Lines(lines)) => lines,
        _ => Vec::new(),
    };
    let lines = RwSignal::new(start);
    let say = move |lines: Vec<String>| player.say(&field.id, Answer::Lines(lines));
    let set = Callback::new(move |now: Vec<String>| {
        lines.set(now.clone());
        say(now);
    });
    let is_full = move || lines.with(|lines| lines.len() >= usize::from(most));
    // A line that is typed and not added yet is said too: whoever goes on meant it.
    let typed = move |half: String| {
        let mut now = lines.get_untracked();
        if !half.trim().is_empty() {
            now.push(half.trim().to_owned());
        }
        say(now);
    };
    let add = move |line: String| {
        let line = line.trim().to_owned();
        if line.is_empty() || is_full() {
            return false;
        }
        let mut now = lines.get_untracked();
        now.push(line);
        set.run(now);
        true
    };
    let offer = move |line: &'static String| {
        let is_taken = Signal::derive(move || lines.with(|lines| lines.contains(line)));
        let change = move |on: bool| {
            if on {
                add(line.clone());
            } else {
                set.run(lines.get_untracked().into_iter().filter(|other| other != line).collect());
            }
        };
        // What is taken stays in sight, so that it can be given back; when the list is full no other can be.
        view! {
            <div hidden=move || is_full() && !is_taken.get()>
                <Chip text=line.clone() small=true chosen=is_taken on_change=change />
            </div>
        }
    };
    let offered = (!offers.is_empty()).then(|| {
        let offers = offers.iter().map(offer).collect_view();
        view! { <Chips legend=text.offers>{offers}</Chips> }
    });
    let words = OrderedWords { up: text.moves.0, down: text.moves.1, remove: text.remove };
    view! {
        <div class="field">
            <p class="field__label" id=format!("{}-label", control(field))>{field.label.clone()}</p>
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            <OrderedLines id=control(field) label=field.label.clone() lines on_change=set ranked words />
            <div hidden=is_full>
                <Adder id=control(field) label=&field.label press=text.add on_add=add on_typed=typed />
            </div>
            {offered}
        </div>
    }
    .into_any()
}
