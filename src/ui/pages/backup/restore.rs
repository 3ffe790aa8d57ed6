//! Opening a backup: the file, its passphrase, what it would change, what came of it.

use leptos::{html, prelude::*, task::spawn_local};

use super::{
    done::{done, putting_in},
    faults::fault_message,
    preview::preview,
};
use crate::{
    i18n::{Text, use_text},
    state::{
        Gate, HalfInWords, Place, RestoreFault, RestoreStage, Restoring, Secret, make_secret, use_navigation,
        use_restoring, use_session,
    },
    ui::{
        components::{
            Back, Button, ButtonKind, FileField, Message, Note, NoteKind, PassphraseField, Sheet, Title, TopBar,
            no_correction,
        },
        pages::parts::{LockButton, message, working},
    },
};

/// What the last try came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tried {
    Nothing,
    Blank,
    Failed(RestoreFault),
}

/// Which part of the page is shown; how far putting it in has come changes nothing in that.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Choose,
    Ask,
    Preview,
    PuttingIn,
    Done,
}

/// The page.
#[component]
pub fn RestorePage() -> impl IntoView {
    let all = use_text();
    let text = &all.restore;
    let (session, navigation, restoring) = (use_session(), use_navigation(), use_restoring());
    on_cleanup(move || restoring.leave_off());
    let secret = make_secret();
    let tried = RwSignal::new(Tried::Nothing);
    // With the first notebook there is something to lock.
    let is_first = Memo::new(move |_| session.gate().get() != Gate::Open);
    let back_to = move || if is_first.get_untracked() { Place::Safety } else { Place::You };
    let start = move || {
        let words = if is_first.get() { all.cover.back } else { text.back };
        view! { <Back text=words id="restore-back" on_press=move |()| navigation.go(back_to()) /> }
    };
    let lock = move || (!is_first.get()).then(|| view! { <LockButton id="lock-now" /> });
    let top = view! { <TopBar start=view! { {start} }.into_any()>{lock}</TopBar> };
    let part = Memo::new(move |_| restoring.stage().with(part_of));
    let body = move || match part.get() {
        Part::Choose => choose(all, restoring, tried),
        Part::Ask => ask(all, restoring, secret, tried),
        Part::Preview => would_change(all, restoring, tried),
        Part::PuttingIn => putting_in(all),
        Part::Done => match restoring.stage().get_untracked() {
            RestoreStage::Done(put_in) => done(all, put_in),
            _ => ().into_any(),
        },
    };
    let fault = move || {
        let Tried::Failed(fault) = tried.get() else { return None };
        Some(view! { <Message lines=message(all, fault_message(all, fault)?) /> })
    };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
        >
            {fault}
            {body}
        </Sheet>
    }
}

fn part_of(stage: &RestoreStage) -> Part {
    match stage {
        RestoreStage::Choose => Part::Choose,
        RestoreStage::Ask => Part::Ask,
        RestoreStage::Preview(_) => Part::Preview,
        RestoreStage::PuttingIn { .. } => Part::PuttingIn,
        RestoreStage::Done(_) => Part::Done,
    }
}

fn half_in(all: &'static Text) -> HalfInWords {
    let (title, body) = all.restore.done.interrupted;
    HalfInWords { title, body }
}

fn choose(all: &'static Text, restoring: Restoring, tried: RwSignal<Tried>) -> AnyView {
    let text = &all.restore;
    let (title, words) = text.done.interrupted;
    let is_half_in = restoring.is_half_in(half_in(all));
    let interrupted =
        move || is_half_in.get().then(|| view! { <Note kind=NoteKind::Care title=title><p>{words}</p></Note> });
    view! {
        {interrupted}
        {file_field(restoring, tried, (text.file.title, text.file.words))}
    }
    .into_any()
}

/// Also where a file was picked already: it may have been the wrong one.
fn file_field(restoring: Restoring, tried: RwSignal<Tried>, (label, why): (&'static str, &'static str)) -> AnyView {
    let session = use_session();
    let pick = move |event: leptos::ev::Event| {
        let Some(picked) = Restoring::picked(&event) else { return };
        tried.set(Tried::Nothing);
        spawn_local(async move {
            match restoring.take(picked).await {
                Ok(()) => session.make_ready(),
                // The page may be gone by then; then there is nobody to tell.
                Err(fault) => _ = tried.try_set(Tried::Failed(fault)),
            }
        });
    };
    view! {
        <FileField
            id="restore-file"
            label=label
            why=why
            on_open=move |()| session.looks_elsewhere()
            on_pick=pick
        />
    }
    .into_any()
}

fn ask(all: &'static Text, restoring: Restoring, secret: Secret, tried: RwSignal<Tried>) -> AnyView {
    let text = &all.restore;
    let session = use_session();
    let input = NodeRef::<html::Input>::new();
    input.on_load(|input| _ = input.focus());
    let typed = secret.value();
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if session.working().get_untracked() {
            return;
        }
        let passphrase = typed.get_untracked();
        if passphrase.is_empty() {
            tried.set(Tried::Blank);
            return;
        }
        tried.set(Tried::Nothing);
        spawn_local(async move {
            match restoring.open(passphrase, text.copies).await {
                // It has opened what it was typed for. Whatever was typed since opens nothing.
                Ok(()) => _ = typed.try_set(String::new()),
                Err(fault) => {
                    _ = tried.try_set(Tried::Failed(fault));
                    if let Some(input) = input.try_get_untracked().flatten() {
                        _ = input.focus();
                    }
                }
            }
        });
    };
    let help = move || match tried.get() {
        Tried::Blank => Some(text.blank.to_owned()),
        Tried::Failed(RestoreFault::WrongPassphrase) => Some(text.wrong.to_owned()),
        _ => None,
    };
    let stopped = move || (tried.get() == Tried::Failed(RestoreFault::Stopped)).then_some(text.stopped);
    // A control that is drawn anew says that nothing was chosen.
    let chosen = move || restoring.file().get().map(|(name, bytes)| (text.chosen)(&name, bytes));
    view! {
        <p id="restore-chosen">{chosen}</p>
        {file_field(restoring, tried, (text.another, text.file.words))}
        <form
            class="stack"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            {..no_correction()}
            on:submit=open
        >
            <PassphraseField
                id="restore-passphrase"
                label=text.passphrase.title
                why=text.passphrase.words
                value=typed
                seen=secret.is_seen()
                help=Signal::derive(help)
                toggle=(all.passphrase.show, all.passphrase.hide)
                node_ref=input
                on_typed=move |()| session.warm()
            />
            <div><Button text=text.open kind=ButtonKind::Main submit=true id="restore-open" busy=session.working() /></div>
            {working(text.opening, Signal::derive(stopped))}
        </form>
    }
    .into_any()
}

fn would_change(all: &'static Text, restoring: Restoring, tried: RwSignal<Tried>) -> AnyView {
    let session = use_session();
    let RestoreStage::Preview(shown) = restoring.stage().get_untracked() else { return ().into_any() };
    let put_in = move |()| {
        if session.working().get_untracked() {
            return;
        }
        tried.set(Tried::Nothing);
        spawn_local(async move {
            if let Err(fault) = restoring.put_in(half_in(all)).await {
                _ = tried.try_set(Tried::Failed(fault));
            }
        });
    };
    let not = move |()| restoring.forget();
    preview(all, shown, Callback::new(put_in), Callback::new(not))
}
