//! Buttons.

use leptos::{ev::MouseEvent, html, prelude::*};

use super::{Icon, IconKind};

/// How much a button weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one main action of a page.
    Main,
    /// Every other.
    #[default]
    Plain,
    /// As light as a link, where a button would be loud.
    Quiet,
    /// On the path of the urge, and nowhere else.
    Damson,
    /// As heavy as Leave, to practise it.
    Ink,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Main => "button button--main",
            Self::Plain => "button",
            Self::Quiet => "button button--quiet",
            Self::Damson => "button button--damson",
            Self::Ink => "button button--ink",
        }
    }
}

/// A button. While it is busy it keeps its label, its size and the focus, and a press does nothing.
#[component]
pub fn Button(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// What a press does; a button that sends a form needs nothing here.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// How much it weighs.
    #[prop(optional)]
    kind: ButtonKind,
    /// Sends the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// As wide as the page and taller.
    #[prop(optional)]
    wide: bool,
    /// What it is about, said after the words to those who do not see where it stands.
    #[prop(optional, into)]
    about: Option<String>,
    /// At work.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// What is wanting before it can do anything; said beside it. It can be reached all the same, so that the reason
    /// is read out.
    #[prop(optional, into)]
    wanting: Option<Signal<Option<String>>>,
    /// Before the words.
    #[prop(optional)]
    icon: Option<IconKind>,
    /// After the words.
    #[prop(optional)]
    icon_after: Option<IconKind>,
    /// For tests and for focus; a button with `wanting` needs one.
    #[prop(optional, into)]
    id: Option<String>,
    /// Whether it is on, for a button that switches something.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// The button itself, to give it the focus back.
    #[prop(optional)]
    node_ref: NodeRef<html::Button>,
) -> impl IntoView {
    let is_wanting = move || wanting.is_some_and(|wanting| wanting.with(Option::is_some));
    let is_idle = move || busy.get() || is_wanting();
    let press = move |event: MouseEvent| {
        if untrack(is_idle) {
            // Nor does it send its form.
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    let reason_id = wanting.is_some().then(|| format!("{}-wanting", id.as_deref().unwrap_or_default()));
    let reason = reason_id.clone().zip(wanting).map(|(id, wanting)| {
        view! { <span class="button__wanting" id=id>{move || wanting.get()}</span> }
    });
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            id=id
            node_ref=node_ref
            class=kind.class()
            class:button--wide=wide
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || is_idle().then_some("true")
            aria-describedby=reason_id
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            on:click=press
        >
            {icon.map(|kind| view! { <Icon kind small=true /> })}
            <span>{text}{about.map(|about| view! { <span class="unseen">": "<bdi>{about}</bdi></span> })}</span>
            {icon_after.map(|kind| view! { <Icon kind small=true /> })}
        </button>
        {reason}
    }
    .into_any()
}
