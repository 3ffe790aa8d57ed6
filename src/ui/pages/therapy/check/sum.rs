//! What the answers add up to: the number, what it means in plain words, and what people often do then.

use leptos::{html, prelude::*};

use super::page::Check;
use super::questions::no_diagnosis;
use crate::ui::{
    components::{Button, ButtonKind, IconKind, Lines, Only},
    pages::parts::exercise_line,
};

pub(super) fn sum(check: Check) -> AnyView {
    let Check { all, questionnaire, .. } = check;
    let text = &all.checks.sum;
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| _ = heading.focus());
    let sum = Memo::new(move |_| questionnaire.sum(&check.answers()));
    // Whatever the sum: after such an answer nobody is told to leave it at that.
    let often = move |of_range: String| questionnaire.crisis(&check.answers()).map_or(of_range, |it| it.often.clone());
    let told = move || {
        let sum = sum.get()?;
        let range = questionnaire.range(sum)?;
        Some(view! {
            <p class="check__number">{(text.of)(sum, questionnaire.most())}</p>
            <p class="read">{range.says.clone()}</p>
            <h3>{text.often}</h3>
            <p class="read">{often(range.often.clone())}</p>
        })
    };
    // Who was shown them before finds them here too.
    let is_called_for = Memo::new(move |_| questionnaire.crisis(&check.answers()).is_some());
    let people = all.checks.crisis.help;
    let then = questionnaire.then.iter().filter_map(|id| (all.exercises)().iter().find(|other| other.id == *id));
    view! {
        <section class="check__sum" id="check-told">
            <h2 tabindex="-1" node_ref=heading>{text.title}</h2>
            <Only when=move || is_called_for.get()>
                <div>
                    <Button text=people icon=IconKind::Hand id="check-help" on_press=move |()| check.people.set(true) />
                </div>
            </Only>
            {told}
        </section>
        {no_diagnosis(check)}
        <div class="pair">
            <Button text=text.answers id="check-answers" on_press=move |()| check.checks.look_at_answers() />
            <Button text=text.done kind=ButtonKind::Main id="check-done" on_press=move |()| check.leave() />
        </div>
        <section class="stack stack--close">
            <h2>{all.exercise.then}</h2>
            <Lines>{then.map(exercise_line).collect_view()}</Lines>
        </section>
    }
    .into_any()
}
