//! After it is kept: a step to settle.

use leptos::{html, prelude::*};

use crate::{
    i18n::Text,
    state::{Place, use_navigation},
    ui::components::{Button, ButtonKind, IconKind, Leaf, LeafKind},
};

pub(super) fn settle(all: &'static Text, done: Callback<()>) -> AnyView {
    let text = &all.happened.one;
    let navigation = use_navigation();
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| _ = heading.focus());
    view! {
        <Leaf kind=LeafKind::Flat>
            <h2 tabindex="-1" node_ref=heading>{text.settle.title}</h2>
            <p class="quiet">{text.settle.words}</p>
            <div>
                <Button
                    text=text.settle_more
                    icon=IconKind::Rings
                    id="account-settle"
                    on_press=move |()| navigation.go(Place::Steady)
                />
            </div>
        </Leaf>
        <div><Button text=text.settled kind=ButtonKind::Main id="account-settled" on_press=done /></div>
    }
    .into_any()
}
