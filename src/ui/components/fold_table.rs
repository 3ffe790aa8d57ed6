//! A table of words: where the screen is narrow each row becomes a block, with the head of its column before each cell. The roles are said
//! again, since a row that is laid out as a block is no row to some browsers.

use leptos::prelude::*;

/// The table. The first cell of each row is its head.
#[component]
pub fn FoldTable(
    /// For tests.
    id: &'static str,
    /// What it holds.
    caption: &'static str,
    /// The heads of the columns.
    heads: &'static [&'static str],
    /// The rows, each as long as the heads.
    rows: Vec<Vec<&'static str>>,
) -> impl IntoView {
    let columns = heads.iter().map(|head| view! { <th role="columnheader" scope="col">{*head}</th> }).collect_view();
    let cell = |(head, words): (&'static str, &'static str)| {
        view! { <td role="cell"><span class="fold-table__head" aria-hidden="true">{head}</span>{words}</td> }
    };
    let row = move |words: Vec<&'static str>| {
        let mut cells = heads.iter().copied().zip(words);
        let first = cells.next().map(|(_, words)| view! { <th role="rowheader" scope="row">{words}</th> });
        view! { <tr role="row">{first}{cells.map(cell).collect_view()}</tr> }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <table class="fold-table" id=id role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup"><tr role="row">{columns}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}
