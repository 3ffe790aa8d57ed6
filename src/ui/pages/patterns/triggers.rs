//! What was around just before, and a plan for it.

use domain::TriggerId;
use leptos::prelude::*;

use super::{counted::counted_figure, parts::exercise_action, when::make_plan};
use crate::{
    i18n::{PatternsText, use_text},
    state,
    ui::pages::parts::{open_exercise, open_exercise_with},
};

pub(super) fn triggers(all: &'static PatternsText, patterns: state::Patterns) -> AnyView {
    let found = patterns.triggers();
    let (open, open_with) = (open_exercise(), open_exercise_with());
    let known = (use_text().triggers)();
    let name = move |id: &TriggerId| {
        let words = known.iter().find(|(other, _)| other == id).map(|(_, words)| words.as_str());
        words.unwrap_or(all.unknown).to_owned()
    };
    let text = &all.triggers;
    let view = move || {
        found.with(|found| {
            // A plan is for one thing.
            let plan = match found.finding.told().map(|top| top.top.as_slice()) {
                Some([one]) => {
                    let (words, moment) = (text.plan)(&name(one));
                    make_plan("plan-trigger", words, moment, open_with)
                }
                _ => exercise_action("plan-trigger", text.counted.figure.action, "if-then-plan", open),
            };
            counted_figure("pattern-triggers", &text.counted, found, patterns.span().get(), name, false, plan)
        })
    };
    view! { {view} }.into_any()
}
