//! After the end: a kind line, and a step to settle.

use domain::urge::Outcome;
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::{
        components::{Back, Button, ButtonKind, IconKind, Leaf, LeafKind, Sheet, Title, TopBar},
        pages::parts::LockButton,
    },
};

pub(super) fn ended(outcome: Option<Outcome>) -> AnyView {
    let text = &use_text().urge.ended;
    let navigation = use_navigation();
    let back = move |()| navigation.go(Place::Today);
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="pause-back" on_press=back /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    view! {
        <Sheet
            class="page--pause"
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
        >
            <p class="read">{(text.words)(outcome)}</p>
            <Leaf kind=LeafKind::Flat>
                <h2>{text.settle.title}</h2>
                <p class="quiet">{text.settle.words}</p>
                <div>
                    <Button
                        text=text.steady
                        icon=IconKind::Rings
                        id="pause-settle"
                        on_press=move |()| navigation.go(Place::Steady)
                    />
                </div>
            </Leaf>
            <div><Button text=text.done kind=ButtonKind::Main id="pause-done" on_press=back /></div>
        </Sheet>
    }
    .into_any()
}
