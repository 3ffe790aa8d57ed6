//! What the person thinks: what they thought before, dated and as it was, and paper for what they think now.

use domain::happened::Thought;
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::use_accounts,
    ui::components::{OwnWords, Ruled},
};

pub(super) fn thoughts(all: &'static Text) -> AnyView {
    let text = &all.happened.one;
    let log = use_accounts();
    let before = log.thought_before();
    let one = |thought: Thought| {
        let day = (text.thought_of)(&(all.dates.date)(thought.day));
        view! { <li><p class="quiet">{day}</p><OwnWords text=Signal::stored(thought.text) /></li> }
    };
    let list = (!before.is_empty()).then(|| {
        let thoughts = before.into_iter().map(one).collect_view();
        view! { <ol class="account__thoughts" id="account-thoughts">{thoughts}</ol> }
    });
    view! {
        <section class="account__field">
            <h2>{text.thought.title}</h2>
            <p class="field__why">{text.thought.words}</p>
            {list}
            <Ruled
                id="account-thought"
                label=text.thought.title
                start=log.thought_now()
                short=true
                on_typed=move |thought: String| log.think(thought)
            />
        </section>
    }
    .into_any()
}
