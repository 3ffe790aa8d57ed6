//! The page.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::use_receiving,
    ui::components::{Button, Title},
};

/// The page.
#[component]
pub fn ReceivedPage() -> impl IntoView {
    let text = &use_text().received;
    let receiving = use_receiving();
    view! {
        <div class="plate">
            <div class="plate__card">
                <Title text=text.title />
                <p class="quiet">{text.lede}</p>
                <Button text=text.back id="received-close" on_press=move |()| receiving.close() />
            </div>
        </div>
    }
}
