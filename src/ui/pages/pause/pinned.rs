//! What the person wanted to read before they decide: folded up it shows its date and the words chosen for what was done, and nothing that
//! anybody said; both sides of it when it opens.

use std::sync::Arc;

use domain::RecordId;
use domain::happened::{Account, AccountCard};
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::use_accounts,
    ui::components::{BothSides, Fold, Folds, Side},
};

/// How many words for what was done the closed line shows.
const WORDS: usize = 3;

pub(super) fn pinned(all: &'static Text) -> AnyView {
    let text = &all.happened.in_pause;
    let cards = use_accounts().pinned();
    let cards = Memo::new(move |_| cards.get());
    let open = RwSignal::new(None::<RecordId>);
    let view = move || {
        let cards = cards.get();
        (!cards.is_empty()).then(|| {
            let folds = cards.into_iter().enumerate().map(|(at, card)| fold(all, at, &card, open)).collect_view();
            view! {
                <section class="stack stack--close" id="pinned-accounts">
                    <h2>{text.title}</h2>
                    <p class="quiet">{text.words}</p>
                    <Folds id="pinned">{folds}</Folds>
                </section>
            }
        })
    };
    view! { {view} }.into_any()
}

fn fold(all: &'static Text, at: usize, card: &Arc<AccountCard>, open: RwSignal<Option<RecordId>>) -> AnyView {
    let text = &all.happened;
    let (log, id) = (use_accounts(), card.id);
    let title = card.date.map_or_else(|| text.undated.to_owned(), all.dates.rough);
    let hint = match card.opening {
        None => text.list.wordless.to_owned(),
        Some(_) => words_for(all, card),
    };
    let is_open = Memo::new(move |_| open.get() == Some(id));
    let toggle = move |now: bool| {
        if now != is_open.get_untracked() {
            open.set(now.then_some(id));
        }
    };
    view! {
        <Fold id=format!("pinned-{at}") title hint open=is_open on_toggle=toggle>
            {log.account(id).map(|account| both_sides(all, account))}
        </Fold>
    }
    .into_any()
}

/// The first of the words that fit what was done, so that two of one day can be told apart.
fn words_for(all: &'static Text, card: &AccountCard) -> String {
    let known = card.behaviours.iter().filter_map(|id| (all.behaviours)().iter().find(|word| word.id == *id));
    known.take(WORDS).map(|word| word.word.as_str()).collect::<Vec<_>>().join(", ")
}

fn both_sides(all: &'static Text, account: Account) -> AnyView {
    let text = &all.happened.one;
    let thought = |thought: domain::happened::Thought| Side {
        title: (text.thought_of)(&(all.dates.date)(thought.day)),
        words: thought.text,
    };
    view! {
        <BothSides
            told=Side { title: text.told.title.to_owned(), words: account.told }
            known=Side { title: text.known.title.to_owned(), words: account.known }
            thoughts=account.thoughts.into_iter().map(thought).collect()
        />
    }
    .into_any()
}
