//! A minute to come back to the room. Needs no unlock, asks nothing, keeps nothing.

use leptos::prelude::*;

use crate::{
    i18n::{SteadyText, use_text},
    state::{now, use_navigation},
    ui::{
        components::{Back, Breath, Button, Sheet, Title, TopBar},
        pages::parts::LockButton,
    },
};

/// The page.
#[component]
pub fn Steady() -> impl IntoView {
    let all = use_text();
    let text = &all.steady;
    let navigation = use_navigation();
    let back = move |()| navigation.back();
    let now = now();
    let here = (text.here)(&(all.dates.day)(now.day()), (all.dates.part_of_day)(now));
    let top = view! { <TopBar start=view! { <Back text=text.back id="steady-back" on_press=back /> }.into_any()><LockButton id="steady-lock" /></TopBar> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any()>
            <div class="steady-page">
                <p class="read">{here}</p>
                {five(text)}
                {breath(text)}
                <div><Button text=text.done id="steady-done" on_press=back /></div>
            </div>
        </Sheet>
    }
}

fn five(text: &'static SteadyText) -> AnyView {
    let lines = (1..=5).rev().zip(text.five).map(|(count, what)| view! { <li><b>{count}</b><span>{what}</span></li> });
    view! { <section><h2>{text.five_title}</h2><ul class="five">{lines.collect_view()}</ul></section> }.into_any()
}

fn breath(text: &'static SteadyText) -> AnyView {
    let still = RwSignal::new(false);
    let switch = move || if still.get() { text.start } else { text.stop }.to_string();
    view! {
        <section class="steady-page__circle">
            <h2>{text.breath_title}</h2>
            <Breath label=text.breath_drawing words=text.breath_words hint=text.breath_hint still />
            <Button
                text=Signal::derive(switch)
                id="breath-switch"
                on_press=move |()| still.update(|still| *still = !*still)
            />
            <p class="small">{text.worse}</p>
        </section>
    }
    .into_any()
}
