//! Words for what was done: a few common ones, and all of them with their meanings for whoever asks.

use domain::BehaviourId;
use domain::happened::Behaviour;
use domain::learn::Term;
use leptos::prelude::*;

use super::help::to_help;
use crate::{
    i18n::Text,
    state::use_accounts,
    ui::components::{Button, ButtonKind, Chip, Chips, Choice, IconKind, More, Note, NoteKind},
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
            {glossary(all)}
        </div>
    }
    .into_any()
}

/// What the glossary says of these words. A chip is to be ticked, so that no word in it can open in its place.
fn glossary(all: &'static Text) -> AnyView {
    let is_named = |term: &&Term| {
        let name = term.term.to_lowercase();
        (all.behaviours)().iter().any(|word| word.id.as_str() == term.id.as_str() || word.word.to_lowercase() == name)
    };
    let terms = (all.guides.glossary.all)().iter().filter(is_named);
    let terms = terms.map(|term| view! { <More title=term.term.clone()><p>{term.says.clone()}</p></More> });
    let terms = terms.collect_view();
    view! { <div><More title=all.guides.glossary.beside>{terms}</More></div> }.into_any()
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
