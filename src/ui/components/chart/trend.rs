//! One number on some days, as a quiet line with its table. No colour says what is good, and nothing is a goal.

use leptos::prelude::*;

/// One day and its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendPoint {
    /// The day, in words.
    pub day: String,
    /// How many days after the first one.
    pub after: i64,
    /// The number.
    pub value: u16,
}

/// The drawing: its size, and how much room there is around what is drawn.
const WIDTH: i64 = 320;
const HEIGHT: i64 = 96;
const ROOM: i64 = 12;

/// The drawing, where there is more than one day, and the table.
#[component]
pub fn Trend(
    /// What the drawing shows.
    #[prop(into)]
    label: String,
    /// The days, the first one first.
    points: Vec<TrendPoint>,
    /// The highest number there can be; the lowest is 0.
    most: u16,
    /// Heads of the table: day, number.
    heads: [&'static str; 2],
) -> impl IntoView {
    let row = |point: &TrendPoint| {
        let (day, value) = (point.day.clone(), point.value);
        view! { <tr><th scope="row">{day}</th><td>{value}</td></tr> }
    };
    let rows = points.iter().map(row).collect_view();
    let drawing = (points.len() > 1).then(|| drawing(label, &points, most));
    view! {
        <div class="trend">
            {drawing}
            <table class="trend__table">
                <thead><tr>{heads.map(|head| view! { <th scope="col">{head}</th> })}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn drawing(label: String, points: &[TrendPoint], most: u16) -> AnyView {
    let places = places(points, most);
    let path = places.iter().enumerate().map(|(at, (x, y))| format!("{}{x} {y}", if at == 0 { "M" } else { "L" }));
    let path = path.collect::<String>();
    let dots = places.into_iter().map(|(x, y)| view! { <circle class="trend__dot" cx=x cy=y r=4 /> }).collect_view();
    let ends = [points.first(), points.last()].map(|point| point.map(|point| point.day.clone()));
    let [first, last] = ends;
    view! {
        <div class="trend__drawing">
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img">
                <title>{label}</title>
                <line class="trend__edge" x1=ROOM x2={WIDTH - ROOM} y1=ROOM y2=ROOM />
                <line class="trend__edge" x1=ROOM x2={WIDTH - ROOM} y1={HEIGHT - ROOM} y2={HEIGHT - ROOM} />
                <path class="trend__line" d=path />
                {dots}
            </svg>
            // The table has them too.
            <p class="trend__ends" aria-hidden="true"><span>{first}</span><span>{last}</span></p>
        </div>
    }
    .into_any()
}

/// Where each day stands: from the left, and from the top. The first day stands at one end and the last at the other.
fn places(points: &[TrendPoint], most: u16) -> Vec<(i64, i64)> {
    let (across, down) = (WIDTH - 2 * ROOM, HEIGHT - 2 * ROOM);
    let last = points.iter().map(|point| point.after).max().unwrap_or(0).max(1);
    let place = |point: &TrendPoint| {
        let x = ROOM + across * point.after.clamp(0, last) / last;
        let y = HEIGHT - ROOM - down * i64::from(point.value.min(most)) / i64::from(most.max(1));
        (x, y)
    };
    points.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(after: i64, value: u16) -> TrendPoint {
        TrendPoint { day: String::new(), after, value }
    }

    #[test]
    fn days_stand_as_far_apart_as_they_are_and_numbers_as_high_as_they_are() {
        let places = places(&[point(0, 27), point(15, 0), point(60, 9)], 27);
        assert_eq!(places, [(12, 12), (86, 84), (308, 60)]);
    }

    #[test]
    fn nothing_leaves_the_drawing() {
        assert_eq!(places(&[point(0, 99)], 27), [(12, 12)]);
        assert_eq!(places(&[point(-3, 0), point(0, 0)], 0), [(12, 84), (12, 84)]);
    }
}
