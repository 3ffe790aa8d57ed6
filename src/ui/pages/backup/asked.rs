//! The passphrase that is to open the file: the notebook's, or one of its own, typed twice.

use leptos::prelude::*;

use super::make::Tried;
use crate::{
    i18n::Text,
    state::{BackupFault, Secret, Under, use_session},
    ui::{
        components::PassphraseField,
        pages::parts::{TypedStrength, strength_line},
    },
};

/// The field or the fields.
pub(super) fn asked(
    all: &'static Text,
    under: Under,
    this: Secret,
    own: (Secret, Secret),
    tried: RwSignal<Tried>,
) -> AnyView {
    match under {
        Under::This => of_this(all, this, tried),
        Under::Own => of_its_own(all, own, tried),
    }
}

fn of_this(all: &'static Text, secret: Secret, tried: RwSignal<Tried>) -> AnyView {
    let text = &all.backup;
    let session = use_session();
    let help = move || match tried.get() {
        Tried::Blank => Some(text.blank.to_owned()),
        Tried::Failed(BackupFault::WrongPassphrase) => Some(text.wrong.to_owned()),
        _ => None,
    };
    view! {
        <PassphraseField
            id="backup-passphrase"
            label=text.this.title
            why=text.this.words
            value=secret.value()
            seen=secret.is_seen()
            help=Signal::derive(help)
            toggle=(all.passphrase.show, all.passphrase.hide)
            on_typed=move |()| session.warm()
        />
    }
    .into_any()
}

fn of_its_own(all: &'static Text, (own, again): (Secret, Secret), tried: RwSignal<Tried>) -> AnyView {
    let text = &all.backup;
    let strength = &all.passphrase.strength;
    let session = use_session();
    let value = own.value();
    let typed = TypedStrength::of(value);
    let help = move || match tried.get() {
        Tried::Blank => Some(text.blank.to_owned()),
        Tried::Failed(BackupFault::Refused(refused)) => Some(strength_line(strength, refused).to_owned()),
        _ => None,
    };
    let differs = move || (tried.get() == Tried::Differs).then(|| text.differs.to_owned());
    let toggle = (all.passphrase.show, all.passphrase.hide);
    view! {
        <PassphraseField
            id="backup-own-passphrase"
            label=text.own.title
            why=text.own.words
            value=value
            seen=own.is_seen()
            help=Signal::derive(help)
            toggle=toggle
            on_typed=move |()| session.warm()
        >
            {typed.shown(Signal::derive(move || help().is_some()))}
        </PassphraseField>
        <PassphraseField
            id="backup-own-again"
            label=text.again.title
            why=text.again.words
            value=again.value()
            seen=again.is_seen()
            help=Signal::derive(differs)
            toggle=toggle
        />
    }
    .into_any()
}
