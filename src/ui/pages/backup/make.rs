//! Making a backup: which passphrase, then the file, then what to do with it.

use domain::passphrase::is_same;
use leptos::{prelude::*, task::spawn_local};

use super::{asked::asked, made::made};
use crate::{
    i18n::{BackupText, MessageText, Text, use_text},
    state::{BackupFault, Made, Place, Under, make_secret, use_backups, use_navigation, use_session},
    ui::{
        components::{
            Back, Button, ButtonKind, Leaf, LeafKind, Message, Note, NoteKind, Segments, Sheet, Title, TopBar,
            no_correction,
        },
        pages::parts::{LockButton, backup_age, message, working},
    },
};

/// What the last try came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tried {
    Nothing,
    Blank,
    Differs,
    Failed(BackupFault),
}

/// The page.
#[component]
pub fn BackupPage() -> impl IntoView {
    let all = use_text();
    let text = &all.backup;
    let navigation = use_navigation();
    let done = RwSignal::new(None::<Made>);
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="backup-back" on_press=move |()| navigation.go(Place::You) /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let body = move || match done.get() {
        Some(it) => made(all, it, Callback::new(move |()| done.set(None))),
        None => making(all, done),
    };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
        >
            {backup_age()}
            {body}
        </Sheet>
    }
}

fn making(all: &'static Text, done: RwSignal<Option<Made>>) -> AnyView {
    let text = &all.backup;
    let (session, backups) = (use_session(), use_backups());
    session.make_ready();
    let under = RwSignal::new(Under::This);
    let (this, own, again) = (make_secret(), make_secret(), make_secret());
    let tried = RwSignal::new(Tried::Nothing);
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if session.working().get_untracked() {
            return;
        }
        let under = under.get_untracked();
        let typed = if under == Under::This { this } else { own }.value().get_untracked();
        let same = again.value().with_untracked(|again| is_same(&typed, again));
        tried.set(match under {
            _ if typed.is_empty() => Tried::Blank,
            Under::Own if !same => Tried::Differs,
            Under::This | Under::Own => Tried::Nothing,
        });
        if tried.get_untracked() != Tried::Nothing {
            return;
        }
        spawn_local(async move {
            // The page may be gone by then; then there is nobody to tell.
            match backups.make(typed, under).await {
                Ok(it) => _ = done.try_set(Some(it)),
                Err(fault) => _ = tried.try_set(Tried::Failed(fault)),
            }
        });
    };
    let fault = move || {
        let Tried::Failed(fault) = tried.get() else { return None };
        Some(view! { <Message lines=message(all, fault_message(all, fault)?) /> })
    };
    let stopped = move || (tried.get() == Tried::Failed(BackupFault::Stopped)).then_some(text.stopped);
    view! {
        {fault}
        {missing(text)}
        <Leaf kind=LeafKind::Stack>
            <form
                class="stack"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                on:submit=make
            >
                <Segments
                    id="backup-under"
                    legend=text.under
                    items=text.unders.map(String::from).to_vec()
                    chosen=Signal::derive(move || usize::from(under.get() == Under::Own))
                    on_choose=move |at: usize| {
                        tried.set(Tried::Nothing);
                        under.set(if at == 0 { Under::This } else { Under::Own });
                    }
                />
                {move || asked(all, under.get(), this, (own, again), tried)}
                <div><Button text=text.make kind=ButtonKind::Main submit=true id="make-backup" busy=session.working() /></div>
                {working(text.making, Signal::derive(stopped))}
            </form>
        </Leaf>
    }
    .into_any()
}

/// What will not be in it, said before it is made.
fn missing(text: &'static BackupText) -> AnyView {
    let missing = use_backups().missing();
    let (title, words) = text.missing;
    let note = move || {
        let parts = missing.get();
        (parts > 0).then(|| view! { <Note kind=NoteKind::Care title=title><p>{words(parts)}</p></Note> })
    };
    view! { {note} }.into_any()
}

/// Why there is no file; what is said beside a field or beneath the button is not said here.
fn fault_message(all: &'static Text, fault: BackupFault) -> Option<MessageText> {
    let text = &all.backup;
    Some(match fault {
        BackupFault::WrongPassphrase | BackupFault::Refused(_) | BackupFault::Stopped => return None,
        BackupFault::TooLong => text.too_long,
        BackupFault::NotWhole => text.not_whole,
        BackupFault::NoWorker => all.trouble.no_worker,
        BackupFault::NoMemory => all.trouble.no_memory,
        BackupFault::NoRandomness => all.trouble.no_randomness,
        BackupFault::NoDownload => text.no_download,
        BackupFault::Locked => text.locked,
    })
}
