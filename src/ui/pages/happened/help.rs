//! The way to help, and back from it. What is being written is kept before another page is shown.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    state::{Place, use_accounts, use_navigation},
    ui::components::{Button, ButtonKind},
};

/// The button.
pub(super) fn to_help(id: &'static str, text: &'static str) -> AnyView {
    let (log, navigation) = (use_accounts(), use_navigation());
    let go = move |()| {
        spawn_local(async move {
            // What could not be kept stays on the page, which says so.
            if log.draft().keep().await.is_ok() {
                navigation.go_and_come_back(Place::HelpLines);
            }
        });
    };
    view! { <div><Button text kind=ButtonKind::Quiet id on_press=go /></div> }.into_any()
}
