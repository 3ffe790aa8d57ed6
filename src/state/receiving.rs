//! What someone passed on, behind the `#` of the address this page was opened with, or in a file. It opens on a press, is held in memory and
//! nowhere else, and can be kept in a notebook: the one that is open, or the one that will be next.

use std::sync::Arc;

use domain::passphrase::share_words;
use domain::shared::{KeptWords, Shared, SharedError, unwrap};
use domain::{Page, Record, Sort};
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::parcel::link::{Link, LinkError, Lock};
use zeroize::Zeroizing;

use super::inbox::{Aside, Came, Inbox};
use super::{Gate, Inside, KeepError, Navigation, Place, Session, use_navigation, use_session};
use crate::platform::WorkError;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceivedStage {
    /// A link that was not opened yet.
    Closed {
        /// It opens with share words.
        needs_words: bool,
    },
    /// It is none that opens.
    Broken(ReceiveError),
    /// What it held is there.
    Opened {
        /// It opened with share words.
        needs_words: bool,
    },
}

/// Why it does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiveError {
    /// No words were typed.
    Blank,
    /// Not these words.
    WrongWords,
    /// A part of the link is missing.
    CutShort,
    /// It was changed on its way.
    Altered,
    /// Made by a newer version.
    Newer,
    /// Something else.
    NotOne,
    /// More than a link can hold.
    TooLong,
    /// The browser starts no worker.
    NoWorker,
    /// Not enough memory for the work with the words.
    NoMemory,
    /// The person stopped it.
    Stopped,
}

/// See the file.
#[derive(Clone, Copy)]
pub struct Receiving {
    session: Session,
    navigation: Navigation,
    inbox: Inbox,
}

/// Provides it, with what came before the app was there. Needs the session and the navigation.
pub fn provide_receiving() -> Receiving {
    let (session, navigation) = (use_session(), use_navigation());
    let receiving = Receiving { session, navigation, inbox: session.inbox() };
    let desk = session.desk();
    if let Some(given) = desk.device.take_given() {
        receiving.come(&given, false);
    }
    session.arrival().when_here(move |inside| receiving.read_what_came(inside));
    desk.device.on_given(Box::new(move |given| _ = receiving.come(&given, false)));
    provide_context(receiving);
    receiving
}

/// What waits for a notebook goes into the one that is opened.
pub fn keep_what_waits() {
    let receiving = use_receiving();
    let gate = receiving.session.gate();
    Effect::new(move |_| {
        if gate.get() == Gate::Open && receiving.inbox.aside.get_untracked() == Aside::Waiting {
            spawn_local(receiving.keep_what_waits());
        }
    });
}

/// What came to this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_receiving() -> Receiving {
    expect_context()
}

impl Receiving {
    /// Takes in what stands in a file. Answers whether it is a link, of whatever version; all else is left alone, and what is here stays.
    pub fn take_in(self, given: String) -> bool {
        self.come(&given, true)
    }

    /// It came behind a `#`, or in a file.
    fn come(self, given: &str, is_file: bool) -> bool {
        let Some(text) = unwrap(given) else { return false };
        // The app may be gone by now.
        if self.inbox.link.try_get_untracked().is_none() {
            return false;
        }
        self.close();
        self.inbox.is_file.set(is_file);
        self.inbox.link.set(Some(match self.session.arrival().here() {
            Some(inside) => Came::Read((inside.read_link)(&text)),
            None => Came::Unread(text),
        }));
        true
    }

    /// What came before anything here could read it.
    fn read_what_came(self, inside: &Inside) {
        let unread = self.inbox.link.try_with_untracked(|came| match came {
            Some(Came::Unread(text)) => Some(text.clone()),
            Some(Came::Read(_)) | None => None,
        });
        if let Some(text) = unread.flatten() {
            self.inbox.link.set(Some(Came::Read((inside.read_link)(&text))));
        }
    }

    /// Whether its page stands before all others.
    pub fn is_shown(self) -> Signal<bool> {
        self.is(Aside::No)
    }

