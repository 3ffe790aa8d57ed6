//! Steps: one at a time at one's own pace, or all at once. Nothing is ticked, nothing is counted.

use domain::steady::Step;
use leptos::prelude::*;

use crate::{
    i18n::SteadyText,
    ui::components::{Button, Only, Stitches},
};

pub(super) fn shown(steps: &'static [Step]) -> AnyView {
    let line = |step: &'static Step| {
        let count = step.count.map(|count| view! { <b>{count}</b> });
        view! { <li class:steps__counted=step.count.is_some()>{count}<span>{step.words.as_str()}</span></li> }
    };
    view! { <ul class="steps">{steps.iter().map(line).collect_view()}</ul> }.into_any()
}

pub(super) fn walked(text: &'static SteadyText, list: &'static [Step], on_done: Callback<()>) -> AnyView {
    let done = text.done;
    let text = &text.walk;
    let at = RwSignal::new(0);
    let all = RwSignal::new(false);
    let is_last = Memo::new(move |_| at.get() + 1 == list.len());
    let next = move || if is_last.get() { text.again } else { text.next }.to_string();
    let on_next = move |()| at.update(|at| *at = (*at + 1) % list.len().max(1));
    let switch = move || if all.get() { text.one } else { text.all }.to_string();
    let part = move || (text.part)(at.get() + 1, list.len());
    let of = u8::try_from(list.len()).unwrap_or(u8::MAX);
    let sewn = move || u8::try_from(at.get() + 1).unwrap_or(u8::MAX);
    let words = move || list.get(at.get()).map(|step| step.words.as_str());
    let one = move || {
        view! {
            // The next one takes its place, so it is read out.
            <p class="steps__one" role="status">{words}</p>
            <Stitches of sewn=Signal::derive(sewn) text=Signal::derive(part) />
        }
    };
    // At the end there is nothing left to show, and one may be done.
    let is_over = Memo::new(move |_| is_last.get() && !all.get());
    let ways = move || match is_over.get() {
        true => view! { <Button text=done id="steps-done" on_press=on_done /> }.into_any(),
        false => view! {
            <Button text=Signal::derive(switch) id="steps-all" on_press=move |()| all.update(|all| *all = !*all) />
        }
        .into_any(),
    };
    view! {
        <section class="stack">
            {move || if all.get() { shown(list) } else { one().into_any() }}
            <div class="pair">
                {ways}
                <Only when=move || !all.get()><Button text=Signal::derive(next) id="steps-next" on_press=on_next /></Only>
            </div>
        </section>
    }
    .into_any()
}
