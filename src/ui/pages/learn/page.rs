//! Learn: a few words and what they mean, one's own patterns, and the safety page again.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::{
        components::{IconKind, Line, Lines, More, Sheet, Title, TopBar},
        pages::parts::LockButton,
    },
};

/// The page.
#[component]
pub fn Learn() -> impl IntoView {
    let all = use_text();
    let text = &all.learn;
    let navigation = use_navigation();
    let top = view! { <TopBar place=all.cover.learn><LockButton id="lock-now" /></TopBar> };
    let words = text.words.map(|(word, meaning)| view! { <More title=word><p>{meaning}</p></More> });
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede>
            <section class="stack">
                <h2>{text.words_title}</h2>
                <p class="quiet">{text.words_note}</p>
                <div>{words}</div>
            </section>
            <section class="stack" id="learn-help">
                <h2>{text.help.title}</h2>
                <p>{text.help.words}</p>
            </section>
            <Lines>
                <Line
                    id="to-patterns"
                    title=all.patterns.open.title
                    hint=all.patterns.open.words
                    icon=IconKind::Wave
                    on_press=move |()| navigation.go(Place::Patterns)
                />
                <Line
                    id="learn-safety"
                    title=text.safety.title
                    hint=text.safety.words
                    icon=IconKind::Eye
                    on_press=move |()| navigation.go(Place::Safety)
                />
            </Lines>
        </Sheet>
    }
}
