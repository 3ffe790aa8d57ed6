//! A slip on the cover: news that stops nothing and stays until it is put away.

use leptos::prelude::*;

use super::{Button, ButtonKind, Icon, IconKind};

/// The slip.
#[component]
pub fn Slip(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// Something one can do about it: words, id, and what a press does.
    #[prop(optional)]
    action: Option<(&'static str, &'static str, Callback<()>)>,
    /// The button that puts it away, and what it does. News that goes by itself has none.
    #[prop(optional)]
    dismiss: Option<(&'static str, Callback<()>)>,
) -> impl IntoView {
    let action = action.map(|(text, id, act)| view! { <Button text id kind=ButtonKind::Quiet on_press=act /> });
    let dismiss = dismiss.map(|(text, put_away)| view! { <Button text kind=ButtonKind::Quiet on_press=put_away /> });
    let buttons = action.is_some() || dismiss.is_some();
    view! {
        <div class="slip">
            <Icon kind=IconKind::Info />
            <span role="status">{text}</span>
            {buttons.then(|| view! { <div class="slip__do">{action} {dismiss}</div> })}
        </div>
    }
    .into_any()
}
