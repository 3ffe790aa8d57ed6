//! A short list of points, each with its own drawing.

use leptos::prelude::*;

use super::{Icon, IconKind};

/// The list.
#[component]
pub fn Points(
    /// Drawing, heading or nothing, words.
    points: Vec<(IconKind, Option<&'static str>, &'static str)>,
    /// A class for how they look: `points--not` or `points--large`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let point = |(kind, title, words): (IconKind, Option<&'static str>, &'static str)| {
        view! { <li><Icon kind /><span>{title.map(|title| view! { <b>{title}</b> })} {words}</span></li> }
    };
    view! { <ul class=format!("points {class}")>{points.into_iter().map(point).collect_view()}</ul> }
}
