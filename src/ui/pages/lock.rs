//! The lock: a name, a passphrase, Open. It says nothing of what the notebook is for.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::{OpenError, use_session},
    ui::{
        components::{Button, ButtonKind, Loading, Message, PassphraseField, Title, no_correction},
        pages::parts::{message, open_message},
    },
};

/// What the last try came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tried {
    Nothing,
    Blank,
    Failed(OpenError),
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
            if let Err(error) = session.open(passphrase).await {
                // The page may be gone by now; then there is nobody to tell.
                _ = tried.try_set(Tried::Failed(error));
                if let Some(input) = input.try_get_untracked().flatten() {
                    _ = input.focus();
                }
            }
        });
    };
    let help = move || match tried.get() {
        Tried::Blank => Some(text.blank.to_string()),
        Tried::Failed(OpenError::WrongPassphrase) => Some(text.wrong.to_string()),
        _ => None,
    };
    let fault = move || match tried.get() {
        Tried::Failed(error) => open_message(all, error).map(|fault| view! { <Message lines=message(all, fault) /> }),
        _ => None,
    };
    let opening = move || session.working().get().then(|| view! { <p class="small">{text.opening}</p><Loading /> });
    view! {
        <div class="plate">
            <div class="plate__card">
                <Title text=all.cover.name />
                {fault}
                <form
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    {..no_correction()}
                    on:submit=open
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
                    <div class="stack" role="status">{opening}</div>
                </form>
            </div>
        </div>
    }
}
