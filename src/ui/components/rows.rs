//! The ledger: the date in its margin, the words on the page.

use leptos::prelude::*;

use super::{First, Found, Icon, IconKind, Opening, Snippet};

/// A list of [`Row`]s.
#[component]
pub fn Rows(
    /// The rows.
    children: Children,
) -> impl IntoView {
    view! { <ul class="rows">{children()}</ul> }
}

/// One page in a list. Title and opening are the person's own words: each runs its own way and stays in its place,
/// whatever marks it holds.
#[component]
pub fn Row(
    /// The day's number; a date that is only roughly known has none.
    number: Option<u8>,
    /// The day's short name.
    weekday: &'static str,
    /// The whole date, for screen readers.
    date: String,
    /// The row before is of the same day: the margin stays free.
    same_day: bool,
    /// The title, if there is one.
    title: Option<String>,
    /// The first words; may be empty.
    #[prop(optional)]
    opening: String,
    /// Where the word that is looked for stands, instead of the first words.
    #[prop(optional_no_strip)]
    found: Option<Snippet>,
    /// What stands before either if somebody else said it; without it both are the person's own words.
    #[prop(optional_no_strip)]
    told: Option<&'static str>,
    /// Said instead of either while the page is folded away.
    #[prop(optional_no_strip)]
    folded: Option<String>,
    /// [`super::Tag`]s.
    #[prop(optional_no_strip)]
    tags: Option<AnyView>,
    /// A quiet fact.
    #[prop(optional)]
    facts: String,
    /// Opens it, if there is more to see.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let title = title.map(|title| view! { <bdi class="row__title pen" dir="auto">{title}</bdi> });
    let facts = (!facts.is_empty()).then(|| view! { <span class="row__facts">{facts}</span> });
    let words = match (folded, found) {
        (Some(folded), _) => Some(view! { <span class="row__folded">{folded}</span> }.into_any()),
        (None, Some(snippet)) => Some(view! { <Found snippet told /> }.into_any()),
        (None, None) if opening.is_empty() => None,
        (None, None) => Some(view! { <First opening=Opening { words: opening, told } /> }.into_any()),
    };
    let row = view! {
        <span class="row__day" aria-hidden="true">{(!same_day).then(|| view! { <b>{number}</b>{weekday} })}</span>
        <span class="row__words">
            <span class="unseen">{date}</span>
            {title}
            {words}
            {tags.map(|tags| view! { <span class="row__tags">{tags}</span> })}
            {facts}
        </span>
    };
    let row = match on_press {
        Some(on_press) => view! {
            <button type="button" class="row" on:click=move |_| on_press.run(())>
                {row}
                <Icon kind=IconKind::Onward small=true />
            </button>
        }
        .into_any(),
        None => view! { <div class="row">{row}</div> }.into_any(),
    };
    view! { <li>{row}</li> }
}
