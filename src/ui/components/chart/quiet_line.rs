//! One number a week, 0 to 10, as a quiet line. Where a week has none the line stops.

use leptos::prelude::*;

use super::dumbbells::{beneath, grid};
use super::scale::{Linear, named};

/// One week.
#[derive(Clone, Debug, PartialEq)]
pub struct LinePoint {
    /// How many weeks after the first one.
    pub week: usize,
    /// The name beneath it, if it has one there.
    pub name: String,
    /// The number.
    pub value: f64,
}

/// With more weeks than this the dots are small.
const MANY: usize = 60;
/// For how many names there is room.
const ROOM: usize = 4;

/// The drawing.
#[component]
pub fn QuietLine(
    /// What it shows.
    #[prop(into)]
    label: String,
    /// The weeks, the earliest first.
    points: Vec<LinePoint>,
) -> impl IntoView {
    let last = points.last().map_or(0, |point| point.week);
    let across = Linear::new((0.0, last as f64), (40.0, 284.0));
    let up = Linear::new((0.0, 10.0), (156.0, 16.0));
    let places: Vec<(f64, f64)> =
        points.iter().map(|point| (across.at(point.week as f64), up.at(point.value))).collect();
    let path = path(&points.iter().map(|point| point.week).zip(places.iter().copied()).collect::<Vec<_>>());
    let reach = if last > MANY { 2.0 } else { 4.0 };
    let dot = move |(x, y): (f64, f64)| view! { <circle class="chart__dot" cx=x cy=y r=reach /> };
    let names = named(points.len(), ROOM).into_iter().map(|at| (places[at].0, points[at].name.clone())).collect();
    view! {
        <svg class="chart" viewBox="0 0 300 186" role="img">
            <title>{label}</title>
            {grid(up)}
            <path class="chart__line" d=path />
            {places.into_iter().map(dot).collect_view()}
            {beneath(names, 178.0)}
        </svg>
    }
}

/// From each week to the next; after a week without a number it begins anew.
fn path(places: &[(usize, (f64, f64))]) -> String {
    let mut path = String::new();
    let mut before = None;
    for (week, (x, y)) in places {
        let goes_on = before.is_some_and(|before: usize| before + 1 == *week);
        path += &format!("{}{x} {y}", if goes_on { "L" } else { "M" });
        before = Some(*week);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn the_line_stops_where_a_week_is_missing() {
        let places = [(0, (40.0, 16.0)), (1, (50.5, 30.0)), (3, (70.0, 16.0))];
        assert_eq!(path(&places), "M40 16L50.5 30M70 16");
        assert_eq!(path(&[]), "");
    }
}
