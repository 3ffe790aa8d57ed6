//! Buttons.

use leptos::{html, prelude::*};

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
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Main => "button button--main",
            Self::Plain => "button",
            Self::Quiet => "button button--quiet",
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
    /// At work.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Before the words.
    #[prop(optional)]
    icon: Option<IconKind>,
    /// After the words.
    #[prop(optional)]
    icon_after: Option<IconKind>,
    /// For tests and for focus.
    #[prop(optional)]
    id: Option<&'static str>,
    /// Whether it is on, for a button that switches something.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// The button itself, to give it the focus back.
    #[prop(optional)]
    node_ref: NodeRef<html::Button>,
) -> impl IntoView {
    let press = move |_| {
        if let Some(on_press) = on_press.filter(|_| !busy.get_untracked()) {
            on_press.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            id=id
            node_ref=node_ref
            class=kind.class()
            class:button--wide=wide
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || busy.get().then_some("true")
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            on:click=press
        >
            {icon.map(|kind| view! { <Icon kind small=true /> })}
            <span>{text}</span>
            {icon_after.map(|kind| view! { <Icon kind small=true /> })}
        </button>
    }
}
