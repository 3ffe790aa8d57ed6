//! A plain list of things to open: a drawing or none, a name, a hint. Styled in `rows.css`.

use leptos::prelude::*;

use super::{Icon, IconKind};

/// A list of [`Line`]s.
#[component]
pub fn Lines(
    /// The lines.
    children: Children,
) -> impl IntoView {
    view! { <ul class="lines">{children()}</ul> }
}

/// One thing to open; the whole line is the target.
#[component]
pub fn Line(
    /// For tests.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    title: String,
    /// More on it.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Its drawing.
    #[prop(optional)]
    icon: Option<IconKind>,
    /// [`super::Tag`]s beneath the hint.
    #[prop(optional)]
    tags: Option<AnyView>,
    /// A quiet fact at its end.
    #[prop(optional, into)]
    end: Option<String>,
    /// Opens it.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <li>
            <button type="button" class="line" id=id on:click=move |_| on_press.run(())>
                {icon.map(|kind| view! { <Icon kind /> })}
                <span class="line__words">
                    <b><bdi>{title}</bdi></b>
                    {hint.map(|hint| view! { " "<span class="line__hint">{hint}</span> })}
                    {tags.map(|tags| view! { " "<span class="line__tags">{tags}</span> })}
                </span>
                {end.map(|end| view! { " "<span class="line__end">{end}</span> })}
                <Icon kind=IconKind::Onward small=true />
            </button>
        </li>
    }
}
