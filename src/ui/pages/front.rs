//! The first page of the first visit: a name and a button. Anyone may open this address, so nothing tells the purpose.

use leptos::prelude::*;

use crate::{
    i18n::use_first_text,
    state::{Place, use_navigation},
    ui::components::{Button, ButtonKind, Title},
};

/// The front.
#[component]
pub fn Front() -> impl IntoView {
    let text = use_first_text();
    let navigation = use_navigation();
    view! {
        <div class="plate">
            <div class="plate__card">
                <Title text=text.cover.name />
                <p class="quiet">{text.front.lede}</p>
                <Button
                    text=text.front.more
                    kind=ButtonKind::Main
                    id="what-it-is"
                    on_press=move |()| navigation.go(Place::About)
                />
            </div>
        </div>
    }
}
