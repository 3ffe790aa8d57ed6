//! Two numbers of one week, before and after: an open circle, a filled one, and a line between them.

use leptos::prelude::*;

use super::key::{Key, Sign};
use super::scale::{Linear, named, tenth};

/// One pair.
#[derive(Clone, Debug, PartialEq)]
pub struct Dumbbell {
    /// How many weeks after the first one drawn.
    pub week: usize,
    /// The name beneath it, if it has one there.
    pub name: String,
    /// The number before: 0 to 10.
    pub before: f64,
    /// The number after.
    pub after: f64,
}

/// Where the lines of 0 and 10 end on both sides.
const LEFT: f64 = 28.0;
const RIGHT: f64 = 294.0;
/// Where 0 and 10 stand.
const FLOOR: f64 = 156.0;
const TOP: f64 = 16.0;
/// Beneath what is drawn.
const NAMES: f64 = 178.0;
/// For how many names there is room.
const ROOM: usize = 4;

/// The drawing with its key.
#[component]
pub fn Dumbbells(
    /// What it shows.
    #[prop(into)]
    label: String,
    /// The words for before and after.
    key: [&'static str; 2],
    /// The pairs, the earliest first.
    pairs: Vec<Dumbbell>,
) -> impl IntoView {
    let last = pairs.last().map_or(0, |pair| pair.week);
    // The marks keep clear of the ends of the lines.
    let across = Linear::new((0.0, last as f64), (LEFT + 12.0, RIGHT - 10.0));
    let up = Linear::new((0.0, 10.0), (FLOOR, TOP));
    let reach = tenth(((RIGHT - LEFT) / (last + 1) as f64 / 2.4).clamp(2.5, 5.5));
    let names = names(&pairs, across);
    let pair = move |pair: Dumbbell| {
        let (x, before, after) = (across.at(pair.week as f64), up.at(pair.before), up.at(pair.after));
        view! {
            <line class="chart__join" x1=x x2=x y1=before y2=after />
            {Sign::Ring.view(x, before, reach)}
            {Sign::Disc.view(x, after, reach)}
        }
    };
    view! {
        <Key signs=[(Sign::Ring, key[0]), (Sign::Disc, key[1])] />
        <svg class="chart" viewBox="0 0 300 186" role="img">
            <title>{label}</title>
            {grid(up)}
            {pairs.into_iter().map(pair).collect_view()}
            {names}
        </svg>
    }
}

/// The lines of 0, 5 and 10 with their numbers.
pub(super) fn grid(up: Linear) -> AnyView {
    let line = |number: u8| {
        let y = up.at(number.into());
        view! {
            <line class="chart__grid" x1=LEFT x2=RIGHT y1=y y2=y />
            <text x={LEFT - 7.0} y={y + 4.5} text-anchor="end">{number}</text>
        }
    };
    [0, 5, 10].map(line).into_any()
}

fn names(pairs: &[Dumbbell], across: Linear) -> AnyView {
    let places: Vec<(f64, String)> = named(pairs.len(), ROOM)
        .into_iter()
        .map(|at| (across.at(pairs[at].week as f64), pairs[at].name.clone()))
        .collect();
    beneath(places, NAMES)
}

/// Names beneath their places. The last one ends with the drawing; one too near to the one before is left out.
pub(super) fn beneath(places: Vec<(f64, String)>, y: f64) -> AnyView {
    /// From the middle of one name to that of the next.
    const APART: f64 = 52.0;
    let mut kept: Vec<(f64, String)> = Vec::new();
    for (x, name) in places {
        if kept.last().is_none_or(|(before, _)| x - before >= APART) {
            kept.push((x, name));
        }
    }
    let name = |(x, name): (f64, String)| {
        let (x, anchor) = if x > RIGHT - 24.0 { (RIGHT + 4.0, "end") } else { (x, "middle") };
        view! { <text x=x y=y text-anchor=anchor>{name}</text> }
    };
    kept.into_iter().map(name).collect_view().into_any()
}
