//! The title of a page. When a page is turned its title takes the focus, so that a screen reader starts there;
//! on the very first page the focus stays where the browser put it, before the skip links.

use leptos::{html, prelude::*};

/// Whether a page has been turned yet.
#[derive(Clone, Copy)]
struct Turns(StoredValue<bool>);

/// Starts counting: call once, at the root.
pub fn provide_turns() {
    provide_context(Turns(StoredValue::new(false)));
}

/// The title.
#[component]
pub fn Title(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// Said before it by screen readers only; the eye finds it in the margin.
    #[prop(optional, into)]
    before: Option<Signal<String>>,
    /// For screen readers only: the page shows something else in its place.
    #[prop(optional)]
    unseen: bool,
    /// Something else on the page takes the focus instead.
    #[prop(optional)]
    without_focus: bool,
) -> impl IntoView {
    let heading = NodeRef::<html::H1>::new();
    if let Some(Turns(turned)) = use_context::<Turns>() {
        heading.on_load(move |heading| {
            if turned.get_value() && !without_focus {
                // Focusing a hidden or torn-out element does nothing; there is nothing to mend then.
                _ = heading.focus();
            }
            turned.set_value(true);
        });
    }
    view! {
        <h1 tabindex="-1" class:unseen=unseen node_ref=heading>
            {before.map(|before| view! { <span class="unseen">{before}</span> })}
            {text}
        </h1>
    }
}
