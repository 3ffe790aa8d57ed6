//! The cloth cover: what is always there. Slips and places come as children.

use leptos::prelude::*;

use super::{Icon, IconKind, Leave, LeaveKind};

/// The cover.
#[component]
pub fn Cover(
    /// The name on the spine.
    name: &'static str,
    /// Without places: before the notebook is open.
    #[prop(into)]
    bare: Signal<bool>,
    /// To the grounding page.
    #[prop(into)]
    steady: Signal<&'static str>,
    /// Its drawing.
    #[prop(optional, into)]
    steady_icon: Option<Signal<IconKind>>,
    /// Whether that page is shown.
    #[prop(into)]
    steady_shown: Signal<bool>,
    /// Shows it.
    #[prop(into)]
    on_steady: Callback<()>,
    /// To another website.
    #[prop(into)]
    leave: Signal<&'static str>,
    /// Before the name of the key that leaves, its name, after it.
    keys: (&'static str, &'static str, &'static str),
    /// Slips, then places.
    children: Children,
) -> impl IntoView {
    let (before, key, after) = keys;
    view! {
        <footer class="cover" class:cover--bare=bare>
            <p class="cover__name" aria-hidden="true">{name}</p>
            {children()}
            <div class="strip">
                <button
                    type="button"
                    class="steady"
                    id="steady"
                    aria-current=move || steady_shown.get().then_some("page")
                    on:click=move |_| on_steady.run(())
                >
                    {move || view! { <Icon kind=steady_icon.map_or(IconKind::Rings, |icon| icon.get()) /> }}
                    <span>{steady}</span>
                </button>
                <Leave text=leave kind=LeaveKind::Cover />
            </div>
            <p class="cover__keys">{before}<kbd>{key}</kbd>{after}</p>
        </footer>
    }
}

/// The places one can go to, as children.
#[component]
pub fn Places(
    /// Name of the list, for screen readers.
    label: &'static str,
    /// [`PlaceButton`]s.
    children: Children,
) -> impl IntoView {
    view! { <nav class="places" aria-label=label><ul>{children()}</ul></nav> }
}

/// One place. A button, not a link: places have no address.
#[component]
pub fn PlaceButton(
    /// For tests.
    id: &'static str,
    /// What it says.
    text: &'static str,
    /// Its drawing.
    icon: IconKind,
    /// Whether one is there.
    #[prop(into)]
    here: Signal<bool>,
    /// Goes there.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let current = move || here.get().then_some("page");
    view! {
        <li>
            <button type="button" class="place" id=id aria-current=current on:click=move |_| on_press.run(())>
                <Icon kind=icon />
                {text}
            </button>
        </li>
    }
}
