//! Printing what stands on the page, with the same words before it as a book has: only another press does it.

use leptos::prelude::*;

use super::hand_out::print_warning;
use crate::{state::use_session, ui::components::Button};

/// The button, and what is said before. Ids begin with `id`.
pub(in crate::ui::pages) fn print_out(id: &'static str, words: &'static str) -> AnyView {
    let session = use_session();
    let asking = RwSignal::new(false);
    let stay = Callback::new(move |()| asking.set(false));
    let go = Callback::new(move |()| {
        asking.set(false);
        session.print();
    });
    let warning = move || asking.get().then(|| print_warning(id, stay, go));
    view! {
        <div><Button text=words id=format!("{id}-print") on_press=move |()| asking.set(true) /></div>
        {warning}
    }
    .into_any()
}
