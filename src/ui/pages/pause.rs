//! The pause before reaching out: rings to watch, a clock that counts up, and what one can do then.

use domain::Sort;
use leptos::prelude::*;

use crate::{
    i18n::{PauseText, use_text},
    state::{Place, make_stopwatch, today, use_editor, use_hard_day, use_navigation},
    ui::{
        components::{Back, Breath, Button, ButtonKind, IconKind, Line, Lines, OwnWords, Sheet, Title, TopBar},
        pages::parts::LockButton,
    },
};

/// The page.
#[component]
pub fn Pause() -> impl IntoView {
    let text = &use_text().pause;
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
            lede=text.lede
        >
            {rings(text)}
            {own_words(text)}
            {then(text)}
            <div><Button text=text.done id="pause-done" on_press=back /></div>
        </Sheet>
    }
}

fn rings(text: &'static PauseText) -> AnyView {
    let still = RwSignal::new(false);
    let seconds = make_stopwatch().seconds();
    let so_far = move || (text.so_far)(seconds.get() / 60, seconds.get() % 60);
    let switch = move || if still.get() { text.start } else { text.stop }.to_string();
    view! {
        <section class="pause">
            <Breath label=text.drawing words=text.words hint=text.hint still damson=true />
            // For the eye: read out each second it would be no pause.
            <p class="quiet" aria-hidden="true" id="pause-so-far">{so_far}</p>
            <Button
                text=Signal::derive(switch)
                kind=ButtonKind::Quiet
                id="pause-rings"
                on_press=move |()| still.update(|still| *still = !*still)
            />
        </section>
    }
    .into_any()
}

fn own_words(text: &'static PauseText) -> AnyView {
    let page = use_hard_day(today());
    let view = move || {
        page.get().map(|page| {
            view! {
                <section class="stack stack--close">
                    <h2>{text.own}</h2>
                    <OwnWords text=Signal::stored(page.body) />
                </section>
            }
        })
    };
    view! { {view} }.into_any()
}

fn then(text: &'static PauseText) -> AnyView {
    let navigation = use_navigation();
    let editor = use_editor();
    let letter = move |()| {
        editor.begin(Sort::Letter);
        navigation.go(Place::Editor);
    };
    view! {
        <section>
            <h2>{text.then}</h2>
            <Lines>
                <Line
                    id="pause-steady"
                    title=text.steady.title
                    hint=text.steady.words
                    icon=IconKind::Rings
                    on_press=move |()| navigation.go(Place::Steady)
                />
                <Line
                    id="pause-letter"
                    title=text.letter.title
                    hint=text.letter.words
                    icon=IconKind::Letter
                    on_press=letter
                />
            </Lines>
        </section>
    }
    .into_any()
}
