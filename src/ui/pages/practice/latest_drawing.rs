//! The latest drawing of kind and harmful moments, if there is one.

use domain::practice::{Answer, Mark};
use leptos::prelude::*;

use crate::{i18n::use_text, state::use_player, ui::pages::parts::on_off_marks};

pub(super) fn latest_drawing() -> AnyView {
    let all = use_text();
    let runs = use_player().runs();
    let marks = Memo::new(move |_| {
        runs.with(|runs| {
            let answers = runs.iter().flat_map(|run| run.answers.iter());
            let mut drawings = answers.filter_map(|(_, answer)| match answer {
                Answer::Marks(marks) => Some(marks.clone()),
                _ => None,
            });
            drawings.next().unwrap_or_default()
        })
    });
    let heading = (all.practice.part)(domain::practice::Part::Pull).0;
    let view = move || {
        let is_there = !marks.with(Vec::<Mark>::is_empty);
        is_there.then(|| {
            view! {
                <section class="stack stack--close" aria-label=heading>
                    {on_off_marks(marks.into())}
                </section>
            }
        })
    };
    view! { {view} }.into_any()
}
