//! Words for what was done: a few common ones, and all of them with their meanings for whoever asks.

use domain::BehaviourId;
use domain::happened::Behaviour;
use leptos::prelude::*;

use super::help::to_help;
use crate::{
    i18n::Text,
    state::use_accounts,
    ui::components::{Button, ButtonKind, Chip, Chips, Choice, IconKind, Note, NoteKind},
};

/// Those that are shown at once, in this order. Two of them can be dangerous: the note on help must not wait for who looks through all words.
const FIRST: [&str; 10] = [
    "blame-shifting",
    "gaslighting",
    "silent-treatment",
    "belittling",
    "drawing-back",
    "monitoring",
    "stalking",
    "threats",
    "moving-goalposts",
    "false-promises",
];

pub(super) fn behaviours(all: &'static Text) -> AnyView {
    let text = &all.happened.one;
    let current = use_accounts().draft().current();
    let chosen = Memo::new(move |_| {
        current.with(|account| account.as_ref().map(|account| account.behaviours.clone()).unwrap_or_default())
    });
    let words = (all.behaviours)();
    let are_all_shown = RwSignal::new(false);
    let shown = move || match are_all_shown.get() {
        true => with_meanings(all, words, chosen, are_all_shown),
        false => common(all, words, chosen, are_all_shown),
    };
    let is_urgent =
        Memo::new(move |_| chosen.with(|chosen| words.iter().any(|word| word.urgent && chosen.contains(&word.id))));
    let urgent = move || {
        is_urgent.get().then(|| {
            view! {
                <Note kind=NoteKind::Care title=text.urgent.title>
                    <p>{text.urgent.words}</p>
                    {to_help("account-urgent-help", text.help)}
                </Note>
            }
        })
    };
    view! {
        <div class="account__field">
            <Chips legend=text.words.title why=text.words.words>{shown}</Chips>
            <div role="status">{urgent}</div>
        </div>
    }
    .into_any()
}

fn id_of(word: &Behaviour) -> String {
    format!("behaviour-{}", word.id.as_str())
}

fn fits(chosen: Memo<Vec<BehaviourId>>, word: &'static Behaviour) -> Signal<bool> {
    Signal::derive(move || chosen.with(|chosen| chosen.contains(&word.id)))
}

fn choose(word: &'static Behaviour) -> Callback<bool> {
    let log = use_accounts();
    Callback::new(move |fits| log.behaviour(word.id.clone(), fits))
}

/// The common ones, and whatever else is chosen.
fn common(
    all: &'static Text,
    words: &'static [Behaviour],
    chosen: Memo<Vec<BehaviourId>>,
    are_all_shown: RwSignal<bool>,
) -> AnyView {
    let first = FIRST.iter().filter_map(|id| words.iter().find(|word| word.id.as_str() == *id));
    let is_other = |word: &&Behaviour| {
        !FIRST.contains(&word.id.as_str()) && chosen.with_untracked(|chosen| chosen.contains(&word.id))
    };
    let chip = move |word: &'static Behaviour| {
        view! { <Chip text=word.word.clone() id=id_of(word) chosen=fits(chosen, word) on_change=choose(word) /> }
    };
    let chips = first.chain(words.iter().filter(is_other)).map(chip).collect_view();
    view! {
        {chips}
        <Button
            text=all.happened.one.all_words.0
            kind=ButtonKind::Quiet
            icon=IconKind::Filter
            id="all-behaviours"
            on_press=move |()| are_all_shown.set(true)
        />
    }
    .into_any()
}

/// All of them, each with what it means.
fn with_meanings(
    all: &'static Text,
    words: &'static [Behaviour],
    chosen: Memo<Vec<BehaviourId>>,
    are_all_shown: RwSignal<bool>,
) -> AnyView {
    let line = move |word: &'static Behaviour| {
        view! {
            <Choice
                id=id_of(word)
                text=word.word.clone()
                hint=word.means.clone()
                chosen=fits(chosen, word)
                on_change=choose(word)
            />
        }
    };
    let lines = words.iter().map(line).collect_view();
    view! {
        <div class="account__words">{lines}</div>
        <Button
            text=all.happened.one.all_words.1
            kind=ButtonKind::Quiet
            id="common-behaviours"
            on_press=move |()| are_all_shown.set(false)
        />
    }
    .into_any()
}
