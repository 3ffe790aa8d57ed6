//! Breathing along: the patterns of Steady me that the exercise offers.

use domain::OptionId;
use domain::practice::{Answer, Field};
use domain::steady::Exercise;
use leptos::prelude::*;

use super::field::control;
use crate::{
    i18n::use_text,
    state::{make_breathing, use_player},
    ui::{
        components::{Button, ButtonKind, Segments},
        pages::parts::breathing_rings,
    },
};

pub(super) fn breath(field: &'static Field, patterns: &'static [OptionId]) -> AnyView {
    let all = use_text();
    let offered: Vec<&'static Exercise> = patterns
        .iter()
        .filter_map(|id| (all.steady.exercises)().iter().find(|exercise| exercise.id == id.as_str()))
        .collect();
    let names: Vec<String> = offered.iter().map(|exercise| exercise.name.clone()).collect();
    let which = RwSignal::new(0_usize);
    let choose = (names.len() > 1).then(|| {
        view! {
            <Segments
                id=format!("{}-which", control(field))
                legend=all.exercise.fields.which
                items=names
                chosen=which
                on_choose=move |at| which.set(at)
            />
        }
    });
    // A pattern that is turned away from ends, and its timer with it.
    let rings = move || offered.get(which.get()).map(|exercise| along(field, exercise));
    view! {
        <section class="stack stack--close">
            <p class="field__label">{field.label.clone()}</p>
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            {choose}
            {rings}
        </section>
    }
    .into_any()
}

fn along(field: &'static Field, exercise: &'static Exercise) -> Option<AnyView> {
    let text = &use_text().steady.breathing;
    let player = use_player();
    let breathing = make_breathing(exercise.pattern()?);
    let goes_on = Memo::new(move |_| breathing.beat().with(Option::is_some));
    let press = move |()| {
        if goes_on.get_untracked() {
            breathing.stop();
            let id = OptionId::parse(&exercise.id);
            let options = id.into_iter().collect();
            player.say(&field.id, Answer::Chosen(domain::practice::Chosen { options, own: String::new() }));
        } else {
            breathing.start();
        }
    };
    let label = move || if goes_on.get() { text.stop } else { text.start }.to_string();
    let caution = exercise.caution.clone().map(|caution| view! { <p class="quiet">{caution}</p> });
    Some(
        view! {
            {caution}
            {breathing_rings(text, breathing, Signal::stored(true))}
            <div>
                <Button
                    text=Signal::derive(label)
                    kind=ButtonKind::Main
                    id=control(field)
                    on_press=press
                />
            </div>
            <p class="quiet">{text.worse}</p>
        }
        .into_any(),
    )
}
