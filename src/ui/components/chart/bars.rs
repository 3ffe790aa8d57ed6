//! Bars with a name and a number each. The bar is for the eye: its number stands beside its name.

use leptos::prelude::*;

use super::scale::Linear;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What it is of.
    pub name: String,
    /// The number, in words or figures.
    pub number: String,
    /// How long the filled part is.
    pub value: usize,
    /// How long the outlined part around it is, if there is one.
    pub of: Option<usize>,
}

/// The bars, in order.
#[component]
pub fn Bars(
    /// The bars.
    bars: Vec<Bar>,
    /// The names are the person's own words.
    #[prop(optional)]
    own: bool,
) -> impl IntoView {
    let most = bars.iter().map(|bar| bar.of.unwrap_or(bar.value)).max().unwrap_or_default().max(1);
    let scale = Linear::new((0.0, most as f64), (0.0, 100.0));
    let class = if own { "bars__name pen" } else { "bars__name" };
    let bar = move |bar: Bar| {
        let rail = bar.of.map(|of| {
            view! { <rect class="bars__rail" x=0 y=0 height=4 width=scale.at(of as f64) vector-effect="non-scaling-stroke" /> }
        });
        view! {
            <li>
                <span class=class><bdi>{bar.name}</bdi></span>
                <span class="bars__number">{bar.number}</span>
                <svg class="bars__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                    {rail}
                    <rect class="bars__fill" x=0 y=0 height=4 width=scale.at(bar.value as f64) />
                </svg>
            </li>
        }
    };
    view! { <ul class="bars">{bars.into_iter().map(bar).collect_view()}</ul> }
}
