//! Pictures that stand beside a list or a table.

use leptos::prelude::*;

use crate::ui::components::{RingsMap, RingsMark, RingsShape, RingsSize};

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
        </section>
    }
    .into_any()
}
