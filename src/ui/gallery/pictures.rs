//! Pictures that stand beside a list or a table.

use leptos::prelude::*;

use crate::ui::components::{Qr, RingsMap, RingsMark, RingsShape, RingsSize, Trend, TrendPoint};

/// The group.
pub(super) fn view() -> AnyView {
    let marks = [
        ("Noor", 252, 149, RingsShape::Disc),
        ("Aunt J", 137, 236, RingsShape::Square),
        ("Sam", 323, 167, RingsShape::Triangle),
        ("مجموعة…", 232, 323, RingsShape::Diamond),
        ("No. 12", 60, 120, RingsShape::Ring),
        ("", 330, 300, RingsShape::Ring),
    ];
    let marks = marks.map(|(name, x, y, shape)| RingsMark { name: name.to_string(), x, y, shape });
    view! {
        <section class="stack">
            <h2>"Pictures"</h2>
            <RingsMap
                label="Three rings around me"
                me="me"
                names=["Close", "Near", "Wider"]
                key=["Listening", "Practical help", "Company and fun", "Knowing about this"]
                size=RingsSize { side: 400, rings: [104, 156, 197], me: 22 }
                marks=Signal::stored(marks.to_vec())
            />
            <Qr id="gallery-qr" label="Code to scan" text="https://daybook.example/" />
            {trend(3)}
            {trend(1)}
        </section>
    }
    .into_any()
}

fn trend(count: usize) -> AnyView {
    let points = [("3 October 2026", 0, 15), ("31 October 2026", 28, 9), ("2 December 2026", 60, 12)];
    let point = |(day, after, value): (&str, i64, u16)| TrendPoint { day: day.to_string(), after, value };
    let points = points.into_iter().take(count).map(point).collect::<Vec<_>>();
    view! { <Trend label="3 sums, from 15 on 3 October 2026 to 12 on 2 December 2026" points most=27 heads=["Day", "Sum"] /> }
        .into_any()
}
