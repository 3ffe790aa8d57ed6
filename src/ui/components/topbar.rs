//! The line at the top of a page: where it is or the way back, news about keeping, the lock.

use leptos::prelude::*;

use super::{Icon, IconKind};

/// The line. What comes as children stands at its end.
#[component]
pub fn TopBar(
    /// Where this page is; a [`Back`] as `start` says it instead.
    #[prop(optional)]
    place: Option<&'static str>,
    /// The way back.
    #[prop(optional)]
    start: Option<AnyView>,
    /// At the end.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="topbar">
            {place.map(|place| view! { <span class="topbar__place">{place}</span> })}
            {start}
            <div class="topbar__end">{children.map(|children| children())}</div>
        </div>
    }
}

/// The way back.
#[component]
pub fn Back(
    /// Where to.
    text: &'static str,
    /// For tests. Steady me lies over a page that stays, so each page has its own.
    id: &'static str,
    /// Goes there.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="back" id=id on:click=move |_| on_press.run(())>
            <Icon kind=IconKind::Back small=true />
            {text}
        </button>
    }
}

/// A button that is a drawing only.
#[component]
pub fn IconButton(
    /// Its name, also shown when the pointer rests on it.
    #[prop(into)]
    label: Signal<String>,
    /// Its drawing.
    icon: IconKind,
    /// For tests.
    #[prop(into)]
    id: String,
    /// What a press does.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="icon-button" id=id aria-label=label title=label on:click=move |_| on_press.run(())>
            <Icon kind=icon />
        </button>
    }
}

/// Whether what is written is kept. What is shown between two keepings is not announced: only that it is kept, and that it is not.
#[component]
pub fn Kept(
    /// For screen readers, announced when it changes.
    #[prop(into)]
    announced: Signal<String>,
    /// For the eye, which follows every step.
    #[prop(into)]
    shown: Signal<String>,
    /// Kept, as it now stands.
    #[prop(into)]
    kept: Signal<bool>,
    /// Could not be kept.
    #[prop(into)]
    not_kept: Signal<bool>,
) -> impl IntoView {
    let state = move || match (kept.get(), not_kept.get()) {
        (_, true) => "not",
        (true, _) => "kept",
        _ => "on-its-way",
    };
    let icon = move || match (kept.get(), not_kept.get()) {
        (_, true) => view! { <Icon kind=IconKind::Info /> }.into_any(),
        (true, _) => view! { <Icon kind=IconKind::Tick /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <span class="unseen" role="status" id="kept-announced">{announced}</span>
        <span class="kept" id="kept" data-state=state aria-hidden="true">{icon} {shown}</span>
    }
}
