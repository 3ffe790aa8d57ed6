//! What someone passed on, while it is here: in memory and nowhere else. It goes when the notebook is locked or the page is left,
//! and when nobody is there.

use std::sync::Arc;

use domain::shared::{KeptWords, Shared};
use leptos::prelude::*;
use vault::parcel::link::{Link, Lock};

use super::{Gate, KeepError, ReceiveError};

/// See the file.
#[derive(Clone, Copy)]
pub(super) struct Inbox {
    /// The link.
    pub(super) link: RwSignal<Option<Came>>,
    /// It came as a file. That is known also after it is gone, when that is told.
    pub(super) is_file: RwSignal<bool>,
    /// What the last try came to.
    pub(super) fault: RwSignal<Option<ReceiveError>>,
    /// What it held, once it is opened.
    pub(super) opened: RwSignal<Option<Arc<Shared>>>,
    /// Where the person is with it.
    pub(super) aside: RwSignal<Aside>,
    /// What a copy says of whose it is, once one is to be kept.
    pub(super) marks: StoredValue<Option<KeptWords>>,
    /// What keeping it came to: how many pages it became.
    pub(super) kept: RwSignal<Option<Result<usize, KeepError>>>,
    /// It went because nobody was there.
    pub(super) lapsed: RwSignal<bool>,
    /// It is being opened, or kept.
    pub(super) is_opening: StoredValue<bool>,
    pub(super) is_keeping: RwSignal<bool>,
}

/// What came.
#[derive(Clone, PartialEq)]
pub(super) enum Came {
    /// As text, which looks like a link: what reads it comes with the rest of the app.
    Unread(String),
    /// The link, or why it is none that opens.
    Read(Result<Link, ReceiveError>),
}

/// Where the person is with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Aside {
    /// They look at it.
    #[default]
    No,
    /// They look at the page for those who stand by someone, and come back.
    Friend,
    /// They look at the help lines on it, and come back.
    Help,
    /// They are on the way to a notebook, in which it is to be kept.
    Waiting,
}

impl Inbox {
    pub(super) fn new() -> Self {
        Self {
            link: RwSignal::new(None),
            is_file: RwSignal::new(false),
            fault: RwSignal::new(None),
            opened: RwSignal::new(None),
            aside: RwSignal::new(Aside::No),
            marks: StoredValue::new(None),
            kept: RwSignal::new(None),
            lapsed: RwSignal::new(false),
            is_opening: StoredValue::new(false),
            is_keeping: RwSignal::new(false),
        }
    }

    /// Forgets all of it. What is under way with it comes to nothing.
    pub(super) fn forget(self) {
        self.put_by();
        self.kept.set(None);
        self.lapsed.set(false);
    }

    /// The notebook is put away. Where it was open, all of this goes with it; else the words go.
    pub(super) fn put_away(self, gate: Gate) {
        match gate {
            Gate::Open | Gate::Salvaged => self.forget(),
            Gate::First | Gate::Locked | Gate::Trouble(_) => self.lapse(),
        }
    }

    /// Forgets the words because nobody is there, and remembers that it did. A link that opens with share words stays, as sealed as it came:
    /// whoever looks them up in another app comes back to it. One that anybody could open goes.
    pub(super) fn lapse(self) {
        if self.opened.with_untracked(Option::is_none) {
            return;
        }
        let is_locked =
            |came: &Option<Came>| matches!(came, Some(Came::Read(Ok(link))) if link.head().lock() == Lock::Words);
        if self.link.with_untracked(is_locked) {
            self.opened.set(None);
            self.aside.set(Aside::No);
        } else {
            self.put_by();
        }
        self.kept.set(None);
        self.lapsed.set(true);
    }

    /// Forgets the words, and not what came of them.
    pub(super) fn put_by(self) {
        self.is_opening.set_value(false);
        // What nobody sees is not drawn anew.
        if self.link.with_untracked(Option::is_some) {
            self.link.set(None);
            self.fault.set(None);
            self.opened.set(None);
            self.aside.set(Aside::No);
        }
    }
}
