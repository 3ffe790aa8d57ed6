//! Rings to watch, and a time that counts up.

use leptos::prelude::*;

use crate::{
    i18n::PauseText,
    state::Stopwatch,
    ui::components::{Breath, Button, ButtonKind, Leaf, Only},
};

pub(super) fn rings(text: &'static PauseText, watch: Stopwatch) -> AnyView {
    let (still, without) = (RwSignal::new(false), RwSignal::new(false));
    let seconds = watch.seconds();
    let so_far = move || (text.so_far)(seconds.get() / 60, seconds.get() % 60);
    let still_words = move || if still.get() { text.still.1 } else { text.still.0 }.to_string();
    let without_words = move || if without.get() { text.without.1 } else { text.without.0 }.to_string();
    view! {
        <section class="pause">
            <Only when=move || !without.get()>
                <Breath label=text.drawing words=text.words hint=text.hint still damson=true />
            </Only>
            <Leaf>
                <div class="stack stack--close">
                    <h2>{text.time.title}</h2>
                    <p class="small">{text.time.words}</p>
                    // For the eye: read out each second it would be no pause.
                    <p class="pause__so-far" aria-hidden="true" id="pause-so-far">{so_far}</p>
                </div>
                <div class="cluster">
                    <Only when=move || !without.get()>
                        <Button
                            text=Signal::derive(still_words)
                            kind=ButtonKind::Quiet
                            id="pause-rings"
                            on_press=move |()| still.update(|still| *still = !*still)
                        />
                    </Only>
                    <Button
                        text=Signal::derive(without_words)
                        kind=ButtonKind::Quiet
                        id="pause-without"
                        on_press=move |()| without.update(|without| *without = !*without)
                    />
                </div>
            </Leaf>
        </section>
    }
    .into_any()
}
