//! A page of the notebook: a top line, a title, facts in the margin, words in the body. Styled in `layout.css`.

use leptos::prelude::*;

use super::foot::foot;

/// The page.
#[component]
pub fn Sheet(
    /// A class of its own, where the layout differs.
    #[prop(optional)]
    class: &'static str,
    /// The top line: a [`super::TopBar`].
    top: AnyView,
    /// The title: a [`super::Title`].
    title: AnyView,
    /// One line beneath the title.
    #[prop(optional, into)]
    lede: Option<Signal<String>>,
    /// Facts in the margin.
    #[prop(optional)]
    margin: Option<AnyView>,
    /// Put aside while a dialog asks something.
    #[prop(optional, into)]
    aside: Signal<bool>,
    /// It lies over another page, which has the foot.
    #[prop(optional)]
    without_foot: bool,
    /// The body.
    children: Children,
) -> impl IntoView {
    view! {
        <article class=format!("page {class}") hidden=aside>
            <div class="page__head">{top} {title} {lede.map(|lede| view! { <p class="page__lede">{lede}</p> })}</div>
            {margin.map(|margin| view! { <div class="page__margin">{margin}</div> })}
            <div class="page__body">{children()} {(!without_foot).then(foot)}</div>
        </article>
    }
}
