//! The lock: a name, a passphrase, Open. It says nothing of what the notebook is for.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::{Claim, OpenError, Parted, use_session},
    ui::{
        components::{Button, ButtonKind, Message, PassphraseField, Title, Working, no_correction},
        pages::parts::{RawCopy, message, open_message},
    },
};

/// What the last try came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tried {
    Nothing,
    Blank,
    Failed(OpenError),
}

/// What is tried with the passphrase.
#[derive(Clone, Copy)]
enum Attempt {
    Open(Claim),
    /// To read what is left of a notebook that does not open.
    Salvage,
}

/// The page. The field keeps what was typed and where the caret stood, whatever comes of it.
#[component]
pub fn Lock() -> impl IntoView {
    let all = use_text();
    let text = &all.lock;
    let session = use_session();
    session.make_ready();
    let typed = RwSignal::new(String::new());
    let tried = RwSignal::new(Tried::Nothing);
    let input = NodeRef::<html::Input>::new();

    let attempt = move |attempt: Attempt| {
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
            let came_to = match attempt {
                Attempt::Open(claim) => session.open(passphrase, claim).await,
                Attempt::Salvage => session.salvage(passphrase).await,
            };
            if let Err(error) = came_to {
                // The page may be gone by now; then there is nobody to tell.
                _ = tried.try_set(Tried::Failed(error));
                if let Some(input) = input.try_get_untracked().flatten() {
                    _ = input.focus();
                }
            }
        });
    };
    let open = move |claim| attempt(Attempt::Open(claim));
    let help = move || match tried.get() {
        Tried::Blank => Some(text.blank.to_string()),
        Tried::Failed(OpenError::WrongPassphrase) => Some(text.wrong.to_string()),
        _ => None,
    };
    // What was typed is still in its field: with it the notebook can be taken over from the other tab.
    let fault = move || {
        let Tried::Failed(error) = tried.get() else { return None };
        let lines = message(all, open_message(all, error)?);
        Some(match error {
            OpenError::Elsewhere => {
                let take = move |()| open(Claim::Ask);
                view! { <Message lines><Button text=text.use_here id="use-here" on_press=take /></Message> }.into_any()
            }
            OpenError::ElsewhereUnkept => {
                let take = move |()| open(Claim::Insist);
                view! { <Message lines><Button text=text.use_here_anyway id="use-here" on_press=take /></Message> }
                    .into_any()
            }
            OpenError::Damaged => {
                let look = move |()| attempt(Attempt::Salvage);
                view! { <Message lines><Button text=all.salvage.look id="salvage" on_press=look /><RawCopy /></Message> }
                    .into_any()
            }
            _ => view! { <Message lines /> }.into_any(),
        })
    };
    let parted = move || {
        session.parted().get().map(|why| match why {
            Parted::Taken => text.taken,
            Parted::TakenUnkept => text.taken_unkept,
            Parted::LockedUnkept => text.locked_unkept,
        })
    };
    let stopped = move || (tried.get() == Tried::Failed(OpenError::Stopped)).then_some(text.stopped);
    let work = session.work();
    view! {
        <div class="plate">
            <div class="plate__card">
                <div class="stack stack--close">
                    <Title text=all.cover.name />
                    <p class="small" role="status">{parted}</p>
                </div>
                {fault}
                <form
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    {..no_correction()}
                    on:submit=move |event| {
                        event.prevent_default();
                        open(Claim::IfFree);
                    }
                >
                    <PassphraseField
                        id="passphrase"
                        label=text.label
                        value=typed
                        help=Signal::derive(help)
                        toggle=(text.show, text.hide)
                        node_ref=input
                        on_typed=move |()| session.warm()
                    />
                    <Button text=text.open kind=ButtonKind::Main submit=true id="open" busy=session.working() />
                    <Working
                        running=session.working()
                        is_long=Signal::derive(move || work.get().is_some_and(|work| work.is_long))
                        words=text.opening
                        ended=Signal::derive(stopped)
                        stop=text.stop
                        can_stop=Signal::derive(move || work.get().is_some_and(|work| work.can_stop))
                        on_stop=move |()| session.stop()
                    />
                </form>
            </div>
        </div>
    }
}
