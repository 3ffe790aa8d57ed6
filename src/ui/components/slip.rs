//! A slip on the cover: news that stops nothing and stays until it is put away.

use leptos::prelude::*;

use super::{Button, ButtonKind, Icon, IconKind};

/// The slip.
#[component]
pub fn Slip(
    /// What it says.
    #[prop(into)]
    text: String,
    /// The button that puts it away, and what it does. News that goes by itself has none.
    #[prop(optional)]
    dismiss: Option<(&'static str, Callback<()>)>,
) -> impl IntoView {
    let dismiss = dismiss.map(|(text, put_away)| view! { <Button text kind=ButtonKind::Quiet on_press=put_away /> });
    view! {
        <div class="slip" role="status">
            <Icon kind=IconKind::Info />
            <span>{text}</span>
            {dismiss}
        </div>
    }
}
