//! Showing some accounts only: by a word for what was done, by the up and down, those to read before a decision.

use domain::Phase;
use domain::happened::{AccountFilter, Behaviour};
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{use_account_search, use_accounts},
    ui::components::{Button, ButtonKind, Chip, Chips, More, Only},
};

pub(super) fn filter(all: &'static Text) -> AnyView {
    let [words, phases, pinned] = all.happened.list.only;
    let text = &all.journal.filter;
    let search = use_account_search();
    let filter = search.filter();
    let asked = Memo::new(move |_| filter.with(AccountFilter::count));
    let title = move || match asked.get() {
        0 => text.everything.to_string(),
        count => (text.some)(count),
    };
    let phase = move |phase: Phase| {
        view! {
            <Chip
                text=(all.happened.phase)(phase)
                id=format!("only-phase-{}", phase.id())
                small=true
                chosen=Signal::derive(move || filter.with(|filter| filter.phase == Some(phase)))
                on_change=move |on: bool| search.change_filter(|filter| filter.phase = on.then_some(phase))
            />
        }
    };
    let clear = move |()| search.change_filter(|filter| *filter = AccountFilter::default());
    view! {
        <More title=Signal::derive(title)>
            <div class="stack">
                {behaviours(all, words)}
                <Chips legend=phases>{Phase::ALL.map(phase)}</Chips>
                <div class="cluster">
                    <Chip
                        text=pinned
                        id="only-pinned"
                        small=true
                        chosen=Signal::derive(move || filter.with(|filter| filter.pinned))
                        on_change=move |on| search.change_filter(|filter| filter.pinned = on)
                    />
                </div>
                <Only when={move || asked.get() > 0}>
                    <div>
                        <Button text=text.clear kind=ButtonKind::Quiet id="accounts-filter-clear" on_press=clear />
                    </div>
                </Only>
            </div>
        </More>
    }
    .into_any()
}

/// Of the words those that were chosen somewhere, and the one that is asked for.
fn behaviours(all: &'static Text, legend: &'static str) -> Option<AnyView> {
    let search = use_account_search();
    let filter = search.filter();
    let cards = use_accounts().cards();
    let is_asked = move |word: &Behaviour| filter.with_untracked(|filter| filter.behaviour.as_ref() == Some(&word.id));
    let is_used = move |word: &&Behaviour| {
        is_asked(word) || cards.with_untracked(|cards| cards.iter().any(|card| card.behaviours.contains(&word.id)))
    };
    let used: Vec<&'static Behaviour> = (all.behaviours)().iter().filter(is_used).collect();
    let chip = move |word: &'static Behaviour| {
        view! {
            <Chip
                text=word.word.clone()
                id=format!("only-behaviour-{}", word.id.as_str())
                small=true
                chosen=Signal::derive(move || filter.with(|filter| filter.behaviour.as_ref() == Some(&word.id)))
                on_change=move |on: bool| {
                    search.change_filter(|filter| filter.behaviour = on.then(|| word.id.clone()));
                }
            />
        }
    };
    (!used.is_empty()).then(|| view! { <Chips legend>{used.into_iter().map(chip).collect_view()}</Chips> }.into_any())
}
