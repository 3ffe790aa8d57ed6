//! A list of pages; pressing one takes it up.

use domain::{Day, PageCard};
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_editor, use_navigation},
    ui::components::{Row, Rows},
};

/// The list.
#[component]
pub(in crate::ui::pages) fn PageRows(
    /// The pages, in order.
    cards: Vec<PageCard>,
) -> impl IntoView {
    let text = use_text();
    let editor = use_editor();
    let navigation = use_navigation();
    let mut days_before = vec![None];
    days_before.extend(cards.iter().map(|card| Some(card.date.first_day())));
    let row = move |(card, day_before): (PageCard, Option<Day>)| {
        let PageCard { id, date, title, opening, words, .. } = card;
        let day = date.first_day();
        let title = title.or_else(|| opening.is_empty().then(|| text.journal.blank_page.to_string()));
        let take_up = move |()| {
            editor.resume(id);
            navigation.go(Place::Editor);
        };
        view! {
            <Row
                number=day.day()
                weekday=(text.dates.weekday_short)(day)
                date=(text.dates.date)(day)
                same_day=day_before == Some(day)
                title
                opening
                facts=(text.journal.words)(words)
                on_press=take_up
            />
        }
    };
    view! { <Rows>{cards.into_iter().zip(days_before).map(row).collect_view()}</Rows> }
}
