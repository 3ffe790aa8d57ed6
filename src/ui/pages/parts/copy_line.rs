//! A button that copies a line, and says what that means.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::use_session,
    ui::components::{Button, ButtonKind},
};

/// The button. Nothing is copied before it is pressed.
pub(in crate::ui::pages) fn copy_line(id: impl Into<String>, line: Signal<String>) -> AnyView {
    button(id.into(), line, None, None)
}

/// The same where many lines stand on one page: `about` tells them apart for whoever hears the buttons only.
pub(in crate::ui::pages) fn copy_line_of(id: impl Into<String>, line: String, about: &str) -> AnyView {
    let about = format!("{about}, {line}");
    button(id.into(), Signal::stored(line), Some(about), None)
}

/// The same for a line that is for someone; `then` is called once it was copied.
pub(in crate::ui::pages) fn copy_line_for(
    id: impl Into<String>,
    line: Signal<String>,
    whom: String,
    then: Callback<()>,
) -> AnyView {
    button(id.into(), line, Some(whom), Some(then))
}

fn button(id: String, line: Signal<String>, about: Option<String>, then: Option<Callback<()>>) -> AnyView {
    let text = &use_text().practice.copying;
    let session = use_session();
    let told = RwSignal::new(None::<bool>);
    let copy = move |()| {
        let words = line.get_untracked();
        spawn_local(async move {
            let copied = session.copy(words).await.is_ok();
            // The page may be gone by now; then there is nobody to tell.
            _ = told.try_set(Some(copied));
            if let Some(then) = then.filter(|_| copied) {
                _ = then.try_run(());
            }
        });
    };
    let words = move || match told.get() {
        None => "",
        Some(true) => text.copied,
        Some(false) => text.not_copied,
    };
    let empty = Signal::derive(move || line.with(|line| line.trim().is_empty()));
    let press = match about {
        Some(about) => view! { <Button text=text.copy about kind=ButtonKind::Quiet id on_press=copy /> }.into_any(),
        None => view! { <Button text=text.copy kind=ButtonKind::Quiet id on_press=copy /> }.into_any(),
    };
    view! {
        <div class="stack stack--close">
            <div hidden=empty>{press}</div>
            <p class="quiet" role="status">{words}</p>
        </div>
    }
    .into_any()
}
