//! On a hard day: words of one's own that one asked to see then.

use domain::Day;
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::Place,
    state::{use_editor, use_hard_day, use_navigation},
    ui::components::{Button, ButtonKind, OwnWords},
};

pub(super) fn hard_day(all: &'static Text, day: Signal<Day>) -> AnyView {
    let page = use_hard_day(day);
    let editor = use_editor();
    let navigation = use_navigation();
    let view = move || {
        let page = page.get()?;
        let id = page.id;
        let take_up = move |()| {
            editor.resume(id);
            navigation.go(Place::Editor);
        };
        let from = (all.today.hard_day_from)(&(all.dates.rough)(page.date));
        Some(view! {
            <section class="stack stack--close" id="hard-day">
                <h2 class="quiet today__label">{all.today.hard_day}</h2>
                {match page.folded {
                    true => view! { <p class="quiet">{all.journal.folded}</p> }.into_any(),
                    false => view! { <OwnWords text=Signal::stored(page.body.clone()) /> }.into_any(),
                }}
                <div><Button text=from kind=ButtonKind::Quiet id="hard-day-page" on_press=take_up /></div>
            </section>
        })
    };
    view! { {view} }.into_any()
}
