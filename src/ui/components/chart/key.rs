//! What the marks of a drawing mean. For the eye: the drawing's own name and the table say it too.

use leptos::prelude::*;

/// A mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// An open circle.
    Ring,
    /// A filled circle.
    Disc,
    /// The same in the colour of a high.
    High,
    /// A diamond.
    Low,
}

impl Sign {
    /// Drawn around this place.
    pub(super) fn view(self, x: f64, y: f64, reach: f64) -> AnyView {
        match self {
            Self::Ring => view! { <circle class="chart__ring" cx=x cy=y r=reach /> }.into_any(),
            Self::Disc => view! { <circle class="chart__disc" cx=x cy=y r=reach /> }.into_any(),
            Self::High => view! { <circle class="chart__high" cx=x cy=y r=reach /> }.into_any(),
            Self::Low => {
                let reach = reach + 1.0;
                let points = format!("{x},{} {},{y} {x},{} {},{y}", y - reach, x + reach, y + reach, x - reach);
                view! { <polygon class="chart__low" points=points /> }.into_any()
            }
        }
    }
}

/// The marks with their words.
#[component]
pub(super) fn Key(
    /// Each mark and what it means.
    signs: [(Sign, &'static str); 2],
) -> impl IntoView {
    let sign = |(sign, words): (Sign, &'static str)| {
        view! { <li><svg class="chart__sign" viewBox="0 0 18 18">{sign.view(9.0, 9.0, 6.0)}</svg>{words}</li> }
    };
    view! { <ul class="chart__key" aria-hidden="true">{signs.map(sign)}</ul> }
}
