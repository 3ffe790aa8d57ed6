//! Changing the passphrase.

use domain::passphrase::{is_same, judge};
use leptos::{html, prelude::*, task::spawn_local};

use super::six_words::six_words;
use crate::{
    i18n::{Text, use_text},
    state::{Place, RekeyError, Secret, make_secret, use_navigation, use_session},
    ui::{
        components::{
            Back, Button, ButtonKind, Message, Note, NoteKind, PassphraseField, Sheet, Title, TopBar, no_correction,
        },
        pages::parts::{LockButton, TypedStrength, message, rekey_message, working},
    },
};

/// What is asked for beside a field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Nothing,
    Present,
    New,
    Again,
}

/// What is typed, and what the last try came to.
#[derive(Clone, Copy)]
struct Form {
    present: Secret,
    new: Secret,
    again: Secret,
    asked: RwSignal<Asked>,
    fault: RwSignal<Option<RekeyError>>,
    is_done: RwSignal<bool>,
}

/// The page.
#[component]
pub fn RekeyPage() -> impl IntoView {
    let all = use_text();
    let text = &all.rekey;
    let navigation = use_navigation();
    let form = Form {
        present: make_secret(),
        new: make_secret(),
        again: make_secret(),
        asked: RwSignal::new(Asked::Nothing),
        fault: RwSignal::new(None),
        is_done: RwSignal::new(false),
    };
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="rekey-back" on_press=move |()| navigation.go(Place::You) /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let body = move || match form.is_done.get() {
        true => done(all),
        false => asking(all, form),
    };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
        >
            <div class="stack" id="rekey-page">{body}</div>
        </Sheet>
    }
}

fn asking(all: &'static Text, form: Form) -> AnyView {
    let text = &all.rekey;
    let session = use_session();
    let fields = [NodeRef::<html::Input>::new(), NodeRef::new(), NodeRef::new()];
    let [present, new, again] = fields;
    let focus = move |asked: Asked| {
        let field = match asked {
            Asked::Nothing => return,
            Asked::Present => present,
            Asked::New => new,
            Asked::Again => again,
        };
        if let Some(field) = field.get_untracked() {
            _ = field.focus();
        }
    };
    let change = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if session.working().get_untracked() {
            return;
        }
        form.fault.set(None);
        form.asked.set(missing(form));
        focus(form.asked.get_untracked());
        if form.asked.get_untracked() != Asked::Nothing {
            return;
        }
        let (from, to) = (form.present.value().get_untracked(), form.new.value().get_untracked());
        spawn_local(async move {
            let changed = session.change_passphrase(from, to).await;
            if changed.is_ok() {
                // Neither of them stays on a page that is not asked for them any more.
                for secret in [form.present, form.new, form.again] {
                    _ = secret.value().try_set(String::new());
                }
            }
            // The page may be gone by now; then there is nobody to tell.
            _ = form.asked.try_set(match changed {
                Err(RekeyError::WrongPassphrase) => Asked::Present,
                Err(RekeyError::Refused(_) | RekeyError::Taken) => Asked::New,
                Ok(()) | Err(_) => Asked::Nothing,
            });
            _ = form.fault.try_set(changed.err());
            _ = form.is_done.try_set(changed.is_ok());
            if let Some(asked) = form.asked.try_get_untracked() {
                focus(asked);
            }
        });
    };
    let fault = move || {
        let fault = form.fault.get().and_then(|fault| rekey_message(all, fault))?;
        Some(view! { <Message lines=message(all, fault) /> })
    };
    let stopped = move || (form.fault.get() == Some(RekeyError::Stopped)).then_some(text.stopped);
    view! {
        <Note kind=NoteKind::Care title=text.old.title><p>{text.old.words}</p></Note>
        {fault}
        <form
            class="stack"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            {..no_correction()}
            on:submit=change
        >
            {present_field(all, form, present)}
            {new_field(all, form, new)}
            {again_field(all, form, again)}
            <div><Button text=text.change kind=ButtonKind::Main submit=true id="rekey-do" busy=session.working() /></div>
            {working(text.working, Signal::derive(stopped))}
        </form>
    }
    .into_any()
}

