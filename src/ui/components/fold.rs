//! A thing in a list that opens in its place: closed it is a line with a name, a hint and a tag.

use leptos::prelude::*;

use super::{First, Only, Opening, Tag, TagKind};

/// A list of [`Fold`]s.
#[component]
pub fn Folds(
    /// For tests.
    #[prop(into)]
    id: String,
    /// The things.
    children: Children,
) -> impl IntoView {
    view! { <ul class="folds" id=id>{children()}</ul> }
}

/// One thing. What it holds is made when it opens.
#[component]
pub fn Fold(
    /// Of the line that opens it, for tests.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    title: String,
    /// More on it; may be empty.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// The first words of what it holds.
    #[prop(optional_no_strip)]
    opening: Option<Opening>,
    /// A word on how it stands, and what that word is about.
    #[prop(optional, into)]
    tag: Option<Signal<(String, TagKind)>>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// After it was opened or closed: whether it is open now.
    #[prop(into)]
    on_toggle: Callback<bool>,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let tag = move || {
        let (text, kind) = tag?.get();
        Some(view! { <Tag text kind /> })
    };
    let opening = opening.map(|opening| view! { " "<span class="fold__opening"><First opening /></span> });
    let hint = move || {
        Some(hint.get()).filter(|hint| !hint.is_empty()).map(|hint| view! { " "<span class="fold__hint">{hint}</span> })
    };
    view! {
        <li>
            <details
                class="fold"
                open=move || open.get()
                on:toggle:target=move |event| on_toggle.run(event.target().open())
            >
                <summary id=id><span class="fold__name"><b>{title}</b>{hint}{opening}</span>" "{tag}</summary>
                <div class="fold__body">
                    <Only when=move || open.get()>{children.with_value(|children| children())}</Only>
                </div>
            </details>
        </li>
    }
}
