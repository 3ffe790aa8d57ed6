//! One small step: what it is, why it is offered, another, or choosing it.

use domain::{Because, Day, SmallStep, StepId};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{BecauseText, StepText, Text},
    state::{KeepError, Steps, use_steps},
    ui::{
        components::{Button, Leaf, LeafKind, Message, Spot, SpotKind},
        pages::parts::{keep_message, message},
    },
};

pub(super) fn step(all: &'static Text, day: Signal<Day>) -> AnyView {
    let text = &all.today.step;
    let steps = use_steps();
    let every = (all.small_steps)();
    let chosen = steps.chosen(day);
    let offered = steps.offered(day, every);
    let fault = RwSignal::new(None::<KeepError>);
    let view = move || {
        if let Some(step) = chosen.get().and_then(|id| every.iter().find(|step| step.id == id)) {
            return Some(chosen_one(text, step));
        }
        let offered = offered.get()?;
        Some(offer(all, text, steps, fault, offered.step, because(all, &text.because, offered.because)))
    };
    view! { <div aria-live="polite">{view}</div> }.into_any()
}

fn chosen_one(text: &'static StepText, step: &'static SmallStep) -> AnyView {
    view! {
        <Leaf>
            <div class="stack stack--close" id="step-chosen">
                <h2 class="today__step">{step.title.clone()}</h2>
                <p>{step.about.clone()}</p>
                <p class="quiet">{text.chosen}</p>
            </div>
        </Leaf>
    }
    .into_any()
}

fn offer(
    all: &'static Text,
    text: &'static StepText,
    steps: Steps,
    fault: RwSignal<Option<KeepError>>,
    step: &'static SmallStep,
    because: String,
) -> AnyView {
    let id: StepId = step.id.clone();
    let choose = move |()| {
        let id = id.clone();
        spawn_local(async move {
            let chosen = steps.choose(&id).await;
            // The page may be gone by now; then there is nobody to tell.
            _ = fault.try_set(chosen.err());
        });
    };
    let not_kept = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    view! {
        <Leaf kind=LeafKind::Stack>
            {not_kept}
            <p class="quiet">{text.label}</p>
            <div class="today__write">
                <h2 class="today__step" id="step-title">{step.title.clone()}</h2>
                <Spot kind=SpotKind::Cup />
            </div>
            <div class="stack stack--close">
                <p>{step.about.clone()}" "{(text.minutes)(step.minutes)}</p>
                <p class="small" id="step-because">{because}</p>
            </div>
            <div class="pair">
                <Button text=text.another id="step-another" on_press=move |()| steps.another() />
                <Button text=text.choose id="step-choose" on_press=choose />
            </div>
        </Leaf>
    }
    .into_any()
}

fn because(all: &'static Text, text: &BecauseText, because: Because) -> String {
    let name = all.today.check_in.feelings.name;
    match because {
        Because::Steadiness { value, .. } => (text.steadiness)(value),
        Because::Feeling { feeling, .. } => (text.feeling)(name(feeling)),
        Because::Wrote { feeling, .. } => (text.wrote)(name(feeling)),
        Because::QuietSince { days, .. } => (text.quiet)(days),
        Because::Nothing => text.nothing.into(),
    }
}
