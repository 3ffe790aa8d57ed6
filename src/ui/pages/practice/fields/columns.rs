//! A table of short texts. On a narrow screen each row is a group of fields.

use domain::practice::{Answer, Field};
use leptos::prelude::*;

use super::field::control;
use crate::{
    i18n::use_text,
    state::use_player,
    ui::components::{Columns, ColumnsWords},
};

pub(super) fn columns(
    field: &'static Field,
    columns: &'static [String],
    rows: &'static [String],
    most: u8,
    told: Option<u8>,
) -> AnyView {
    let text = &use_text().exercise.fields;
    let player = use_player();
    let start = match player.answer(&field.id) {
        Some(Answer::Rows(rows)) => rows,
        _ => Vec::new(),
    };
    let typed = move |rows: Vec<Vec<String>>| player.say(&field.id, Answer::Rows(rows));
    let words = ColumnsWords { row: text.row, add: text.add_row, remove: text.remove };
    view! {
        <div class="field field--table">
            <p class="field__label" id=format!("{}-label", control(field))>{field.label.clone()}</p>
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            <Columns
                id=control(field)
                columns=columns.to_vec()
                names=rows.to_vec()
                most=usize::from(most)
                told=told.map(usize::from)
                start
                words
                on_change=typed
            />
        </div>
    }
    .into_any()
}
