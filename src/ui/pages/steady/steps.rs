//! Steps: one at a time at one's own pace, or all at once. Nothing is ticked, nothing is counted.

use domain::steady::Step;
use leptos::prelude::*;

use crate::{
    i18n::WalkText,
    ui::components::{Button, Stitches},
};

pub(super) fn steps(text: &'static WalkText, steps: &'static [Step], is_walked: bool) -> AnyView {
    if is_walked { walked(text, steps) } else { shown(steps) }
}

fn shown(steps: &'static [Step]) -> AnyView {
    let line = |step: &'static Step| {
        let count = step.count.map(|count| view! { <b>{count}</b> });
        view! { <li class:steps__counted=step.count.is_some()>{count}<span>{step.words.as_str()}</span></li> }
    };
    view! { <ul class="steps">{steps.iter().map(line).collect_view()}</ul> }.into_any()
}

fn walked(text: &'static WalkText, list: &'static [Step]) -> AnyView {
    let at = RwSignal::new(0);
    let all = RwSignal::new(false);
    let is_last = move || at.get() + 1 == list.len();
    let next = move || if is_last() { text.again } else { text.next }.to_string();
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
    view! {
        <section class="stack">
            {move || if all.get() { shown(list) } else { one().into_any() }}
            <div class="pair">
                <Button text=Signal::derive(switch) id="steps-all" on_press=move |()| all.update(|all| *all = !*all) />
                <Show when=move || !all.get()><Button text=Signal::derive(next) id="steps-next" on_press=on_next /></Show>
            </div>
        </section>
    }
    .into_any()
}
