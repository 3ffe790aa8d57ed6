//! A list of pages; pressing one takes it up.

use std::sync::Arc;

use domain::{PageCard, RecordId, RoughDate, Sort};
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_editor, use_navigation},
    ui::components::{Row, Rows, Snippet, Tag, TagKind},
};

/// The list.
#[component]
pub(in crate::ui::pages) fn PageRows(
    /// The pages, in order.
    cards: Vec<Arc<PageCard>>,
    /// The place to show of each instead of its first words, where something is looked for.
    #[prop(optional, into)]
    found: Option<Callback<RecordId, Option<Snippet>>>,
) -> impl IntoView {
    let text = use_text();
    let editor = use_editor();
    let navigation = use_navigation();
    let mut dates_before: Vec<Option<RoughDate>> = vec![None];
    dates_before.extend(cards.iter().map(|card| Some(card.date)));
    let row = move |(card, date_before): (Arc<PageCard>, Option<RoughDate>)| {
        let PageCard { id, date, words, folded, feelings, tags, .. } = &*card;
        let (id, date, words, folded) = (*id, *date, *words, *folded);
        let (title, opening) = (card.title.clone(), card.opening.clone());
        let snippet = found.and_then(|found| found.run(id));
        let title = title.or_else(|| (opening.is_empty() && !folded).then(|| text.journal.blank_page.to_string()));
        let take_up = move |()| {
            editor.resume(id);
            navigation.go(Place::Editor);
        };
        let day = date.day();
        // Among what was found, a letter says that it is one.
        let letter = (card.sort == Sort::Letter && snippet.is_some()).then_some(text.journal.letter);
        let feelings = feelings.iter().map(|feeling| (text.today.check_in.feelings.name)(*feeling).to_string());
        let tags: Vec<String> = feelings.chain(tags.iter().map(|tag| tag.as_str().to_owned())).collect();
        let letter = letter.map(|text| view! { <Tag text kind=TagKind::Pen /> });
        let tags = (letter.is_some() || !tags.is_empty()).then(|| {
            let tags = tags.into_iter().map(|text| view! { <Tag text /> }).collect_view();
            view! { {letter} {tags} }.into_any()
        });
        let mut facts = (text.journal.words)(words);
        if day.is_none() {
            facts = format!("{}. {facts}", (text.dates.rough)(date));
        }
        view! {
            <Row
                number=day.map(|day| day.day())
                weekday=day.map(text.dates.weekday_short).unwrap_or_default()
                date=(text.dates.rough)(date)
                same_day=date_before == Some(date)
                title
                opening
                found=snippet
                folded=folded.then(|| text.journal.folded.to_string())
                tags
                facts
                on_press=take_up
            />
        }
    };
    view! { <Rows>{cards.into_iter().zip(dates_before).map(row).collect_view()}</Rows> }
}
