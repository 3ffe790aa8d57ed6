//! A question with a few answers, of which one holds.

use leptos::prelude::*;

use crate::ui::components::Choice;

/// One answer: its id, what it says, more on it.
pub(super) struct Answer<T> {
    pub(super) value: T,
    pub(super) id: &'static str,
    pub(super) words: (&'static str, Option<&'static str>),
}

/// The question. Its answers are `{name}-{id}`.
pub(super) fn answers<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: impl Into<Signal<String>>,
    all: Vec<Answer<T>>,
    chosen: Memo<Option<T>>,
    choose: Callback<T>,
) -> AnyView {
    let answer = move |Answer { value, id, words: (words, hint) }: Answer<T>| {
        let id = format!("{name}-{id}");
        let is_chosen = Signal::derive(move || chosen.get() == Some(value));
        let change = move |_: bool| choose.run(value);
        match hint {
            Some(hint) => {
                view! { <Choice id text=words hint one_of=name chosen=is_chosen on_change=change /> }.into_any()
            }
            None => view! { <Choice id text=words one_of=name chosen=is_chosen on_change=change /> }.into_any(),
        }
    };
    let legend = legend.into();
    view! { <fieldset class="answers"><legend>{legend}</legend>{all.into_iter().map(answer).collect_view()}</fieldset> }
        .into_any()
}
