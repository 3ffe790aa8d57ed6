//! A limit of time for writing, for those who like one: the person starts it, and at its end nothing is taken away.

use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{Place, Sit, make_working_time, use_navigation},
    ui::components::{Button, IconKind, Note, NoteKind, Segments},
};

/// The limits that are offered, in minutes.
const MINUTES: [u8; 2] = [10, 15];

/// The limit that was chosen, and its clock. It goes on when other words are laid out.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    time: Sit,
    chosen: RwSignal<usize>,
}

impl Limit {
    /// None, until the person chooses one.
    pub(super) fn make() -> Self {
        Self { time: make_working_time(), chosen: RwSignal::new(0) }
    }
}

/// No limit, or one of these.
pub(super) fn writing_time(all: &'static Text, Limit { time, chosen }: Limit) -> AnyView {
    let text = &all.story.chapter.time;
    let minutes = move || chosen.get().checked_sub(1).and_then(|at| MINUTES.get(at)).copied();
    let goes_on = Memo::new(move |_| time.passed().with(Option::is_some));
    let items = [text.none.to_owned()].into_iter().chain(MINUTES.map(text.minutes)).collect::<Vec<_>>();
    let choose = move |at: usize| {
        time.end();
        chosen.set(at);
    };
    let press = move |()| match (goes_on.get_untracked(), untrack(minutes)) {
        (false, Some(minutes)) => time.start(minutes),
        _ => _ = time.end(),
    };
    let [start, end] = text.press;
    let label = move || if goes_on.get() { end } else { start }.to_owned();
    let button = move || {
        minutes().map(|_| view! { <Button text=Signal::derive(label) id="chapter-time-press" on_press=press /> })
    };
    let so_far = move || {
        let (whole, passed) = (time.whole(), time.passed().get()?);
        let passed = passed.min(whole);
        Some((text.so_far)(u64::from(passed / 60), u64::from(passed % 60), (whole / 60).try_into().ok()?))
    };
    view! {
        <div class="stack stack--close">
            <div class="writing-time">
                <Segments id="chapter-time" legend=text.legend items chosen on_choose=choose />
                {button}
            </div>
            <p class="writing-time__count" id="chapter-time-count" aria-hidden="true">{so_far}</p>
            {over(all, time)}
        </div>
    }
    .into_any()
}

/// The time is over: that is all, and settling is offered.
fn over(all: &'static Text, time: Sit) -> AnyView {
    let text = &all.story.chapter.time;
    let navigation = use_navigation();
    let is_over = Memo::new(move |_| time.passed().get().is_some_and(|passed| passed >= time.whole()));
    let note = move || {
        is_over.get().then(|| {
            view! {
                <Note kind=NoteKind::Kept title=text.over.title>
                    <p>{text.over.words}</p>
                    <div class="note__do">
                        <Button
                            text=text.settle
                            icon=IconKind::Rings
                            id="chapter-time-settle"
                            on_press=move |()| navigation.go(Place::Steady)
                        />
                    </div>
                </Note>
            }
        })
    };
    view! { <div role="status">{note}</div> }.into_any()
}
