//! The log of contact, and the days without.

use domain::distance::{About, Apart, Began, Contact, ContactKind, apart, may_be_taken_out};
use domain::{Day, RecordId, RoughDate};
use leptos::prelude::*;

use super::pad::Pad;
use super::{Draft, KeepError, WishList, use_wishes};

/// See the file.
#[derive(Clone, Copy)]
pub struct ContactLog {
    pad: Pad<Contact>,
    wishes: WishList,
}

/// The log of this app.
pub fn use_contact_log() -> ContactLog {
    ContactLog { pad: Pad::of(|contents| contents.contacts), wishes: use_wishes() }
}

impl ContactLog {
    /// All contact that was written down, the newest first.
    pub fn all(self) -> Signal<Vec<Contact>> {
        let all = self.pad.all();
        Signal::derive(move || all.with(|all| Contact::newest_first(all).into_iter().cloned().collect()))
    }

    /// How many were written down.
    pub fn count(self) -> Signal<usize> {
        let all = self.pad.all();
        Signal::derive(move || all.with(Vec::len))
    }

    /// What can be told of the days without contact, if the person wants that: from which day, and the rest. What lies open counts once it
    /// is kept.
    pub fn apart(self, today: Signal<Day>) -> Signal<Option<(Day, Apart)>> {
        let (all, since, low) = (self.pad.all(), self.wishes.days_shown_since(), self.wishes.low_contact());
        Signal::derive(move || {
            let (since, low) = (since.get()?, low.get());
            let of = |all: &Vec<Contact>| apart(since, today.get(), all.iter().filter(|it| it.ends_a_stretch(low)));
            Some((since, all.with(of)))
        })
    }

    /// Whether to ask if the day of what lies open is to be taken out of those that are counted.
    pub fn may_take_day_out(self, today: Signal<Day>) -> Signal<bool> {
        let (current, since) = (self.pad.draft().current(), self.wishes.days_shown_since());
        Signal::derive(move || {
            let Some(since) = since.get() else { return false };
            current.with(|contact| contact.as_ref().is_some_and(|it| may_be_taken_out(it, since, today.get())))
        })
    }

    /// The one that is being written down.
    pub fn draft(self) -> Draft<Contact> {
        self.pad.draft()
    }

    /// Begins one, of today. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn begin(self, kind: ContactKind, began: Began) -> Result<(), KeepError> {
        let make = |id, made, today: Day| Contact {
            id,
            made,
            edited: made,
            date: today.into(),
            kind,
            began,
            about: None,
            note: String::new(),
            day_out: false,
        };
        self.pad.begin(make).await
    }

    /// Takes one up to change it. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn take_up(self, id: RecordId) -> Result<(), KeepError> {
        self.pad.take_up(id).await
    }

    /// Keeps what is being written and puts it down.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn close(self) -> Result<(), KeepError> {
        self.pad.close().await
    }

    /// Of which kind.
    pub fn kind(self, kind: ContactKind) {
        self.pad.draft().change(|contact| contact.kind = kind);
    }

    /// Who began.
    pub fn began(self, began: Began) {
        self.pad.draft().change(|contact| {
            contact.began = began;
            contact.settle();
        });
    }

    /// What it was about, or not said.
    pub fn about(self, about: Option<About>) {
        self.pad.draft().change(|contact| contact.about = about);
    }

    /// When it was.
    pub fn date(self, date: RoughDate) {
        self.pad.draft().change(|contact| {
            contact.date = date;
            contact.settle();
        });
    }

    /// The note, as it now stands.
    pub fn note_typed(self, note: String) {
        self.pad.draft().change(|contact| contact.note = note);
    }

    /// Takes its day out of those that are counted, or puts it back.
    pub fn take_day_out(self, out: bool) {
        self.pad.draft().change(|contact| {
            contact.day_out = out;
            contact.settle();
        });
    }

    /// Takes one away, and answers with it, so that it can be put back.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn remove(self, id: RecordId) -> Result<Option<Contact>, KeepError> {
        self.pad.remove(id).await
    }

    /// Puts back one that was taken away.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still away.
    pub async fn put_back(self, contact: Contact) -> Result<(), KeepError> {
        self.pad.put_back(contact).await
    }
}
