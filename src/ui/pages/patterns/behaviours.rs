//! Words for what was done, counted over the accounts.

use domain::BehaviourId;
use leptos::prelude::*;

use super::{counted::counted_figure, parts::action};
use crate::{
    i18n::{PatternsText, use_text},
    state::{self, Place, use_navigation},
};

pub(super) fn behaviours(all: &'static PatternsText, patterns: state::Patterns) -> AnyView {
    let found = patterns.behaviours();
    let navigation = use_navigation();
    let known = (use_text().behaviours)();
    let name = move |id: &BehaviourId| {
        let word = known.iter().find(|behaviour| behaviour.id == *id).map(|behaviour| behaviour.word.as_str());
        word.unwrap_or(all.unknown).to_owned()
    };
    let text = &all.behaviours;
    let view = move || {
        found.with(|found| {
            let open = Callback::new(move |()| navigation.go(Place::Accounts));
            let open = action("patterns-to-accounts", text.figure.action.to_owned(), open);
            counted_figure("pattern-behaviours", text, found, patterns.span().get(), name, false, open)
        })
    };
    view! { {view} }.into_any()
}
