//! Replies that are to be written, and the one that is being written.

use std::cmp::Reverse;

use domain::distance::{About, Reply};
use domain::{RecordId, RoughDate};
use leptos::prelude::*;

use super::pad::Pad;
use super::{Draft, KeepError};

/// See the file.
#[derive(Clone, Copy)]
pub struct Replies {
    pad: Pad<Reply>,
}

/// The replies of this app.
pub fn use_replies() -> Replies {
    Replies { pad: Pad::of(|contents| contents.replies) }
}

impl Replies {
    /// All of them, the last changed first.
    pub fn all(self) -> Signal<Vec<Reply>> {
        let all = self.pad.all();
        Signal::derive(move || {
            let mut all = all.get();
            all.sort_by_key(|reply| Reverse((reply.edited, reply.id)));
            all
        })
    }

    /// How many there are.
    pub fn count(self) -> Signal<usize> {
        let all = self.pad.all();
        Signal::derive(move || all.with(Vec::len))
    }

    /// The one that is being written.
    pub fn draft(self) -> Draft<Reply> {
        self.pad.draft()
    }

    /// Begins one. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn begin(self) -> Result<(), KeepError> {
        let make = |id, made, _| Reply {
            id,
            made,
            edited: made,
            about: None,
            needed: String::new(),
            draft: String::new(),
            by: None,
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

    /// What it is about, or not said.
    pub fn about(self, about: Option<About>) {
        self.pad.draft().change(|reply| reply.about = about);
    }

    /// By when it is wanted, or no date.
    pub fn by(self, by: Option<RoughDate>) {
        self.pad.draft().change(|reply| reply.by = by);
    }

    /// The fact or date that is needed, as it now stands.
    pub fn needed_typed(self, needed: String) {
        self.pad.draft().change(|reply| reply.needed = needed);
    }

    /// The words, as they now stand.
    pub fn draft_typed(self, draft: String) {
        self.pad.draft().change(|reply| reply.draft = draft);
    }

    /// Takes one away, and answers with it, so that it can be put back.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn remove(self, id: RecordId) -> Result<Option<Reply>, KeepError> {
        self.pad.remove(id).await
    }

    /// Puts back one that was taken away.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still away.
    pub async fn put_back(self, reply: Reply) -> Result<(), KeepError> {
        self.pad.put_back(reply).await
    }
}
