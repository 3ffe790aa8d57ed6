//! When the notebook was opened before: small, for whoever wants to know whether somebody else was there.

use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{Before, moment_of, use_before, use_preferences},
};

pub(super) fn visit(text: &'static Text) -> AnyView {
    let before = use_before();
    let preferences = use_preferences();
    let words = move |Before { at, tries }: Before| {
        let at = moment_of(at);
        let opened = (text.visit.opened)(&(text.dates.date)(at.day()), &(text.dates.time)(at));
        let is_told = tries > 0 && preferences.current().with(|settings| settings.tells_tries);
        let tries = is_told.then(|| view! { " " <b>{(text.visit.tries)(tries)}</b> });
        view! { <p class="small" id="opened-before">{opened} {tries}</p> }
    };
    view! { {move || before.get().map(words)} }.into_any()
}
