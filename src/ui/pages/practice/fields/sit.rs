//! A silent meditation: a few lines, one after the other, over as long a time as one likes.

use domain::MeditationId;
use domain::practice::{Field, Meditation, Shelf};
use leptos::prelude::*;

use super::{field::control, timer::start_and_end};
use crate::{
    i18n::use_text,
    state::{make_sit, use_shelves},
    ui::components::Segments,
};

/// The lengths that are offered, in minutes.
const MINUTES: [u8; 5] = [3, 5, 8, 12, 20];

pub(super) fn sit(field: &'static Field, of: &'static [MeditationId]) -> AnyView {
    let all = use_text();
    let text = &all.exercise.fields;
    let meditations: Vec<&'static Meditation> =
        of.iter().filter_map(|id| (all.meditations)().iter().find(|meditation| meditation.id == *id)).collect();
    let meditations = StoredValue::new(meditations);
    let (sit, which) = (make_sit(), RwSignal::new(0_usize));
    let sentences = use_shelves().on(Shelf::Sentence, (all.exercises)());
    let lines = Memo::new(move |_| {
        let own = sentences.with(|sentences| sentences.first().map(|sentence| sentence.text.clone()));
        let chosen = meditations.with_value(|all| all.get(which.get()).copied());
        chosen.map(|meditation| meditation.lines_with(own.as_deref())).unwrap_or_default()
    });
    let line = Memo::new(move |_| {
        let passed = sit.passed().get()?;
        lines.with(|lines| lines.get(Meditation::line_at(lines.len(), passed, sit.whole())).cloned())
    });
    let shown = move || line.get().unwrap_or_else(|| text.sit.to_owned());
    let choose = meditations.with_value(|all| {
        (all.len() > 1).then(|| {
            view! {
                <Segments
                    id=format!("{}-which", control(field))
                    legend=text.which
                    items=all.iter().map(|meditation| meditation.title.clone()).collect()
                    chosen=which
                    on_choose=move |at| which.set(at)
                />
            }
        })
    });
    view! {
        <section class="stack stack--close">
            <p class="field__label">{field.label.clone()}</p>
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            {choose}
            <p class="sitting" role="status">{shown}</p>
            {start_and_end(field, &MINUTES, sit)}
        </section>
    }
    .into_any()
}
