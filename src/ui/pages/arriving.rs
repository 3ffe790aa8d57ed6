//! Stands in the place of a page that has not arrived yet. It says nothing of what the notebook is for.

use leptos::prelude::*;

use crate::{
    i18n::use_first_text,
    state::{ArrivalStage, use_face, use_session},
    ui::{
        components::{Button, ButtonKind, Loading, Message, Title},
        pages::parts::message,
    },
};

/// The page.
#[component]
pub fn Arriving() -> impl IntoView {
    let text = use_first_text();
    let arrival = use_session().arrival();
    let stage = arrival.stage();
    let is_missing = Memo::new(move |_| stage.get() == ArrivalStage::Missing);
    let again = move |()| arrival.ask_again();
    // Where lists stand first, nothing looks like a notebook.
    let lists = use_face().shows_lists();
    let title = Signal::derive(move || if lists.get() { text.lists.title } else { text.cover.name }.to_owned());
    let missing = move || {
        view! {
            <div class="plate__card">
                <Title text=title />
                <Message lines=message(text, text.trouble.not_arrived)>
                    <Button text=text.trouble.again kind=ButtonKind::Main id="ask-again" on_press=again />
                </Message>
            </div>
        }
        .into_any()
    };
    let coming = move || {
        view! {
            <p class="unseen" role="status">{text.trouble.arriving}</p>
            <Loading />
        }
        .into_any()
    };
    view! { <div class="plate">{move || if is_missing.get() { missing() } else { coming() }}</div> }
}
