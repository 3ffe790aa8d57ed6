//! A slip on the cover: news that stops nothing and stays until it is put away.

use leptos::prelude::*;

use super::{Button, ButtonKind, Icon, IconKind};

/// The slip.
#[component]
pub fn Slip(
    /// What it says.
    text: &'static str,
    /// The button that puts it away.
    dismiss: &'static str,
    /// Puts it away.
    #[prop(into)]
    on_dismiss: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="slip" role="status">
            <Icon kind=IconKind::Info />
            <span>{text}</span>
            <Button text=dismiss kind=ButtonKind::Quiet on_press=on_dismiss />
        </div>
    }
}
