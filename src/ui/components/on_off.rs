//! Kind and harmful moments over a month: circles above a line, diamonds below it. Shape and place tell them apart, not colour alone.

use leptos::prelude::*;

/// One moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnOffMark {
    /// The day, from 1 to 30.
    pub day: u8,
    /// Above the line, or below it.
    pub is_kind: bool,
    /// How far from it: 0 to 10.
    pub size: u8,
}

/// From one day to the next.
const DAY: u32 = 20;
/// Where the line lies.
const LINE: u32 = 110;
/// Away from the line for each unit of size, and for none.
const UNIT: u32 = 8;
const LEAST: u32 = 14;

/// The drawing.
#[component]
pub fn OnOff(
    /// What it shows.
    #[prop(into)]
    label: Signal<String>,
    /// The moments, by day.
    #[prop(into)]
    marks: Signal<Vec<OnOffMark>>,
    /// The words above and below the line.
    kinds: [&'static str; 2],
) -> impl IntoView {
    let path = move || marks.with(|marks| path(marks));
    let mark = |mark: OnOffMark| {
        let (x, y) = place(mark);
        match mark.is_kind {
            true => view! { <circle class="on-off__kind" cx=x cy=y r="6" /> }.into_any(),
            false => {
                let points = format!("{x},{} {},{y} {x},{} {},{y}", y - 8, x + 8, y + 8, x - 8);
                view! { <polygon class="on-off__harm" points=points /> }.into_any()
            }
        }
    };
    let shown = move || marks.get().into_iter().map(mark).collect_view();
    view! {
        <div class="on-off">
            <svg viewBox="0 0 640 220" role="img" aria-label=label>
                <line class="on-off__line" x1="10" x2="630" y1=LINE y2=LINE />
                <path class="on-off__path" d=path />
                {shown}
                <text x="14" y="20">{kinds[0]}</text>
                <text x="14" y="210">{kinds[1]}</text>
            </svg>
        </div>
    }
}

/// Where a moment stands: from the left, and from the top.
fn place(mark: OnOffMark) -> (u32, u32) {
    let away = LEAST + UNIT * u32::from(mark.size.min(10));
    let y = if mark.is_kind { LINE - away } else { LINE + away };
    (u32::from(mark.day.clamp(1, 30)) * DAY + DAY / 2, y)
}

/// The way from each moment to the next.
fn path(marks: &[OnOffMark]) -> String {
    let point = |(at, mark): (usize, &OnOffMark)| {
        let (x, y) = place(*mark);
        format!("{}{x} {y}", if at == 0 { "M" } else { "L" })
    };
    marks.iter().enumerate().map(point).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(day: u8, is_kind: bool, size: u8) -> OnOffMark {
        OnOffMark { day, is_kind, size }
    }

    #[test]
    fn kind_moments_stand_above_the_line_and_harmful_ones_below_the_further_the_stronger() {
        assert_eq!(place(mark(1, true, 0)), (30, 96));
        assert_eq!(place(mark(30, true, 10)), (610, 16));
        assert_eq!(place(mark(30, false, 10)), (610, 204));
        assert_eq!(place(mark(200, false, 200)), place(mark(30, false, 10)), "nothing leaves the picture");
    }

    #[test]
    fn the_line_goes_from_each_moment_to_the_next() {
        assert_eq!(path(&[mark(1, true, 0), mark(2, false, 0)]), "M30 96 L50 124");
        assert_eq!(path(&[]), "");
    }
}