    /// Whether the page for those who stand by someone lies over it.
    pub fn shows_friend(self) -> Signal<bool> {
        let aside = self.inbox.aside;
        let is_over = move || matches!(aside.get(), Aside::Friend | Aside::Help);
        Memo::new(move |_| self.inbox.link.with(Option::is_some) && is_over()).into()
    }

    /// Whether of that page the help lines are looked for.
    pub fn asks_for_help_lines(self) -> bool {
        self.inbox.aside.get_untracked() == Aside::Help
    }

    /// Whether it came as a file, not behind an address.
    pub fn is_file(self) -> Signal<bool> {
        self.inbox.is_file.into()
    }

    /// Whether it waits for a notebook to be kept in.
    pub fn waits(self) -> Signal<bool> {
        self.is(Aside::Waiting)
    }

    /// How far it is; none where nothing came.
    pub fn stage(self) -> Signal<Option<ReceivedStage>> {
        let inbox = self.inbox;
        let stage = move |came: &Came| match came {
            // Its page comes with what reads it, and is drawn after that.
            Came::Unread(_) => None,
            Came::Read(Err(error)) => Some(ReceivedStage::Broken(*error)),
            Came::Read(Ok(link)) => {
                let needs_words = link.head().lock() == Lock::Words;
                Some(match inbox.opened.with(Option::is_some) {
                    true => ReceivedStage::Opened { needs_words },
                    false => ReceivedStage::Closed { needs_words },
                })
            }
        };
        Memo::new(move |_| inbox.link.with(|came| came.as_ref().and_then(stage))).into()
    }

    /// What the last try came to.
    pub fn fault(self) -> Signal<Option<ReceiveError>> {
        self.inbox.fault.into()
    }

    /// What it held, once it is opened.
    pub fn opened(self) -> Signal<Option<Arc<Shared>>> {
        self.inbox.opened.into()
    }

    /// What keeping it came to: how many pages it became, or why it did not.
    pub fn kept(self) -> Signal<Option<Result<usize, KeepError>>> {
        self.inbox.kept.into()
    }

    /// Whether it is being kept.
    pub fn is_keeping(self) -> Signal<bool> {
        self.inbox.is_keeping.into()
    }

    /// Whether it was closed because nobody was there.
    pub fn has_lapsed(self) -> Signal<bool> {
        self.inbox.lapsed.into()
    }

    /// What is told about it was read.
    pub fn tell_no_more(self) {
        self.inbox.lapsed.set(false);
        self.inbox.kept.set(None);
    }

    /// Opens it: `words` are the share words, if it has a lock.
    pub async fn open(self, words: String) {
        let words = Zeroizing::new(words);
        let Some(Came::Read(Ok(link))) = self.inbox.link.get_untracked() else { return };
        // Whatever passphrase work goes on may not be one that can be ended.
        if self.session.work().with_untracked(Option::is_some) {
            return;
        }
        let words = Zeroizing::new(share_words(&words));
        let needs_words = link.head().lock() == Lock::Words;
        if needs_words && words.is_empty() {
            self.inbox.fault.set(Some(ReceiveError::Blank));
            return;
        }
        self.inbox.fault.set(None);
        self.inbox.lapsed.set(false);
        let came_to = if needs_words {
            self.inbox.is_opening.set_value(true);
            self.session.at_work(self.unseal(&link, &words)).await.unwrap_or(Err(ReceiveError::Stopped))
        } else {
            read(&link, None)
        };
        // Meanwhile it may have been put away, or another one came.
        if self.inbox.link.try_with_untracked(|now| now.as_ref() == Some(&Came::Read(Ok(link)))) != Some(true) {
            return;
        }
        self.inbox.is_opening.set_value(false);
        match came_to {
            Ok(shared) => self.inbox.opened.set(Some(Arc::new(shared))),
            Err(error) => self.inbox.fault.set(Some(error)),
        }
    }

    /// Closes it, and forgets it.
    pub fn close(self) {
        if self.inbox.is_opening.get_value() {
            self.session.end_work();
        }
        self.inbox.forget();
    }

    /// Looks at the page for those who stand by someone.
    pub fn to_friend(self) {
        self.inbox.aside.set(Aside::Friend);
    }

