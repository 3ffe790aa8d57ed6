//! A limit of time for writing, for those who like one: the person starts it, and at its end nothing is taken away.

use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{Place, make_stopwatch, use_navigation},
    ui::components::{Button, ButtonKind, IconKind, Note, NoteKind, Segments},
};

/// The limits that are offered, in minutes.
const MINUTES: [u8; 2] = [10, 15];

/// No limit, or one of these.
pub(super) fn writing_time(all: &'static Text) -> AnyView {
    let text = &all.story.chapter.time;
    let chosen = RwSignal::new(0_usize);
    let running = RwSignal::new(None::<u8>);
    let minutes = move || chosen.get().checked_sub(1).and_then(|at| MINUTES.get(at)).copied();
    let items = [text.none.to_owned()].into_iter().chain(MINUTES.map(text.minutes)).collect::<Vec<_>>();
    let choose = move |at: usize| {
        running.set(None);
        chosen.set(at);
    };
    let [start, end] = text.press;
    let press = move |()| running.set(running.get_untracked().map_or_else(|| untrack(minutes), |_| None));
    let label = move || if running.with(Option::is_some) { end } else { start }.to_owned();
    let button = move || {
        minutes().map(|_| view! { <Button text=Signal::derive(label) id="chapter-time-press" on_press=press /> })
    };
    // A time that was ended takes its clock with it.
    let count = move || running.get().map(|minutes| counting(all, minutes));
    view! {
        <div class="stack stack--close">
            <div class="writing-time">
                <Segments id="chapter-time" legend=text.legend items chosen on_choose=choose />
                {button}
            </div>
            {count}
        </div>
    }
    .into_any()
}

fn counting(all: &'static Text, minutes: u8) -> AnyView {
    let text = &all.story.chapter.time;
    let navigation = use_navigation();
    let seconds = make_stopwatch().seconds();
    let whole = u64::from(minutes) * 60;
    let is_over = Memo::new(move |_| seconds.get() >= whole);
    let so_far = move || {
        let passed = seconds.get().min(whole);
        (text.so_far)(passed / 60, passed % 60, minutes)
    };
    let over = move || {
        is_over.get().then(|| {
            view! {
                <Note kind=NoteKind::Kept title=text.over.title>
                    <p>{text.over.words}</p>
                    <div class="note__do">
                        <Button
                            text=text.settle
                            kind=ButtonKind::Plain
                            icon=IconKind::Rings
                            id="chapter-time-settle"
                            on_press=move |()| navigation.go(Place::Steady)
                        />
                    </div>
                </Note>
            }
        })
    };
    view! {
        <p class="writing-time__count" id="chapter-time-count" aria-hidden="true">{so_far}</p>
        <div role="status">{over}</div>
    }
    .into_any()
}
