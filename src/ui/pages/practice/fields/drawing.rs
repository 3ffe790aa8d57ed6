//! Kind and harmful moments over a typical month: drawn, and told as a list.

use domain::Rating;
use domain::practice::{Answer, Field, Mark, MarkKind};
use leptos::prelude::*;

use super::field::control;
use crate::{
    i18n::use_text,
    state::use_player,
    ui::{
        components::{Button, Chip, Chips, ListField, Scale},
        pages::parts::on_off_marks,
    },
};

/// A typical month.
const DAYS: u8 = 30;
fn marks(answer: Option<Answer>) -> Vec<Mark> {
    match answer {
        Some(Answer::Marks(marks)) => marks,
        _ => Vec::new(),
    }
}

pub(super) fn drawing(field: &'static Field) -> AnyView {
    let text = &use_text().exercise.fields.drawing;
    let player = use_player();
    let answer = player.answer_signal(field.id.clone());
    let all = Memo::new(move |_| marks(answer.get()));
    let (kind, day, size) = (RwSignal::new(MarkKind::Kind), RwSignal::new(1_u8), RwSignal::new(Some(Rating::MIDDLE)));
    let add = move |()| {
        let mut now = marks(player.answer(&field.id));
        let mark = Mark {
            day: day.get_untracked(),
            kind: kind.get_untracked(),
            size: size.get_untracked().unwrap_or(Rating::MIDDLE),
        };
        now.push(mark);
        now.sort_by_key(|mark| mark.day);
        player.say(&field.id, Answer::Marks(now));
        // The next one is most likely a little later.
        day.update(|day| *day = (*day + 3).min(DAYS));
    };
    let chip = move |of: MarkKind| {
        view! {
            <Chip
                text=(text.kinds)(of)
                id=format!("{}-{}", control(field), of.id())
                one_of=format!("{}-kind", control(field))
                chosen=Signal::derive(move || kind.get() == of)
                on_change=move |_| kind.set(of)
            />
        }
    };
    let days: Vec<(String, String)> = (1..=DAYS).map(|day| (day.to_string(), (text.day_name)(day))).collect();
    let fields = &use_text().exercise.fields;
    let moved = move |number: Option<u8>| size.set(number.and_then(Rating::new));
    view! {
        <section class="stack">
            <p class="field__label">{field.label.clone()}</p>
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            {on_off_marks(all.into())}
            <Chips legend=text.kind>{MarkKind::ALL.map(chip)}</Chips>
            <ListField
                id=format!("{}-day", control(field))
                label=text.day
                items=Signal::stored(days)
                chosen=Signal::derive(move || day.get().to_string())
                on_choose=move |value: String| day.set(value.parse().unwrap_or(1))
            />
            <Scale
                id=format!("{}-size", control(field))
                label=text.size
                value=Signal::derive(move || size.get().map(Rating::number))
                on_change=moved
                of=fields.of
                words=|_| String::new()
                ends=text.ends
                unanswered=fields.unanswered
                clear=fields.clear
            />
            <div><Button text=text.add id=format!("{}-add", control(field)) on_press=add /></div>
            {list(field, all)}
        </section>
    }
    .into_any()
}

/// The same in words; each moment can be taken away.
fn list(field: &'static Field, all: Memo<Vec<Mark>>) -> AnyView {
    let fields = &use_text().exercise.fields;
    let text = &fields.drawing;
    let player = use_player();
    let moment = move |(at, mark): (usize, Mark)| {
        let words = (text.moment)(mark.day, mark.kind, mark.size.number());
        let remove = move |()| {
            let mut now = marks(player.answer(&field.id));
            if at < now.len() {
                now.remove(at);
            }
            player.say(&field.id, Answer::Marks(now));
        };
        view! {
            <li class="ordered__line">
                <span>{words.clone()}</span>
                <Button text=fields.remove about=words kind=crate::ui::components::ButtonKind::Quiet on_press=remove />
            </li>
        }
    };
    let moments = move || all.get().into_iter().enumerate().map(moment).collect_view();
    view! {
        <div hidden=move || all.with(Vec::is_empty)>
            <p class="field__label">{text.list}</p>
            <ol class="ordered">{moments}</ol>
        </div>
    }
    .into_any()
}
