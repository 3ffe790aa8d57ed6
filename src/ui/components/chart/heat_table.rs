//! Counts by hour and day of the week: a real table. The number says how many, the shade helps the eye.

use leptos::prelude::*;

/// The darkest shade.
const SHADES: usize = 4;

/// The table.
#[component]
pub fn HeatTable(
    /// What it holds, for screen readers.
    #[prop(into)]
    label: String,
    /// The columns: short, and in full.
    columns: Vec<(String, String)>,
    /// Heads of the rows.
    rows: Vec<String>,
    /// The counts, row by row.
    counts: Vec<Vec<usize>>,
) -> impl IntoView {
    let most = counts.iter().flatten().copied().max().unwrap_or_default();
    let heads = columns
        .into_iter()
        .map(|(short, long)| {
            view! { <th scope="col"><span aria-hidden="true">{short}</span><span class="unseen">{long}</span></th> }
        })
        .collect_view();
    let cell = move |count: usize| {
        let number = match count {
            // A dot is quieter than a row of noughts.
            0 => view! { <span aria-hidden="true">{'·'}</span><span class="unseen">{count}</span> }.into_any(),
            count => count.into_any(),
        };
        view! { <td data-shade=shade(count, most)>{number}</td> }
    };
    let row = |(head, counts): (String, Vec<usize>)| {
        view! { <tr><th scope="row">{head}</th>{counts.into_iter().map(cell).collect_view()}</tr> }
    };
    view! {
        <table class="heat-table">
            <caption class="unseen">{label}</caption>
            <thead><tr><td></td>{heads}</tr></thead>
            <tbody>{rows.into_iter().zip(counts).map(row).collect_view()}</tbody>
        </table>
    }
}

/// 0 for none, up to [`SHADES`] for the most; as long as counts are small each has its own.
fn shade(count: usize, most: usize) -> usize {
    match most {
        0..=SHADES => count,
        most => (count * SHADES).div_ceil(most),
    }
}

#[cfg(test)]
mod tests {
    use super::shade;

    #[test]
    fn the_most_is_darkest_and_none_has_no_shade() {
        let of_six: Vec<usize> = (0..=6).map(|count| shade(count, 6)).collect();
        assert_eq!(of_six, [0, 1, 2, 2, 3, 4, 4]);
        assert_eq!((shade(0, 0), shade(1, 1), shade(3, 4)), (0, 1, 3));
        for most in 1..60 {
            let shades: Vec<usize> = (0..=most).map(|count| shade(count, most)).collect();
            assert!(
                shades.is_sorted() && shades[0] == 0 && shades.iter().all(|shade| *shade <= 4),
                "{most}: {shades:?}"
            );
            assert!(shades[1] > 0, "one is not none: {most}");
        }
    }
}
