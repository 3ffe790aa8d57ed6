//! The circle that one may only watch.

use leptos::prelude::*;

use crate::{
    i18n::CircleText,
    ui::components::{Breath, Button},
};

pub(super) fn circle(text: &'static CircleText) -> AnyView {
    let still = RwSignal::new(false);
    let switch = move || if still.get() { text.start } else { text.stop }.to_string();
    view! {
        <section class="steady-page__circle">
            <h2>{text.title}</h2>
            <Breath label=text.drawing words=text.words hint=text.hint still />
            <Button
                text=Signal::derive(switch)
                id="breath-switch"
                on_press=move |()| still.update(|still| *still = !*still)
            />
            <p class="small">{text.worse}</p>
        </section>
    }
    .into_any()
}
