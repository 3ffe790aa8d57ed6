//! A text that is passed on: it stands there to read, and buttons take it further. Nothing is taken anywhere before one is pressed.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::use_session,
    ui::components::{Button, ButtonKind, IconKind},
};

/// What such a text is called, and what its buttons say.
#[derive(Clone, Copy)]
pub(super) struct PassOn {
    /// Of the text, of the button that copies, of the one that opens the device's menu.
    pub(super) ids: [&'static str; 3],
    /// Copies it.
    pub(super) copy: &'static str,
    /// Opens the device's menu.
    pub(super) menu: &'static str,
    /// It is taken to another app at once, and here are words to come back for.
    pub(super) is_errand: bool,
    /// How much the button that copies weighs.
    pub(super) kind: ButtonKind,
}

/// The text under its label, and the buttons.
pub(super) fn pass_on(of: PassOn, label: Signal<String>, text: Signal<String>) -> AnyView {
    let all = use_text();
    let session = use_session();
    let [text_id, copy_id, menu_id] = of.ids;
    let told = RwSignal::new(None::<bool>);
    let copy = move |()| {
        let words = text.get_untracked();
        spawn_local(async move {
            let copied = match of.is_errand {
                true => session.copy_to_pass_on(words).await,
                false => session.copy(words).await,
            };
            let copied = copied.is_ok();
            // The page may be gone by now; then there is nobody to tell.
            _ = told.try_set(Some(copied));
        });
    };
    let share = move |()| {
        let words = text.get_untracked();
        spawn_local(async move {
            // Who closes the menu knows that.
            _ = session.share(words).await;
        });
    };
    let news = move || match told.get() {
        None => "",
        Some(true) => all.practice.copying.copied,
        Some(false) => all.practice.copying.not_copied,
    };
    let menu = session.can_share().then(|| view! { <Button text=of.menu id=menu_id on_press=share /> });
    let label_id = format!("{text_id}-label");
    view! {
        <div class="stack stack--close">
            <p class="pass-on__label" id=label_id.clone()>{label}</p>
            // Long texts are scrolled in it, by keys too.
            <p class="pass-on__text" id=text_id role="group" aria-labelledby=label_id tabindex="0" dir="ltr">{text}</p>
            <div class="pass-on__do">
                <Button text=of.copy kind=of.kind icon=IconKind::Sheet id=copy_id on_press=copy />
                {menu}
            </div>
            <p class="small" role="status">{news}</p>
        </div>
    }
    .into_any()
}
