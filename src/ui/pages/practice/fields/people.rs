//! People of the circle.

use domain::RecordId;
use domain::practice::{Answer, Field, Part};
use leptos::prelude::*;

use super::field::control;
use crate::{
    i18n::use_text,
    state::{Place, use_navigation, use_player},
    ui::components::{Button, ButtonKind, Chip, Chips},
};

fn chosen(answer: Option<Answer>) -> Vec<RecordId> {
    match answer {
        Some(Answer::People(people)) => people,
        _ => Vec::new(),
    }
}

pub(super) fn people(field: &'static Field, most: u8) -> AnyView {
    let text = &use_text().exercise.fields;
    let (player, navigation) = (use_player(), use_navigation());
    let answer = player.answer_signal(field.id.clone());
    let people = player.people();
    let chip = move |(at, (id, name)): (usize, (RecordId, String))| {
        let change = move |on: bool| {
            let mut now = chosen(player.answer(&field.id));
            now.retain(|other| *other != id);
            if on {
                now.push(id);
                // One more than there may be takes the place of the first.
                let over = now.len().saturating_sub(usize::from(most.max(1)));
                now.drain(..over);
            }
            player.say(&field.id, Answer::People(now));
        };
        let is_chosen = Signal::derive(move || chosen(answer.get()).contains(&id));
        view! { <Chip text=name id=format!("{}-{at}", control(field)) chosen=is_chosen on_change=change /> }
    };
    let view = move || {
        let people = people.get();
        if people.is_empty() {
            return view! {
                <p class="field__label">{field.label.clone()}</p>
                <p class="quiet">{text.nobody}</p>
                <div>
                    <Button
                        text=text.to_circle
                        kind=ButtonKind::Quiet
                        id="to-circle"
                        on_press=move |()| navigation.go(Place::Part(Part::Circle))
                    />
                </div>
            }
            .into_any();
        }
        let chips = people.into_iter().enumerate().map(chip).collect_view();
        let hint = field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> });
        view! { <Chips legend=field.label.clone()>{hint} {chips}</Chips> }.into_any()
    };
    view! { <div class="field">{view}</div> }.into_any()
}
