//! A delay that the person sets. It says until when, and nothing counts down.

use domain::urge::Wait;
use leptos::prelude::*;

use super::moment::time_and_day;
use crate::{
    i18n::ChooseText,
    state::use_urges,
    ui::components::{Button, ButtonKind, Only},
};

pub(super) fn wait(text: &'static ChooseText) -> AnyView {
    let text = &text.wait;
    let urges = use_urges();
    let waiting = urges.waiting();
    let button = move |wait: Wait| {
        view! { <Button text=(text.of)(wait) id=format!("wait-{}", wait.id()) on_press=move |()| urges.wait(wait) /> }
    };
    let said = move || {
        let waiting = waiting.get()?;
        let (time, day) = time_and_day(waiting.until);
        let words = if waiting.is_over { text.over } else { text.until };
        Some(words(&time, day.as_deref()))
    };
    view! {
        <section class="stack stack--close">
            <h2>{text.about.title}</h2>
            <p class="quiet">{text.about.words}</p>
            <div class="cluster">{Wait::ALL.map(button)}</div>
            <p class="pause__until" id="wait-until" role="status">{said}</p>
            <Only when=move || waiting.with(Option::is_some)>
                <div>
                    <Button
                        text=text.stop
                        kind=ButtonKind::Quiet
                        id="wait-stop"
                        on_press=move |()| urges.stop_waiting()
                    />
                </div>
            </Only>
        </section>
    }
    .into_any()
}
