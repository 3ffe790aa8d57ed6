//! A table of short texts to fill in: columns with names, rows with names or rows that are added. On a narrow screen each row is a group.

use leptos::prelude::*;

use super::{Button, ButtonKind, no_correction};

/// What it says.
#[derive(Clone, Copy, Debug)]
pub struct ColumnsWords {
    /// A row without a name of its own: which, from 1.
    pub row: fn(usize) -> String,
    /// Adds a row.
    pub add: &'static str,
    /// Takes a row away.
    pub remove: &'static str,
}

/// The table. It holds by itself what is typed, like [`super::Ruled`].
#[component]
pub fn Columns(
    /// For tests: `{id}-0-0` is the first field of the first row; `{id}-add`.
    #[prop(into)]
    id: String,
    /// What the columns are called.
    columns: Vec<String>,
    /// What the rows are called; none if they are added.
    names: Vec<String>,
    /// How many rows at most.
    most: usize,
    /// The column of what somebody else said, from 0.
    told: Option<usize>,
    /// What is there at the start.
    start: Vec<Vec<String>>,
    /// What it says.
    words: ColumnsWords,
    /// After each change, with all rows.
    #[prop(into)]
    on_change: Callback<Vec<Vec<String>>>,
) -> impl IntoView {
    let width = columns.len();
    let least = if names.is_empty() { 1 } else { names.len() };
    let is_fixed = !names.is_empty();
    let full_width = move |mut row: Vec<String>| {
        row.resize(row.len().max(width), String::new());
        row
    };
    let mut first: Vec<Vec<String>> = start.into_iter().map(full_width).collect();
    first.resize(first.len().max(least), vec![String::new(); width]);
    let rows = StoredValue::new(first);
    // Changes when rows come or go, not at each key.
    let laid_out = RwSignal::new(0_u32);
    let (id, columns, names) = (StoredValue::new(id), StoredValue::new(columns), StoredValue::new(names));
    let tell = move || on_change.run(rows.get_value());
    let cell = move |row: usize, column: usize, text: String| {
        let name = columns.with_value(|columns| columns.get(column).cloned().unwrap_or_default());
        let control = format!("{}-{row}-{column}", id.get_value());
        let typed = move |words: String| {
            rows.update_value(|rows| {
                if let Some(cell) = rows.get_mut(row).and_then(|row| row.get_mut(column)) {
                    *cell = words;
                }
            });
            tell();
        };
        view! {
            <div class="columns__cell" class:columns__cell--told=told == Some(column)>
                <label for=control.clone()>{name}</label>
                <textarea
                    class="input input--own"
                    id=control
                    rows="2"
                    dir="auto"
                    autocomplete="off"
                    {..no_correction()}
                    autocapitalize="off"
                    spellcheck="false"
                    prop:value=text
                    on:input:target=move |event| typed(event.target().value())
                ></textarea>
            </div>
        }
    };
    let row = move |(at, texts): (usize, Vec<String>)| {
        let name = names.with_value(|names| names.get(at).cloned()).unwrap_or_else(|| (words.row)(at + 1));
        let remove = move |()| {
            rows.update_value(|rows| {
                if at < rows.len() {
                    rows.remove(at);
                }
                rows.resize(rows.len().max(least), vec![String::new(); width]);
            });
            laid_out.update(|count| *count += 1);
            tell();
        };
        // The only row has nothing before it to go back to.
        let is_only = rows.with_value(Vec::len) <= least;
        let remove = (!is_fixed && !is_only).then(|| {
            view! { <Button text=words.remove about=name.clone() kind=ButtonKind::Quiet on_press=remove /> }
        });
        let cells =
            texts.into_iter().take(width).enumerate().map(|(column, text)| cell(at, column, text)).collect_view();
        view! {
            <fieldset class="columns__row">
                <legend>{name}</legend>
                <div class="columns__cells">{cells}</div>
                {remove}
            </fieldset>
        }
    };
    let shown = move || {
        laid_out.track();
        rows.get_value().into_iter().enumerate().map(row).collect_view()
    };
    let is_full = move || {
        laid_out.track();
        is_fixed || rows.with_value(Vec::len) >= most
    };
    let add = move |()| {
        rows.update_value(|rows| rows.push(vec![String::new(); width]));
        laid_out.update(|count| *count += 1);
    };
    view! {
        <div class="columns">
            {shown}
            <div hidden=is_full>
                <Button text=words.add id=format!("{}-add", id.get_value()) on_press=add />
            </div>
        </div>
    }
}
