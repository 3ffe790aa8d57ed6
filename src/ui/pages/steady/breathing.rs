//! Breathing to a count: rings, and words and numbers for those who want them. It begins and ends by a press.

use domain::steady::{Beat, Exercise, Pattern, Phase};
use leptos::prelude::*;

use super::others::without_breath;
use crate::{
    i18n::BreathingText,
    state::{Breathing, make_breathing, use_session},
    ui::components::{Button, ButtonKind, Pace, Paced, Switch},
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
            {rings(text, breathing, with_words)}
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

fn rings(text: &'static BreathingText, breathing: Breathing, with_words: RwSignal<bool>) -> AnyView {
    let beat = breathing.beat();
    // The rings are told once for each part of the breath, and how much of it is left then.
    let part = Memo::new(move |before: Option<&Option<Beat>>| match (beat.get(), before.copied().flatten()) {
        (Some(now), before) if !now.begins_after(before) => before,
        (now, _) => now,
    });
    let pace = move || part.get().map(pace_of).unwrap_or_default();
    let phase = move || part.get().map(|beat| word_of(text, beat.phase));
    let instead = move || (!with_words.get() && part.with(Option::is_some)).then_some(text.watch);
    view! {
        <Paced
            label=text.drawing
            pace=Signal::derive(pace)
            count=Signal::derive(move || beat.get().map(|beat| beat.count))
            words=Signal::derive(move || phase().unwrap_or(text.ready))
            instead=Signal::derive(instead)
            announced=Signal::derive(move || if with_words.get() { phase().unwrap_or_default() } else { "" })
        />
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

fn pace_of(beat: Beat) -> Pace {
    match beat.phase {
        Phase::In => Pace::Widen(beat.left),
        Phase::Hold => Pace::Wide,
        Phase::Out => Pace::Narrow(beat.left),
        Phase::Rest => Pace::Rest,
    }
}

fn word_of(text: &BreathingText, phase: Phase) -> &'static str {
    match phase {
        Phase::In => text.inward,
        Phase::Hold | Phase::Rest => text.hold,
        Phase::Out => text.out,
    }
}
