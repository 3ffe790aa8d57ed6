//! A time that the person starts and ends.

use domain::practice::{Answer, Field};
use leptos::prelude::*;

use super::field::control;
use crate::{
    i18n::use_text,
    state::{Sit, make_sit, use_player, use_session},
    ui::components::{Button, ButtonKind, Segments, Switch},
};

pub(super) fn timer(field: &'static Field, minutes: &'static [u8]) -> AnyView {
    let text = &use_text().exercise.fields;
    let sit = make_sit();
    view! {
        <section class="stack stack--close">
            <p class="field__label">{field.label.clone()}</p>
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            {start_and_end(field, minutes, sit)}
            <p class="quiet" aria-hidden="true">
                {move || sit.passed().get().map(|passed| (text.so_far)(u64::from(passed / 60), u64::from(passed % 60)))}
            </p>
        </section>
    }
    .into_any()
}

/// How long, the bell, and the button that starts and ends.
pub(super) fn start_and_end(field: &'static Field, minutes: &'static [u8], sit: Sit) -> AnyView {
    let text = &use_text().exercise.fields;
    let player = use_player();
    let chosen = RwSignal::new(0_usize);
    let goes_on = Memo::new(move |_| sit.passed().with(Option::is_some));
    let press = move |()| {
        if goes_on.get_untracked() {
            let before = match player.answer(&field.id) {
                Some(Answer::Seconds(seconds)) => seconds,
                _ => 0,
            };
            player.say(&field.id, Answer::Seconds(before.saturating_add(sit.end())));
        } else {
            sit.start(minutes.get(chosen.get_untracked()).copied().unwrap_or(1));
        }
    };
    let label = move || if goes_on.get() { text.timer.1 } else { text.timer.0 }.to_string();
    let (question, name) = text.how_long;
    let lengths = (minutes.len() > 1).then(|| {
        view! {
            <Segments
                id=format!("{}-length", control(field))
                legend=question
                items=minutes.iter().map(|minutes| name(*minutes)).collect()
                chosen
                on_choose=move |at| chosen.set(at)
            />
        }
    });
    let sound = use_session().sound();
    let bell = sound.is_possible().then(|| {
        view! {
            <Switch
                id=format!("{}-bell", control(field))
                text=text.bell.0
                hint=text.bell.1
                on=sound.is_on()
                on_change=move |on| sound.switch(on)
            />
        }
    });
    view! {
        {lengths}
        {bell}
        <div>
            <Button
                text=Signal::derive(label)
                kind=ButtonKind::Main
                id=control(field)
                on_press=press
            />
        </div>
    }
    .into_any()
}
