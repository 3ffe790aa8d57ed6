//! What can be said of one thing that happened. Each can be left out.

use domain::happened::Account;
use domain::{Feeling, Phase, Rating};
use leptos::prelude::*;

use super::{behaviours::behaviours, help::to_help, thoughts::thoughts, when::when};
use crate::{
    i18n::{PointText, Text},
    state::use_accounts,
    ui::{
        components::{Button, ButtonKind, Chip, Chips, Note, NoteKind, Only, Ruled, Scale, Switch, Whose},
        pages::parts::FeelingChips,
    },
};

/// The fields of the account that lies open, as it stands.
pub(super) fn fields(all: &'static Text) -> AnyView {
    view! {
        {when(all)}
        {sides(all)}
        {sure(all)}
        {thoughts(all)}
        {behaviours(all)}
        {phase(all)}
        {left(all)}
        {afraid(all)}
        {pin(all)}
    }
    .into_any()
}

/// A part of the account that lies open. What it does not say changes nothing here.
fn part<T: PartialEq + Send + Sync + 'static>(of: fn(&Account) -> T) -> Memo<Option<T>> {
    let current = use_accounts().draft().current();
    Memo::new(move |_| current.with(|account| account.as_ref().map(of)))
}

fn sides(all: &'static Text) -> AnyView {
    let text = &all.happened.one;
    let log = use_accounts();
    let current = log.draft().current();
    let start = |of: fn(&Account) -> &String| {
        current.with_untracked(|account| account.as_ref().map(of).cloned().unwrap_or_default())
    };
    let told = Callback::new(move |told| log.told_typed(told));
    let known = Callback::new(move |known| log.known_typed(known));
    view! {
        <div class="account__sides">
            {side("account-told", &text.told, Whose::Told, start(|account| &account.told), told)}
            {side("account-known", &text.known, Whose::Own, start(|account| &account.known), known)}
        </div>
    }
    .into_any()
}

fn side(
    id: &'static str,
    text: &'static PointText,
    whose: Whose,
    start: String,
    on_typed: Callback<String>,
) -> AnyView {
    view! {
        <div class="field">
            // The paper itself is named so.
            <p class="field__label" aria-hidden="true">{text.title}</p>
            <p class="field__why">{text.words}</p>
            <Ruled id label=text.title start short=true whose on_typed />
        </div>
    }
    .into_any()
}

fn sure(all: &'static Text) -> AnyView {
    let text = &all.happened.one.sure;
    let log = use_accounts();
    let sure = part(|account| account.sure);
    let say = move |number: Option<u8>| log.sure(number.and_then(Rating::new));
    view! {
        <Scale
            id="account-sure"
            label=text.about.title
            why=text.about.words
            value=Signal::derive(move || sure.get().flatten().map(Rating::number))
            on_change=say
            of=text.of
            words=move |number: u8| Rating::new(number).map(text.words).unwrap_or_default().to_owned()
            ends=text.ends
            unanswered=text.unanswered
            clear=all.happened.one.unsay
        />
    }
    .into_any()
}

fn phase(all: &'static Text) -> AnyView {
    let text = &all.happened.one;
    let log = use_accounts();
    let chosen = part(|account| account.phase);
    let chosen = Memo::new(move |_| chosen.get().flatten());
    let chip = move |phase: Phase| {
        view! {
            <Chip
                text=(all.happened.phase)(phase)
                one_of="account-phase"
                id=format!("phase-{}", phase.id())
                chosen=Signal::derive(move || chosen.get() == Some(phase))
                on_change=move |_| log.phase(Some(phase))
            />
        }
    };
    view! {
        <Chips legend=text.phase.title why=text.phase.words>
            {Phase::ALL.map(chip)}
            <Only when=move || chosen.get().is_some()>
                <Button text=text.unsay kind=ButtonKind::Quiet id="phase-clear" on_press=move |()| log.phase(None) />
            </Only>
        </Chips>
    }
    .into_any()
}

fn left(all: &'static Text) -> AnyView {
    let log = use_accounts();
    let left = part(|account| account.left.clone());
    view! {
        <Chips legend=all.happened.one.left>
            <FeelingChips
                chosen=Signal::derive(move || left.get().unwrap_or_default())
                id="left"
                on_toggle=move |feeling: Feeling| log.left(feeling)
            />
        </Chips>
    }
    .into_any()
}

fn afraid(all: &'static Text) -> AnyView {
    let text = &all.happened.one;
    view! {
        <Note kind=NoteKind::Plain title=text.afraid.title>
            <p>{text.afraid.words}</p>
            {to_help("account-afraid-help", all.help_lines.title)}
        </Note>
    }
    .into_any()
}

fn pin(all: &'static Text) -> AnyView {
    let text = &all.happened.one;
    let log = use_accounts();
    let pinned = part(|account| account.pinned);
    view! {
        <Switch
            id="account-pin"
            text=text.pin.title
            hint=text.pin.words
            on=Signal::derive(move || pinned.get() == Some(true))
            on_change=move |pinned| log.pin(pinned)
        />
    }
    .into_any()
}
