//! The feelings to choose from: a few, and all of them for whoever asks.

use domain::{Feeling, Feelings};
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    ui::components::{Button, ButtonKind, Chip},
};

/// The chips, for a [`crate::ui::components::Chips`].
#[component]
pub(in crate::ui::pages) fn FeelingChips(
    /// Which are chosen.
    #[prop(into)]
    chosen: Signal<Feelings>,
    /// Before the name of a feeling, in its id.
    #[prop(default = "feeling")]
    id: &'static str,
    /// Smaller words.
    #[prop(optional)]
    small: bool,
    /// After a press on one.
    #[prop(into)]
    on_toggle: Callback<Feeling>,
) -> impl IntoView {
    let text = &use_text().today.check_in.feelings;
    // What is chosen stays in sight.
    let hidden = |feeling: &Feeling| !Feeling::FIRST.contains(feeling);
    let all = RwSignal::new(chosen.with_untracked(|chosen| chosen.iter().any(hidden)));
    let chip = move |feeling: Feeling| {
        view! {
            <Chip
                text=(text.name)(feeling)
                id=format!("{id}-{}", feeling.id())
                small=small
                chosen=Signal::derive(move || chosen.with(|chosen| chosen.contains(&feeling)))
                on_change=move |_| on_toggle.run(feeling)
            />
        }
    };
    let others = move || {
        let rest = || Feeling::ALL.into_iter().filter(hidden).map(chip).collect_view();
        match all.get() {
            true => rest().into_any(),
            false => view! {
                <Button text=text.more kind=ButtonKind::Quiet id="more-feelings" on_press=move |()| all.set(true) />
            }
            .into_any(),
        }
    };
    view! { {Feeling::FIRST.map(chip)} {others} }
}
