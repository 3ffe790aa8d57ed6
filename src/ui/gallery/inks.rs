//! The two voices, the icons, the spot drawings.

use leptos::prelude::*;

use crate::ui::components::{DayNumber, Icon, IconKind, OwnWords, Spot, SpotKind, Whose};

const ICONS: [IconKind; 27] = [
    IconKind::Back,
    IconKind::Onward,
    IconKind::Arrow,
    IconKind::Door,
    IconKind::Rings,
    IconKind::Sun,
    IconKind::Pen,
    IconKind::Loop,
    IconKind::Book,
    IconKind::Key,
    IconKind::Lock,
    IconKind::Lantern,
    IconKind::Sheet,
    IconKind::Hand,
    IconKind::Tick,
    IconKind::Cross,
    IconKind::Info,
    IconKind::Eye,
    IconKind::Again,
    IconKind::Wave,
    IconKind::Search,
    IconKind::Filter,
    IconKind::Plus,
    IconKind::Bin,
    IconKind::Calendar,
    IconKind::Letter,
    IconKind::Tag,
];

/// The group.
pub(super) fn view() -> AnyView {
    let icons = ICONS.map(|kind| view! { <Icon kind /> }).collect_view();
    view! {
        <section class="stack">
            <h2>"Two voices"</h2>
            <DayNumber number=24 weekday="Tuesday" month=String::from("November 2026") />
            <p class="read">"Reading text. Printed serif, warm black, a calm measure."</p>
            <OwnWords text="My sister said I hum in the kitchen again. I had not noticed. I want a life where I hum.\nJoy, gypsy, quay: nothing is cut off below." />
            <OwnWords text="You imagined it. Nobody else would put up with you." whose=Whose::Told />
            <p>"Interface text, in a humanist sans at 17 pixels. Press "<kbd>"Shift"</kbd>" three times."</p>
            <p class="small">"Hints and dates at 15. Nothing one needs is smaller than 13."</p>
            <div class="cluster">{icons}</div>
            <div class="cluster"><Spot kind=SpotKind::Notebook /><Spot kind=SpotKind::OpenPage /><Spot kind=SpotKind::Cup /></div>
        </section>
    }
    .into_any()
}