    /// Looks at the help lines on that page.
    pub fn to_help_lines(self) {
        self.inbox.aside.set(Aside::Help);
    }

    /// Looks at it again, from there or from the way to a notebook.
    pub fn back(self) {
        self.inbox.aside.set(Aside::No);
    }

    /// Keeps a copy in the notebook that is open; `words` say there whose it is. Where none is, it waits for the one that will be: at the lock,
    /// or through the first visit.
    pub async fn keep(self, words: KeptWords) {
        self.inbox.marks.set_value(Some(words));
        if self.session.gate().get_untracked() == Gate::Open {
            self.keep_now().await;
            return;
        }
        self.inbox.kept.set(None);
        self.inbox.aside.set(Aside::Waiting);
        match self.session.gate().get_untracked() {
            // Plain lists may stand before the lock.
            Gate::Locked => self.session.face().go_through(),
            Gate::First => self.navigation.go(Place::Front),
            Gate::Open | Gate::Salvaged | Gate::Trouble(_) => {}
        }
    }

    fn is(self, aside: Aside) -> Signal<bool> {
        Memo::new(move |_| self.inbox.link.with(Option::is_some) && self.inbox.aside.get() == aside).into()
    }

    /// The notebook is open now: the copy goes into it, and its page with it. One that could not be kept is shown again, and says so.
    async fn keep_what_waits(self) {
        if self.keep_now().await {
            self.inbox.put_by();
        } else {
            self.inbox.aside.set(Aside::No);
        }
    }

    async fn keep_now(self) -> bool {
        let (shared, words) = (self.inbox.opened.get_untracked(), self.inbox.marks.get_value());
        let (Some(shared), Some(words)) = (shared, words) else { return false };
        if self.inbox.is_keeping.get_untracked() || matches!(self.inbox.kept.get_untracked(), Some(Ok(_))) {
            return true;
        }
        self.inbox.is_keeping.set(true);
        let desk = self.session.desk();
        let day = desk.moment().day();
        let drafts: Vec<_> =
            shared.pieces.iter().map(|piece| piece.to_page(day, words)).filter(|page| !page.is_blank()).collect();
        let count = drafts.len();
        let make = || {
            let page = |draft| Ok(Record::Page(Page::new(desk.make_id()?, Sort::Journal, desk.now(), draft)));
            drafts.into_iter().map(page).collect()
        };
        let kept = self.session.keep_records(make).await;
        self.inbox.is_keeping.set(false);
        // The lock may have fallen; then there is nothing here any more to say it of.
        if self.inbox.opened.with_untracked(Option::is_some) {
            self.inbox.kept.set(Some(kept.map(|()| count)));
        }
        kept.is_ok()
    }

    async fn unseal(self, link: &Link, words: &str) -> Result<Shared, ReceiveError> {
        let desk = self.session.desk();
        let words = Zeroizing::new(desk.device.normal(words));
        let head = link.head();
        let ikm = desk.device.derive(&words, head.salt(), head.cost()).await?;
        read(link, Some(&ikm))
    }
}

/// The link that a text is.
pub(super) fn read_link(text: &str) -> Result<Link, ReceiveError> {
    Ok(Link::read(text)?)
}

fn read(link: &Link, words: Option<&vault::Ikm>) -> Result<Shared, ReceiveError> {
    let plain = link.open(words)?;
    Shared::from_json(&plain).map_err(|error| match error {
        SharedError::Newer => ReceiveError::Newer,
        SharedError::Unreadable => ReceiveError::Altered,
    })
}

impl From<LinkError> for ReceiveError {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::NotOne => Self::NotOne,
            LinkError::Newer => Self::Newer,
            LinkError::CutShort => Self::CutShort,
            LinkError::Damaged => Self::Altered,
            LinkError::WrongWords => Self::WrongWords,
            LinkError::TooLong => Self::TooLong,
        }
    }
}

impl From<WorkError> for ReceiveError {
    fn from(error: WorkError) -> Self {
        match error {
            WorkError::NoWorker => Self::NoWorker,
            WorkError::NoMemory => Self::NoMemory,
        }
    }
}
