//! A figure of counts: bars, and the same in words.

use domain::patterns::{Counted, Span};
use leptos::prelude::*;

use super::parts::{in_words, sentence};
use crate::{
    i18n::{CountedText, use_text},
    ui::components::{Bar, Bars, Figure},
};

/// More than these are told in words only.
const BARS: usize = 8;
/// Rarer ones are not told one by one.
const WORDS: usize = 40;

/// The figure. `name` says what a thing is called; what follows from the figure is shown where there is something to see.
pub(super) fn counted_figure<T>(
    id: &'static str,
    text: &'static CountedText,
    counted: &Counted<T>,
    span: Span,
    name: impl Fn(&T) -> String,
    own: bool,
    action: AnyView,
) -> AnyView {
    let told = |top: &domain::patterns::Top<T>| {
        let names: Vec<String> = top.top.iter().map(&name).collect();
        (text.told)(&names, top.count, top.of)
    };
    let finding = sentence(&text.figure, &counted.finding, span, text.none, told);
    let drawing = counted.finding.is_drawn().then(|| {
        let all = &use_text().patterns;
        let bar =
            |(thing, count): &(T, usize)| Bar { name: name(thing), number: count.to_string(), value: *count, of: None };
        let bars = counted.counts.iter().take(BARS).map(bar).collect::<Vec<_>>();
        let words: Vec<(String, usize)> =
            counted.counts.iter().take(WORDS).map(|(thing, count)| (name(thing), *count)).collect();
        let caution = (!text.caution.is_empty()).then(|| view! { <p class="small">{text.caution}</p> });
        view! {
            <Bars bars own />
            {caution}
            {in_words(all, (all.in_words)(&words, counted.of))}
            {action}
        }
    });
    view! { <Figure id title=text.figure.title finding>{drawing}</Figure> }.into_any()
}
