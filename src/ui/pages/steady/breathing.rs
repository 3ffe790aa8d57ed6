//! Breathing to a count: rings, and words and numbers for those who want them. It begins and ends by a press.

use domain::steady::{Exercise, Pattern};
use leptos::prelude::*;

use super::others::without_breath;
use crate::{
    i18n::BreathingText,
    state::{make_breathing, use_session},
    ui::{
        components::{Button, ButtonKind, Switch},
        pages::parts::breathing_rings,
    },
};

pub(super) fn breathing(
    text: &'static BreathingText,
    pattern: Pattern,
    exercises: &'static [Exercise],
    chosen: RwSignal<usize>,
) -> AnyView {
    let breathing = make_breathing(pattern);
    let with_words = RwSignal::new(true);
    let beat = breathing.beat();
    let goes_on = Memo::new(move |_| beat.with(Option::is_some));
    let press = move |()| if goes_on.get_untracked() { breathing.stop() } else { breathing.start() };
    let label = move || if goes_on.get() { text.stop } else { text.start }.to_string();
    let so_far = move || breathing.minutes().get().map(text.so_far);
    let instead = without_breath(exercises).map(|at| {
        view! { <Button text=text.instead kind=ButtonKind::Quiet id="without-breath" on_press=move |()| chosen.set(at) /> }
    });
    view! {
        <section class="steady-page__breath">
            {breathing_rings(text, breathing, with_words.into())}
            <Button text=Signal::derive(label) kind=ButtonKind::Main id="breathing" on_press=press />
            <p class="small steady-page__so-far">{so_far}</p>
            <div class="steady-page__switches">
                <Switch
                    id="breath-words"
                    text=text.numbers.0
                    hint=text.numbers.1
                    on=with_words
                    on_change=move |on| with_words.set(on)
                />
                {sound(text)}
            </div>
            <p class="small">{text.worse}</p>
            {instead}
        </section>
    }
    .into_any()
}

/// The switch, where the browser can make sound.
fn sound(text: &'static BreathingText) -> Option<AnyView> {
    let sound = use_session().sound();
    sound.is_possible().then(|| {
        view! {
            <Switch
                id="soft-sound"
                text=text.sound.0
                hint=text.sound.1
                on=sound.is_on()
                on_change=move |on| sound.switch(on)
            />
        }
        .into_any()
    })
}
