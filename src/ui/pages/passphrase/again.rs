//! The second part: the passphrase is typed once more before it becomes the only key.

use domain::passphrase::is_same;
use leptos::{html, prelude::*};

use crate::{
    i18n::use_text,
    state::{CreateError, Place, make_secret, use_navigation, use_session},
    ui::{
        components::{
            Back, Button, ButtonKind, Choice, FieldHelp, Leaf, LeafKind, Message, More, PassphraseField, Sheet, Title,
            TopBar, WordCards, no_correction,
        },
        pages::parts::{create_message, message, strength_line},
    },
};

/// The part.
#[component]
pub(super) fn Again(
    /// What was chosen.
    chosen: RwSignal<String>,
    /// Why the notebook could not be made, if it could not.
    fault: RwSignal<Option<CreateError>>,
    /// The notebook is for this visit only: nothing is kept on the device.
    for_this_visit: RwSignal<bool>,
    /// To choose another.
    #[prop(into)]
    on_back: Callback<()>,
    /// Makes the notebook.
    #[prop(into)]
    on_make: Callback<()>,
) -> impl IntoView {
    let all = use_text();
    let text = &all.passphrase;
    let session = use_session();
    let navigation = use_navigation();
    let secret = make_secret();
    let typed = secret.value();
    let differs = RwSignal::new(false);
    let remember = RwSignal::new(false);
    let remember_asked = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();

    let words = move || chosen.with(|chosen| chosen.split_whitespace().map(String::from).collect::<Vec<_>>());
    let help = move || match fault.get() {
        Some(CreateError::Refused(strength)) => Some(strength_line(&text.strength, strength).to_string()),
        _ => differs.get().then(|| text.again_differs.to_string()),
    };
    let stopped = move || (fault.get() == Some(CreateError::Stopped)).then_some(text.stopped);
    Effect::new(move |_| {
        if stopped().is_some()
            && let Some(input) = input.get_untracked()
        {
            _ = input.focus();
        }
    });
    let remember_help = move || (remember_asked.get() && !remember.get()).then(|| text.remember_first.to_string());
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if session.working().get_untracked() {
            return;
        }
        let same = typed.with_untracked(|typed| chosen.with_untracked(|chosen| is_same(typed, chosen)));
        differs.set(!same);
        remember_asked.set(true);
        if differs.get_untracked() {
            if let Some(input) = input.get_untracked() {
                _ = input.focus();
            }
        } else if remember.get_untracked() {
            on_make.run(());
        }
    };
    let fault_message = move || {
        let fault = fault.get().and_then(|fault| create_message(all, fault))?;
        Some(view! { <Message lines=message(all, fault) /> })
    };
    let top =
        view! { <TopBar start=view! { <Back text=text.again_back id="again-back" on_press=on_back /> }.into_any() /> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.again_title /> }.into_any() lede=text.again_lede>
            {fault_message}
            <form
                class="stack"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                on:submit=make
            >
                <PassphraseField
                    id="again"
                    label=text.again_label
                    value=typed
                    seen=secret.is_seen()
                    help=Signal::derive(help)
                    toggle=(text.show, text.hide)
                    node_ref=input
                    on_typed=move |()| {
                        differs.set(false);
                        session.warm();
                    }
                >
                    <p class="small" role="status">{stopped}</p>
                </PassphraseField>
                <More title=text.again_look>
                    <WordCards label=text.again_label words=Signal::derive(words) />
                </More>
                <p class="small">{text.browser}</p>
                <Leaf kind=LeafKind::Flat>
                    <Choice
                        id="remember"
                        text=text.remember.title
                        hint=text.remember.words
                        chosen=remember
                        on_change=move |ticked| remember.set(ticked)
                        described_by="remember-help"
                    />
                    <FieldHelp id="remember-help" text=Signal::derive(remember_help) />
                    <Choice
                        id="this-visit"
                        text=text.this_visit.title
                        hint=text.this_visit.words
                        chosen=for_this_visit
                        on_change=move |ticked| for_this_visit.set(ticked)
                    />
                </Leaf>
                <div class="pair">
                    <Button text=text.not_now id="not-now" on_press=move |()| navigation.go(Place::Front) />
                    <Button text=text.make kind=ButtonKind::Main submit=true id="make" busy=session.working() />
                </div>
            </form>
        </Sheet>
    }
}
