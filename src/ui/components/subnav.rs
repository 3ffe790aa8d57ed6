//! The parts of a place: a line of names, with a ribbon at the one that is shown. In the margin on wide screens.

use leptos::prelude::*;

/// The line, with [`SubnavButton`]s as children.
#[component]
pub fn Subnav(
    /// Name of the list, for screen readers.
    #[prop(into)]
    label: String,
    /// The parts.
    children: Children,
) -> impl IntoView {
    view! { <nav class="subnav" aria-label=label><ul>{children()}</ul></nav> }
}

/// One part. A button, not a link: parts have no address.
#[component]
pub fn SubnavButton(
    /// For tests.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    text: String,
    /// Whether it is shown.
    #[prop(into)]
    here: Signal<bool>,
    /// Shows it.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let current = move || here.get().then_some("page");
    view! {
        <li>
            <button type="button" id=id aria-current=current on:click=move |_| on_press.run(())>{text}</button>
        </li>
    }
}
