//! What stands on the sheet to take along in the notebook's words: what the urges say together, and results of self-checks.

use domain::learn::Questionnaire;
use domain::{CheckId, Day};
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{TakeAlong, make_patterns},
};

/// The findings of the urges, as My patterns tells them at first.
pub(in crate::ui::pages) fn told_patterns(all: &'static Text) -> Memo<Vec<String>> {
    let (patterns, text) = (make_patterns(), &all.patterns);
    let (when, pause) = (patterns.when(), patterns.pause());
    Memo::new(move |_| {
        let when = when.with(|when| when.finding.told().map(text.when.told));
        let pause = pause.with(|pause| pause.finding.told().copied().map(text.pause.told));
        when.into_iter().chain(pause).collect()
    })
}

/// The result of the self-check that a line of the sheet names, if it is there.
pub(in crate::ui::pages) fn result_words(
    all: &'static Text,
    along: TakeAlong,
    check: &CheckId,
    named: &str,
) -> Option<String> {
    let questionnaire = (all.checks.all)().iter().find(|it| it.id == *check)?;
    along.result(check, named).map(|(day, sum)| sum_words(all, questionnaire, day, sum))
}

/// One result of a questionnaire.
pub(in crate::ui::pages) fn sum_words(all: &'static Text, questionnaire: &Questionnaire, day: Day, sum: u16) -> String {
    let sum = (all.checks.sum.of)(sum, questionnaire.most());
    (all.take_along.preview.result)(&questionnaire.title, &sum, &(all.dates.date)(day))
}
