//! When it locks by itself, and what stands before the lock.

use domain::Settings;
use leptos::prelude::*;

use crate::{
    i18n::LockingText,
    state::use_preferences,
    ui::components::{ListField, Switch},
};

pub(super) fn locking(text: &'static LockingText) -> AnyView {
    let preferences = use_preferences();
    let settings = preferences.current();
    let idle = Settings::IDLE.map(|minutes| (minutes.to_string(), (text.minutes)(minutes))).to_vec();
    let hidden = Settings::HIDDEN.map(|seconds| (seconds.to_string(), (text.seconds)(seconds))).to_vec();
    let choose_idle = move |chosen: String| {
        if let Ok(minutes) = chosen.parse() {
            preferences.lock_when_idle(minutes);
        }
    };
    let choose_hidden = move |chosen: String| {
        if let Ok(seconds) = chosen.parse() {
            preferences.lock_when_hidden(seconds);
        }
    };
    view! {
        <section class="stack">
            <h2>{text.title}</h2>
            <ListField
                id="lock-idle"
                label=text.idle.title
                why=text.idle.words
                items=Signal::stored(idle)
                chosen=Signal::derive(move || settings.with(|settings| settings.idle.to_string()))
                on_choose=choose_idle
            />
            <ListField
                id="lock-hidden"
                label=text.hidden.title
                why=text.hidden.words
                items=Signal::stored(hidden)
                chosen=Signal::derive(move || settings.with(|settings| settings.hidden.to_string()))
                on_choose=choose_hidden
            />
            <div>
                <Switch
                    id="veil"
                    text=text.veil.title
                    hint=text.veil.words
                    on=Signal::derive(move || settings.with(|settings| settings.veils))
                    on_change=move |on| preferences.veil(on)
                />
                <Switch
                    id="lists-first"
                    text=text.lists.title
                    hint=text.lists.words
                    on=Signal::derive(move || settings.with(|settings| settings.lists_first))
                    on_change=move |on| preferences.show_lists_first(on)
                />
                <Switch
                    id="tell-tries"
                    text=text.tries.title
                    hint=text.tries.words
                    on=Signal::derive(move || settings.with(|settings| settings.tells_tries))
                    on_change=move |on| preferences.tell_tries(on)
                />
            </div>
            <p class="small">{text.stored}</p>
        </section>
    }
    .into_any()
}
