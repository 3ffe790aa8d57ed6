//! What is typed where a passphrase is asked for: covered as soon as the page is out of sight, forgotten when nobody is there any more.

use leptos::prelude::*;

use super::use_session;

/// One such field.
#[derive(Clone, Copy)]
pub struct Secret {
    value: RwSignal<String>,
    is_seen: RwSignal<bool>,
}

/// All such fields of the pages that are there.
#[derive(Clone, Copy)]
pub(super) struct Secrets {
    all: StoredValue<Vec<Secret>>,
    was_forgotten: RwSignal<bool>,
}

/// A field for a passphrase, empty, for as long as the page lives that asks for one. Needs the session.
pub fn make_secret() -> Secret {
    let secret = Secret { value: RwSignal::new(String::new()), is_seen: RwSignal::new(false) };
    use_session().secrets().hold(secret);
    secret
}

impl Secret {
    /// What is typed.
    pub fn value(self) -> RwSignal<String> {
        self.value
    }

    /// Whether it can be read on the screen.
    pub fn is_seen(self) -> RwSignal<bool> {
        self.is_seen
    }

    fn has_words(self) -> bool {
        self.value.try_with_untracked(|value| !value.is_empty()) == Some(true)
    }
}

impl Secrets {
    pub(super) fn new() -> Self {
        Self { all: StoredValue::new(Vec::new()), was_forgotten: RwSignal::new(false) }
    }

    /// Whether something was forgotten that nobody has typed anew yet.
    pub(super) fn was_forgotten(self) -> Signal<bool> {
        Signal::derive(move || self.was_forgotten.get())
    }

    /// Whether anything is typed.
    pub(super) fn has_words(self) -> bool {
        self.all.with_value(|all| all.iter().any(|secret| secret.has_words()))
    }

    /// Nothing typed can be read on the screen any more.
    pub(super) fn cover(self) {
        self.each(|secret| _ = secret.is_seen.try_set(false));
    }

    /// Forgets what is typed, and remembers that it did.
    pub(super) fn forget(self) {
        if !self.has_words() {
            return;
        }
        self.cover();
        self.each(|secret| _ = secret.value.try_set(String::new()));
        self.was_forgotten.set(true);
    }

    /// What was forgotten was typed anew.
    pub(super) fn make_good(self) {
        self.was_forgotten.set(false);
    }

    fn hold(self, secret: Secret) {
        self.all.update_value(|all| {
            // The pages of the others may be gone by now.
            all.retain(|secret| secret.value.try_get_untracked().is_some());
            all.push(secret);
        });
    }

    fn each(self, then: impl Fn(Secret)) {
        self.all.get_value().into_iter().for_each(then);
    }
}
