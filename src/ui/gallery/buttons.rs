//! Buttons of every kind, two doors, the reach button, hold.

use leptos::prelude::*;

use crate::ui::components::{Button, ButtonKind, Hold, IconKind, Leave, LeaveKind, Reach};

/// The group.
pub(super) fn view() -> AnyView {
    let held = RwSignal::new(0);
    let on = RwSignal::new(false);
    view! {
        <section class="stack">
            <h2>"Buttons"</h2>
            <div class="cluster">
                <Button text="Main" kind=ButtonKind::Main />
                <Button text="Plain" />
                <Button text="Quiet" kind=ButtonKind::Quiet />
                <Button text="Urge path" kind=ButtonKind::Damson />
                <Button text="Ink" kind=ButtonKind::Ink />
                <Leave text="Leave, to try it" kind=LeaveKind::Trial />
            </div>
            <div class="cluster">
                <Button text="New page" kind=ButtonKind::Main icon=IconKind::Pen />
                <Button text="Continue" icon_after=IconKind::Arrow />
                <Button text="New tag" kind=ButtonKind::Quiet icon=IconKind::Plus />
                <Button text="Sound" pressed=on on_press=move |()| on.update(|on| *on = !*on) />
                <Button text="Working" kind=ButtonKind::Main busy=true />
                <Button text="Working" busy=true />
            </div>
            <div class="cluster">
                <Button text="Send" id="not-yet" wanting=Signal::derive(|| Some("Choose a page first.".to_string())) />
                <Button text="Send" kind=ButtonKind::Main id="now" wanting=Signal::derive(|| None::<String>) />
            </div>
            <Button text="Begin" kind=ButtonKind::Main wide=true icon_after=IconKind::Arrow />
            <div class="pair"><Button text="Skip" /><Button text="Continue" kind=ButtonKind::Main /></div>
            <Reach
                id="reach"
                text="I want to reach out to them"
                hint="A pause first. Then you decide."
                on_press=|()| {}
            />
            <Hold
                id="hold"
                text="Hold for 3 seconds to erase"
                lifted="Stopped. Nothing was erased."
                on_held=move |()| held.update(|held| *held += 1)
            />
            <p class="small">"Held to the end: "{held}</p>
        </section>
    }
    .into_any()
}
