//! One figure: what it is about, one sentence, the drawing, and the numbers behind it.

use leptos::prelude::*;

/// The figure. The drawing and what belongs to it come as children.
#[component]
pub fn Figure(
    /// For tests.
    #[prop(into)]
    id: String,
    /// What it is about.
    #[prop(into)]
    title: String,
    /// What it shows, in one sentence.
    #[prop(into)]
    finding: String,
    /// The drawing, and what belongs to it.
    children: Children,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let labelled = title_id.clone();
    view! {
        <section class="figure" id=id aria-labelledby=labelled>
            <h2 id=title_id>{title}</h2>
            <p class="figure__finding">{finding}</p>
            {children()}
        </section>
    }
}

/// The numbers behind a drawing. On a narrow screen the table is moved sideways by itself.
#[component]
pub fn FigureTable(
    /// What it holds, for screen readers.
    #[prop(into)]
    label: String,
    /// Heads of the columns.
    heads: Vec<String>,
    /// Its rows; the first of each is its head.
    rows: Vec<Vec<String>>,
) -> impl IntoView {
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    let row = |row: Vec<String>| {
        let mut cells = row.into_iter();
        let head = cells.next().map(|head| view! { <th scope="row"><bdi>{head}</bdi></th> });
        view! { <tr>{head} {cells.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }
    };
    view! {
        <div class="figure__table" role="region" tabindex=0 aria-label=label>
            <table>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
