//! Drawings of numbers: a name for those who do not see them, a number beside every colour, a shape beside every other.

use daybook::ui::components::{
    Bar, Bars, Dumbbell, Dumbbells, Figure, FigureTable, HeatTable, LinePoint, QuietLine, SwingPoint, SwingsChart,
};
use leptos::prelude::*;

use super::html;

fn heat() -> String {
    html(|| {
        let columns = vec![("Mo".to_string(), "Monday".to_string()), ("Tu".to_string(), "Tuesday".to_string())];
        let rows = vec!["0–3".to_string(), "3–6".to_string()];
        view! { <HeatTable label="Pauses" columns rows counts=vec![vec![0, 7], vec![1, 3]] /> }.into_any()
    })
}

fn dumbbells() -> String {
    html(|| {
        let pair = |week, before, after| Dumbbell { week, name: "21 Sep".to_string(), before, after };
        let pairs = vec![pair(0, 8.0, 5.0), pair(1, 4.0, 4.0)];
        view! { <Dumbbells label="Two pairs" key=["Before", "After"] pairs /> }.into_any()
    })
}

fn swings() -> String {
    html(|| {
        let points = vec![SwingPoint { day: 0, is_high: true }, SwingPoint { day: 40, is_high: false }];
        let ends = ["Feb 2025".to_string(), "Mar 2025".to_string()];
        view! { <SwingsChart label="One high, one low" names=["High", "Low"] ends points /> }.into_any()
    })
}

fn line() -> String {
    html(|| {
        let point = |week, value| LinePoint { week, name: "21 Sep".to_string(), value };
        view! { <QuietLine label="Two weeks" points=vec![point(0, 5.0), point(2, 7.5)] /> }.into_any()
    })
}

fn bars() -> String {
    html(|| {
        let bar = |name: &str, value, of| Bar { name: name.to_string(), number: format!("{value}"), value, of };
        let bars = vec![bar("<b>", 7, None), bar("No", 2, Some(4))];
        view! { <Bars bars /> }.into_any()
    })
}

#[test]
fn hours_are_a_table_with_heads_and_every_count_in_its_cell() {
    let table = heat();
    assert!(table.contains("<caption") && table.contains(r#"<th scope="row">0–3</th>"#), "{table}");
    assert!(table.contains(r#"<span class="unseen">Monday</span>"#), "{table}");
    for cell in [r#"data-shade="4">7"#, r#"data-shade="1">1"#, r#"data-shade="2">3"#] {
        assert!(table.contains(cell), "{cell} in {table}");
    }
    assert!(table.contains(r#"<span class="unseen">0</span>"#), "none is said, too: {table}");
}

#[test]
fn a_drawing_is_one_picture_with_a_name() {
    for (drawing, name) in [(dumbbells(), "Two pairs"), (swings(), "One high, one low"), (line(), "Two weeks")] {
        assert!(drawing.contains(r#"role="img""#), "{drawing}");
        assert!(drawing.contains(&format!("<title>{name}</title>")), "{drawing}");
        assert!(!drawing.contains("style="), "{drawing}");
    }
}

#[test]
fn before_is_open_and_after_is_filled_and_both_are_joined() {
    let drawing = dumbbells();
    // Once in the key and once for each pair.
    assert_eq!(drawing.matches("chart__ring").count(), 3, "{drawing}");
    assert_eq!(drawing.matches("chart__disc").count(), 3, "{drawing}");
    // 8 and 5 of 10 between 156 and 16: 44 and 86.
    assert!(drawing.contains(r#"y1="44""#) && drawing.contains(r#"y2="86""#), "{drawing}");
}

#[test]
fn a_high_is_a_circle_and_a_low_a_diamond_and_both_words_stand_on_their_bands() {
    let drawing = swings();
    assert_eq!((drawing.matches("<circle").count(), drawing.matches("<polygon").count()), (2, 2), "{drawing}");
    assert_eq!(drawing.matches(">High</text>").count() + drawing.matches(">Low</text>").count(), 2, "{drawing}");
}

#[test]
fn a_line_does_not_cross_a_week_without_a_number() {
    let drawing = line();
    let path = drawing.split(r#" d=""#).nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert_eq!((path.matches('M').count(), path.matches('L').count()), (2, 0), "{drawing}");
}

#[test]
fn the_number_of_a_bar_is_told_and_the_bar_is_for_the_eye() {
    let bars = bars();
    assert!(bars.contains("&lt;b&gt;") && bars.contains(r#"<span class="bars__number">7"#), "{bars}");
    assert_eq!(bars.matches(r#"aria-hidden="true""#).count(), 2, "{bars}");
    // The longest is whole; a part of four is two of seven long in one of four.
    assert!(
        bars.contains(r#"width="100""#) && bars.contains(r#"width="57.1""#) && bars.contains(r#"width="28.6""#),
        "{bars}"
    );
}

#[test]
fn a_figure_is_named_by_its_heading_and_its_table_can_be_reached() {
    let figure = html(|| {
        let rows = vec![vec!["21 Sep".to_string(), "8".to_string()]];
        let heads = vec!["Week".to_string(), "Before".to_string()];
        view! {
            <Figure id="pattern-pause" title="Before" finding="Too few.">
                <FigureTable label="Before" heads rows />
            </Figure>
        }
        .into_any()
    });
    assert!(figure.contains(r#"aria-labelledby="pattern-pause-title""#), "{figure}");
    assert!(figure.contains(r#"<h2 id="pattern-pause-title">Before</h2>"#), "{figure}");
    assert!(figure.contains(r#"role="region""#) && figure.contains(r#"tabindex="0""#), "{figure}");
    assert!(figure.contains(r#"<th scope="row">"#) && figure.contains(r#"<th scope="col">"#), "{figure}");
}
