//! Drawings of numbers, each in its figure.

use leptos::prelude::*;

use crate::ui::components::{
    Bar, Bars, Dumbbell, Dumbbells, Figure, FigureTable, HeatTable, LinePoint, More, QuietLine, SwingPoint, SwingsChart,
};

const WEEK: [(&str, &str); 7] = [
    ("Mo", "Monday"),
    ("Tu", "Tuesday"),
    ("We", "Wednesday"),
    ("Th", "Thursday"),
    ("Fr", "Friday"),
    ("Sa", "Saturday"),
    ("Su", "Sunday"),
];
const COUNTS: [[usize; 7]; 8] = [
    [0, 1, 0, 0, 2, 3, 1],
    [0, 0, 0, 0, 0, 1, 0],
    [0, 0, 0, 0, 0, 1, 0],
    [0, 1, 0, 0, 0, 0, 0],
    [0, 0, 0, 1, 0, 0, 1],
    [1, 0, 1, 0, 0, 0, 2],
    [1, 2, 0, 1, 3, 1, 2],
    [2, 3, 1, 2, 5, 3, 6],
];
const PAIRS: [(f64, f64); 10] = [
    (8.5, 7.0),
    (8.0, 6.5),
    (8.2, 6.0),
    (7.5, 5.5),
    (7.6, 5.0),
    (7.0, 7.0),
    (5.0, 6.0),
    (6.5, 3.9),
    (6.8, 3.6),
    (6.0, 3.4),
];
const HIGH: [bool; 12] = [true, true, false, false, true, false, true, true, false, true, false, true];

/// The group.
pub(super) fn view() -> AnyView {
    view! {
        <section class="stack">
            <h2>"Charts"</h2>
            <div class="figures">{counts()} {pairs()} {bars()} {swings()} {line()} {few()}</div>
        </section>
    }
    .into_any()
}

fn counts() -> AnyView {
    let columns = WEEK.map(|(short, long)| (short.to_owned(), long.to_owned())).to_vec();
    let rows = (0..8).map(|band| format!("{}–{}", band * 3, band * 3 + 3)).collect::<Vec<_>>();
    let counts = COUNTS.map(|row| row.to_vec()).to_vec();
    view! {
        <Figure id="heat" title="A table of hours" finding="One sentence says what stands out, with its numbers.">
            <HeatTable label="Pauses by time and day" columns rows counts />
            <More title="In words"><p>"The same, written out."</p></More>
        </Figure>
    }
    .into_any()
}

fn pairs() -> AnyView {
    let pair = |(week, (before, after)): (usize, (f64, f64))| {
        // A week without a pause leaves a gap.
        let week = if week > 5 { week + 1 } else { week };
        Dumbbell { week, name: format!("{} Sep", week + 1), before, after }
    };
    let pairs = PAIRS.into_iter().enumerate().map(pair).collect::<Vec<_>>();
    let rows = vec![vec!["21 Sep".to_owned(), "8.5".to_owned(), "7".to_owned()]; 3];
    let heads = ["Seven days from", "Before", "After"].map(String::from).to_vec();
    view! {
        <Figure id="dumbbells" title="Before and after" finding="Open circles before, filled ones after.">
            <div><Dumbbells label="Ten pairs" key=["Before", "After"] pairs /></div>
            <More title="Show as a table" open=true><FigureTable label="Ten pairs" heads rows /></More>
        </Figure>
    }
    .into_any()
}

fn bars() -> AnyView {
    let bar = |(name, value): (&str, usize)| Bar { name: name.to_owned(), number: value.to_string(), value, of: None };
    let plain = [("Blame-shifting", 14), ("Moving the goalposts", 6), ("Belittling", 1)].map(bar).to_vec();
    let own = [("sleep", 5), ("أصدقاء", 3)].map(bar).to_vec();
    let of = |(name, value, of): (&str, usize, usize)| Bar {
        name: name.to_owned(),
        number: format!("weaker after {value} of {of}"),
        value,
        of: Some(of),
    };
    let parts = [("Steady me", 7, 9), ("Putting it off", 2, 4), ("Writing it here", 0, 3)].map(of).to_vec();
    view! {
        <Figure id="bars" title="Bars" finding="Plain, as a part of something, and in one's own words.">
            <Bars bars=plain />
            <Bars bars=parts />
            <Bars bars=own own=true />
        </Figure>
    }
    .into_any()
}

fn swings() -> AnyView {
    let point = |(at, is_high): (usize, bool)| SwingPoint { day: (at * at * 3) as u32, is_high };
    let points = HIGH.into_iter().enumerate().map(point).collect::<Vec<_>>();
    let ends = ["Feb 2025", "Feb 2026"].map(String::from);
    view! {
        <Figure id="swings" title="Highs and lows" finding="Circles above, diamonds below, words on the bands.">
            <div><SwingsChart label="Seven highs, five lows" names=["High", "Low"] ends points /></div>
        </Figure>
    }
    .into_any()
}

fn line() -> AnyView {
    let weeks = [0, 1, 2, 4, 5, 6, 8, 9];
    let point = |(at, week): (usize, usize)| LinePoint {
        week,
        name: format!("{} Sep", week + 1),
        value: [4.0, 5.5, 5.0, 3.0, 6.0, 6.5, 0.0, 10.0][at],
    };
    let points = weeks.into_iter().enumerate().map(point).collect::<Vec<_>>();
    view! {
        <Figure id="line" title="A quiet line" finding="It stops where a week has no number.">
            <div><QuietLine label="Eight weeks" points /></div>
        </Figure>
    }
    .into_any()
}

fn few() -> AnyView {
    let none: Vec<AnyView> = Vec::new();
    view! {
        <Figure id="few" title="Too few" finding="There are 3 so far. From 6 on, they are drawn here.">{none}</Figure>
    }
    .into_any()
}
