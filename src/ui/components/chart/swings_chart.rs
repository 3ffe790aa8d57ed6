//! Highs and lows over time: circles in the upper band, diamonds in the lower one, and the words for both on the bands.

use leptos::prelude::*;

use super::key::{Key, Sign};
use super::scale::Linear;

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SwingPoint {
    /// How many days after the first.
    pub day: u32,
    /// A high, or a low.
    pub is_high: bool,
}

/// Where the bands begin, meet and end.
const TOP: f64 = 4.0;
const MIDDLE: f64 = 78.0;
const BOTTOM: f64 = 152.0;
const LEFT: f64 = 6.0;
const RIGHT: f64 = 294.0;
/// Marks nearer to each other than this would lie on one another.
const APART: f64 = 13.0;
/// From the middle of the band, where the first stands, for those that come too near after it.
const AWAY: [f64; 5] = [0.0, -13.0, 13.0, -25.0, 25.0];

/// The drawing with its key.
#[component]
pub fn SwingsChart(
    /// What it shows.
    #[prop(into)]
    label: String,
    /// The words for high and low.
    names: [&'static str; 2],
    /// When it begins and when it ends.
    ends: [String; 2],
    /// All of them, the earliest first.
    points: Vec<SwingPoint>,
) -> impl IntoView {
    let places = places(&points);
    let path = places.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let point = |(point, (x, y)): (SwingPoint, (f64, f64))| match point.is_high {
        true => Sign::High.view(x, y, 6.0),
        false => Sign::Low.view(x, y, 6.0),
    };
    let marks = points.into_iter().zip(places).map(point).collect_view();
    let [begin, end] = ends;
    view! {
        <Key signs=[(Sign::High, names[0]), (Sign::Low, names[1])] />
        <svg class="chart" viewBox="0 0 300 176" role="img">
            <title>{label}</title>
            <rect class="chart__upper" x=LEFT y=TOP width={RIGHT - LEFT} height={MIDDLE - TOP} />
            <rect class="chart__lower" x=LEFT y=MIDDLE width={RIGHT - LEFT} height={BOTTOM - MIDDLE} />
            <line class="chart__axis" x1=LEFT x2=RIGHT y1=MIDDLE y2=MIDDLE />
            <text class="chart__band" x={LEFT + 5.0} y={TOP + 15.0}>{names[0]}</text>
            <text class="chart__band" x={LEFT + 5.0} y={BOTTOM - 6.0}>{names[1]}</text>
            <polyline class="chart__path" points=path />
            {marks}
            <text x=LEFT y=170>{begin}</text>
            <text x=RIGHT y=170 text-anchor="end">{end}</text>
        </svg>
    }
}

/// Where each stands: by its day, and in its band out of the way of those just before it.
fn places(points: &[SwingPoint]) -> Vec<(f64, f64)> {
    let last = points.last().map_or(0, |point| point.day);
    let across = Linear::new((0.0, last.into()), (LEFT + 44.0, RIGHT - 14.0));
    // For each band: where the last one that stands in its middle is, and how many came too near after it.
    let mut near = [(f64::NEG_INFINITY, 0_usize); 2];
    let place = |point: &SwingPoint| {
        let x = across.at(point.day.into());
        let band = usize::from(!point.is_high);
        let (from, crowd) = near[band];
        near[band] = if x - from < APART { (from, crowd + 1) } else { (x, 0) };
        let middle = if point.is_high { (TOP + MIDDLE) / 2.0 } else { (MIDDLE + BOTTOM) / 2.0 };
        (x, middle + AWAY[near[band].1 % AWAY.len()])
    };
    points.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(day: u32, is_high: bool) -> SwingPoint {
        SwingPoint { day, is_high }
    }

    #[test]
    fn highs_stand_in_the_upper_band_and_lows_in_the_lower_one() {
        assert_eq!(places(&[point(0, true), point(100, false)]), [(50.0, 41.0), (280.0, 115.0)]);
    }

    #[test]
    fn those_of_one_day_do_not_lie_on_each_other_and_none_leaves_its_band() {
        let places = places(&[point(0, true); 5]);
        let heights: Vec<f64> = places.iter().map(|(_, y)| *y).collect();
        assert_eq!(heights, [41.0, 28.0, 54.0, 16.0, 66.0]);
        assert!(heights.iter().all(|y| *y - 7.0 > TOP && *y + 7.0 < MIDDLE));
        // Alone, or all of one day, they stand in the middle.
        assert!(places.iter().all(|(x, _)| *x == 165.0));
    }
}
