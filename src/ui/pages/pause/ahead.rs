//! A look ahead: if I get in touch and if I do not; in an hour, tonight, next week.

use leptos::prelude::*;

use crate::{
    i18n::ChooseText,
    state::use_urges,
    ui::components::{Field, More},
};

pub(super) fn ahead(text: &'static ChooseText) -> AnyView {
    let text = &text.ahead;
    let urges = use_urges();
    let start = urges.urge().with_untracked(|urge| urge.as_ref().map(|urge| urge.ahead.clone())).unwrap_or_default();
    let is_begun = start.iter().flatten().any(|words| !words.trim().is_empty());
    let way = move |(way, starts): (usize, [String; 3])| {
        let boxes = starts.into_iter().enumerate().map(move |(time, start)| {
            let value = RwSignal::new(start);
            let typed = move |()| urges.say_ahead(way, time, value.get_untracked());
            view! { <Field id=format!("ahead-{way}-{time}") label=text.times[way][time] value own=true on_typed=typed /> }
        });
        view! {
            <fieldset class="ahead__way"><legend>{text.ways[way]}</legend>{boxes.collect_view()}</fieldset>
        }
    };
    view! {
        <section>
            <More title=text.about.title open=is_begun>
                <p>{text.about.words}</p>
                <div class="ahead">{start.into_iter().enumerate().map(way).collect_view()}</div>
            </More>
        </section>
    }
    .into_any()
}
