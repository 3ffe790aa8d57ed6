//! Rings that follow a breathing, with words and numbers for those who want them.

use domain::steady::{Beat, Phase};
use leptos::prelude::*;

use crate::{
    i18n::BreathingText,
    state::Breathing,
    ui::components::{Pace, Paced},
};

/// The rings.
pub(in crate::ui::pages) fn breathing_rings(
    text: &'static BreathingText,
    breathing: Breathing,
    with_words: Signal<bool>,
) -> AnyView {
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
