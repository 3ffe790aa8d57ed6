//! Something to choose, and a word of one's own.

use domain::OptionId;
use domain::practice::{Answer, Chosen, Field};
use leptos::prelude::*;

use super::field::control;
use crate::{
    i18n::use_text,
    state::use_player,
    ui::components::{self, Chip, Chips},
};

fn chosen(answer: Option<Answer>) -> Chosen {
    match answer {
        Some(Answer::Chosen(chosen)) => chosen,
        _ => Chosen::default(),
    }
}

pub(super) fn choice(field: &'static Field, options: &'static [(OptionId, String)], many: bool, own: bool) -> AnyView {
    let text = &use_text().exercise.fields;
    let player = use_player();
    let answer = player.answer_signal(field.id.clone());
    let chip = move |(id, name): &'static (OptionId, String)| {
        let change = move |on: bool| {
            let mut now = chosen(player.answer(&field.id));
            now.options.retain(|other| many && other != id);
            if on {
                now.options.push(id.clone());
            }
            player.say(&field.id, Answer::Chosen(now));
        };
        let id_of_chip = format!("{}-{}", control(field), id.as_str());
        let is_chosen = Signal::derive(move || chosen(answer.get()).options.contains(id));
        match many {
            true => view! { <Chip text=name.clone() id=id_of_chip chosen=is_chosen on_change=change /> }.into_any(),
            false => view! {
                <Chip text=name.clone() id=id_of_chip one_of=control(field) chosen=is_chosen on_change=change />
            }
            .into_any(),
        }
    };
    let chips = options.iter().map(chip).collect_view();
    let own = own.then(|| {
        let value = RwSignal::new(chosen(player.answer(&field.id)).own);
        let typed = move |()| {
            let now = Chosen { own: value.get_untracked(), ..chosen(player.answer(&field.id)) };
            player.say(&field.id, Answer::Chosen(now));
        };
        view! { <components::Field id=format!("{}-own", control(field)) label=text.own value own=true on_typed=typed /> }
    });
    let hint = field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> });
    view! {
        <div class="field">
            <Chips legend=field.label.clone()>{hint} {chips}</Chips>
            {own}
        </div>
    }
    .into_any()
}