/// The first field that has not what it needs.
fn missing(form: Form) -> Asked {
    let words = |secret: Secret| secret.value().get_untracked();
    if words(form.present).trim().is_empty() {
        Asked::Present
    } else if !judge(&words(form.new)).acceptable {
        Asked::New
    } else if !is_same(&words(form.new), &words(form.again)) {
        Asked::Again
    } else {
        Asked::Nothing
    }
}

fn present_field(all: &'static Text, form: Form, node_ref: NodeRef<html::Input>) -> AnyView {
    let text = &all.rekey;
    let session = use_session();
    let help = move || {
        let is_wrong = form.fault.get() == Some(RekeyError::WrongPassphrase);
        (form.asked.get() == Asked::Present).then(|| if is_wrong { text.wrong } else { text.blank }.to_owned())
    };
    view! {
        <PassphraseField
            id="rekey-now"
            label=text.present.title
            why=text.present.words
            value=form.present.value()
            seen=form.present.is_seen()
            help=Signal::derive(help)
            toggle=(all.passphrase.show, all.passphrase.hide)
            node_ref=node_ref
            on_typed=move |()| {
                form.asked.set(Asked::Nothing);
                session.warm();
            }
        />
    }
    .into_any()
}

fn new_field(all: &'static Text, form: Form, node_ref: NodeRef<html::Input>) -> AnyView {
    let text = &all.rekey;
    let new = form.new.value();
    let strength = TypedStrength::of(new);
    let is_asked = move || form.asked.get() == Asked::New;
    let help = move || {
        let is_taken = form.fault.get() == Some(RekeyError::Taken);
        is_asked().then(|| if is_taken { text.taken } else { strength.line() }.to_owned())
    };
    let take = move |words: String| {
        new.set(words);
        form.asked.set(Asked::Nothing);
        form.new.is_seen().set(true);
    };
    view! {
        <PassphraseField
            id="rekey-new"
            label=text.new.title
            why=text.new.words
            value=new
            seen=form.new.is_seen()
            help=Signal::derive(help)
            toggle=(all.passphrase.show, all.passphrase.hide)
            node_ref=node_ref
            on_typed=move |()| form.asked.set(Asked::Nothing)
        >
            {strength.shown(Signal::derive(is_asked))}
        </PassphraseField>
        {six_words("rekey-words", text.draw, Callback::new(take))}
    }
    .into_any()
}

fn again_field(all: &'static Text, form: Form, node_ref: NodeRef<html::Input>) -> AnyView {
    let text = &all.rekey;
    let help = move || (form.asked.get() == Asked::Again).then(|| text.differs.to_owned());
    view! {
        <PassphraseField
            id="rekey-again"
            label=text.again
            value=form.again.value()
            seen=form.again.is_seen()
            help=Signal::derive(help)
            toggle=(all.passphrase.show, all.passphrase.hide)
            node_ref=node_ref
            on_typed=move |()| form.asked.set(Asked::Nothing)
        />
    }
    .into_any()
}

fn done(all: &'static Text) -> AnyView {
    let text = &all.rekey;
    let is_rekeying = use_session().is_rekeying();
    let navigation = use_navigation();
    // The form that had the focus is gone.
    let region = NodeRef::<html::Div>::new();
    region.on_load(|region| _ = region.focus());
    let [backup, you] = text.on;
    let moving = move || if is_rekeying.get() { text.moving } else { text.moved };
    view! {
        <div class="stack" id="rekey-done" tabindex="-1" node_ref=region>
            <Note kind=NoteKind::Kept title=text.done.title alert=true><p>{text.done.words}</p></Note>
            <p role="status" id="rekey-moving">{moving}</p>
            <p>{text.old.words}</p>
            <div class="pair">
                <Button text=you id="rekey-you" on_press=move |()| navigation.go(Place::You) />
                <Button
                    text=backup
                    kind=ButtonKind::Main
                    id="rekey-backup"
                    on_press=move |()| navigation.go(Place::Backup)
                />
            </div>
        </div>
    }
    .into_any()
}
