//! The questions of a self-check, one below another, in the words of those who made it.

use domain::learn::Uncounted;
use leptos::prelude::*;

use super::page::Check;
use crate::{
    state::{CheckStage, today},
    ui::components::{Button, ButtonKind, Chip, Chips, Note, NoteKind, Only},
};

pub(super) fn questions(check: Check) -> AnyView {
    let Check { all, checks, questionnaire, .. } = check;
    let text = &all.checks;
    let items = questionnaire.items.iter().enumerate().map(|(at, item)| {
        let current = checks.draft().current();
        let chosen = Memo::new(move |_| current.with(|it| it.as_ref()?.answers.get(at).copied().flatten()));
        let answers = questionnaire.answers.iter().map(|answer| answer.says.as_str());
        let say = Callback::new(move |answer| checks.answer(at, answer));
        question(check, (at + 1).to_string(), (text.item)(at + 1, item), answers, chosen, say)
    });
    let missing = move || {
        let missing = questionnaire.missing(&check.answers());
        (checks.stage().get() == CheckStage::Questions { asked: true } && !missing.is_empty())
            .then(|| (text.missing)(&missing))
    };
    view! {
        <p class="read">{questionnaire.about.clone()}</p>
        {soon(check)}
        <section class="stack" id="check-questions">
            <h2>{text.questions}</h2>
            <p class="quiet">{text.optional}</p>
            <p class="check__stem">{questionnaire.stem.clone()}</p>
            <div class="check__items">{items.collect_view()}</div>
            {questionnaire.not_counted.as_ref().map(|uncounted| beside(check, uncounted))}
        </section>
        <div class="stack">
            <p id="check-missing" role="status">{missing}</p>
            <div class="pair">
                <Button text=text.stop id="check-stop" on_press=move |()| check.leave() />
                <Button text=text.show kind=ButtonKind::Main id="check-sum" on_press=move |()| check.ask_for_sum() />
            </div>
        </div>
    }
    .into_any()
}

/// It was done lately: a quiet word, and nothing is in the way.
fn soon(check: Check) -> AnyView {
    let Check { all, checks, questionnaire, .. } = check;
    let (trend, day) = (checks.trend(questionnaire), today());
    let current = checks.draft().current();
    let last = Memo::new(move |_| {
        // One that is opened again is not new.
        let is_ended = current.with(|it| it.as_ref().is_some_and(|it| it.ended.is_some()));
        let last = trend.with(|trend| trend.last().map(|(last, _)| *last));
        last.filter(|last| !is_ended && questionnaire.is_soon(*last, day.get()))
    });
    let view = move || {
        last.get().map(|last| {
            let words = (all.checks.soon)(&(all.dates.date)(last), &questionnaire.every);
            view! { <p class="quiet" id="check-soon">{words}</p> }
        })
    };
    view! { {view} }.into_any()
}

fn beside(check: Check, uncounted: &'static Uncounted) -> AnyView {
    let checks = check.checks;
    let current = checks.draft().current();
    let chosen = Memo::new(move |_| current.with(|it| it.as_ref()?.beside));
    let say = Callback::new(move |answer| checks.answer_beside(answer));
    let answers = uncounted.answers.iter().map(String::as_str);
    view! {
        <p class="quiet">{check.all.checks.beside}</p>
        {question(check, "beside".to_owned(), uncounted.stem.clone(), answers, chosen, say)}
    }
    .into_any()
}

/// One question and its answers. An answer can be taken back.
fn question(
    check: Check,
    id: String,
    legend: String,
    answers: impl Iterator<Item = &'static str>,
    chosen: Memo<Option<u8>>,
    say: Callback<Option<u8>>,
) -> AnyView {
    let clear = check.all.checks.clear;
    let clear_id = StoredValue::new(format!("answer-{id}-clear"));
    let about = StoredValue::new(legend.clone());
    let chip = |(place, answer): (u8, &'static str)| {
        view! {
            <Chip
                text=answer
                one_of=format!("answer-{id}")
                id=format!("answer-{id}-{place}")
                chosen=Signal::derive(move || chosen.get() == Some(place))
                on_change=move |_| say.run(Some(place))
            />
        }
    };
    let chips = (0..).zip(answers).map(chip).collect_view();
    let is_answered = Memo::new(move |_| chosen.get().is_some());
    view! {
        <div class="check__item">
            <Chips legend>{chips}</Chips>
            <Only when=move || is_answered.get()>
                <Button
                    text=clear
                    about=about.get_value()
                    kind=ButtonKind::Quiet
                    id=clear_id.get_value()
                    on_press=move |()| say.run(None)
                />
            </Only>
        </div>
    }
    .into_any()
}

/// What a sum is not.
pub(super) fn no_diagnosis(check: Check) -> AnyView {
    let not = &check.all.checks.sum.not;
    view! { <Note kind=NoteKind::Reading title=not.title><p>{not.words}</p></Note> }.into_any()
}
