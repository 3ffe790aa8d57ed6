//! The lock: a name, a passphrase, Open. It says nothing of what the notebook is for.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    i18n::use_first_text,
    state::{Claim, OpenError, Parted, make_secret, use_face, use_session},
    ui::{
        components::{Back, Button, ButtonKind, Message, Only, PassphraseField, Title, Working, no_correction},
        pages::parts::{RawCopy, message, open_message},
    },
};

/// What the last try came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tried {
    Nothing,
    Blank,
    Failed(Attempt, OpenError),
}

/// What is tried with the passphrase.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Attempt {
    Open(Claim),
    /// To read what is left of a notebook that does not open.
    Salvage(Claim),
}

impl Attempt {
    /// The same, with more insistence.
    const fn with(self, claim: Claim) -> Self {
        match self {
            Self::Open(_) => Self::Open(claim),
            Self::Salvage(_) => Self::Salvage(claim),
        }
    }
}

/// The page. The field keeps what was typed and where the caret stood, whatever comes of it.
#[component]
pub fn Lock() -> impl IntoView {
    let all = use_first_text();
    let text = &all.lock;
    let session = use_session();
    let face = use_face();
    session.make_ready();
    let secret = make_secret();
    let typed = secret.value();
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
                Attempt::Salvage(claim) => session.salvage(passphrase, claim).await,
            };
            if let Err(error) = came_to {
                // The page may be gone by now; then there is nobody to tell.
                _ = tried.try_set(Tried::Failed(attempt, error));
                if let Some(input) = input.try_get_untracked().flatten() {
                    _ = input.focus();
                }
            }
        });
    };
    let help = move || match tried.get() {
        Tried::Blank => Some(text.blank.to_string()),
        Tried::Failed(_, OpenError::WrongPassphrase) => Some(text.wrong.to_string()),
        _ => None,
    };
    // What was typed is still in its field: with it the notebook can be taken over from the other tab.
    let fault = move || {
        let Tried::Failed(tried, error) = tried.get() else { return None };
        let lines = message(all, open_message(all, error)?);
        Some(match error {
            OpenError::Elsewhere => {
                let take = move |()| attempt(tried.with(Claim::Ask));
                view! { <Message lines><Button text=text.use_here id="use-here" on_press=take /></Message> }.into_any()
            }
            OpenError::ElsewhereUnkept => {
                let take = move |()| attempt(tried.with(Claim::Insist));
                view! { <Message lines><Button text=text.use_here_anyway id="use-here" on_press=take /></Message> }
                    .into_any()
            }
            OpenError::Damaged => {
                let look = move |()| attempt(Attempt::Salvage(Claim::IfFree));
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
            Parted::LockedLost => text.locked_lost,
        })
    };
    let forgotten = session.has_forgotten();
    let cleared = move || (forgotten.get() && typed.with(String::is_empty)).then_some(text.cleared);
    let stopped = move || matches!(tried.get(), Tried::Failed(_, OpenError::Stopped)).then_some(text.stopped);
    let work = session.work();
    view! {
        <div class="plate">
            <div class="plate__card">
                <div class="stack stack--close">
                    <Only when=move || face.has_lists().get()>
                        <Back text=all.lists.back id="back-to-lists" on_press=move |()| face.go_back() />
                    </Only>
                    <Title text=all.cover.name />
                    <p class="small" role="status">{parted}</p>
                    <p class="small" role="status">{cleared}</p>
                </div>
                {fault}
                <form
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    {..no_correction()}
                    on:submit=move |event| {
                        event.prevent_default();
                        attempt(Attempt::Open(Claim::IfFree));
                    }
                >
                    <PassphraseField
                        id="passphrase"
                        label=text.label
                        value=typed
                        seen=secret.is_seen()
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
