//! The one page being written. It seals by itself at each pause in the typing, and shows as kept only what a store has answered for.

use domain::{Day, Moment, Page, PageDraft, RecordId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::Kept;

use super::alone::listen_to_tabs;
use super::desk::put;
use super::{Gate, Journal, KeepError, Session, use_journal, use_session};
use crate::platform::Timer;

/// A pause in the typing of this many milliseconds seals the page.
const PAUSE: i64 = 1000;
/// Without any pause the page is sealed this many milliseconds after the first word that is not kept: a phone may end a tab at any moment.
const LATEST: i64 = 3000;

/// Where the keeping of this page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing to keep.
    Nothing,
    /// Typed, not yet kept: waits for a pause in the typing.
    Waiting,
    /// Being sealed and stored.
    Keeping,
    /// Kept.
    Kept {
        /// When.
        at: Moment,
        /// Whether it would survive the device stopping this instant.
        durable: bool,
    },
    /// Not kept: the words are on the page only.
    NotKept {
        /// The last time it was.
        since: Option<Moment>,
        /// What was in the way.
        why: KeepError,
    },
}

/// The page being written.
#[derive(Clone, Copy)]
pub struct Editor {
    session: Session,
    journal: Journal,
    /// Kept before, or at least given an id.
    page: RwSignal<Option<Page>>,
    draft: RwSignal<PageDraft>,
    day: RwSignal<Day>,
    keeping: RwSignal<Keeping>,
    kept_at: StoredValue<Option<Moment>>,
    /// When the first word was typed that is not kept.
    unkept_since: StoredValue<Option<i64>>,
    /// Counts what was typed, so that a commit knows whether it is still the latest.
    typed: StoredValue<u64>,
    /// Counts the pages laid out, so that a commit knows whether its page is still the one in sight.
    laid_out: StoredValue<u64>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

/// Provides the editor, empty. Needs the session and the journal.
pub fn provide_editor() -> Editor {
    let session = use_session();
    let editor = Editor {
        session,
        journal: use_journal(),
        page: RwSignal::new(None),
        draft: RwSignal::new(PageDraft::default()),
        day: RwSignal::new(session.moment().day()),
        keeping: RwSignal::new(Keeping::Nothing),
        kept_at: StoredValue::new(None),
        unkept_since: StoredValue::new(None),
        typed: StoredValue::new(0),
        laid_out: StoredValue::new(0),
        timer: StoredValue::new_local(None),
    };
    session.desk().set_pending(Box::new(move || editor.pending()));
    forget_when_locked(session, editor);
    listen_to_tabs(session, editor);
    provide_context(editor);
    editor
}

/// The editor of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_editor() -> Editor {
    expect_context()
}

/// No words stay behind a lock.
fn forget_when_locked(session: Session, editor: Editor) {
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            editor.begin();
        }
    });
}

impl Editor {
    /// Lays out a new page.
    pub fn begin(self) {
        self.lay_out(None, self.session.moment().day(), PageDraft::default());
    }

    /// Takes up a page again.
    pub fn resume(self, id: RecordId) {
        if let Some(page) = self.journal.page(id) {
            let (day, draft) = (page.day, page.draft());
            self.lay_out(Some(page), day, draft);
        }
    }

    /// The words so far.
    pub fn draft(self) -> Signal<PageDraft> {
        self.draft.into()
    }

    /// The day the page belongs to.
    pub fn day(self) -> Signal<Day> {
        self.day.into()
    }

    /// Where the keeping stands.
    pub fn keeping(self) -> Signal<Keeping> {
        self.keeping.into()
    }

    /// The title, as it now stands.
    pub fn title_typed(self, title: String) {
        self.draft.update(|draft| draft.title = title);
        self.wait();
    }

    /// The text, as it now stands.
    pub fn body_typed(self, body: String) {
        self.draft.update(|draft| draft.body = body);
        self.wait();
    }

    /// The page goes out of sight: keeps what is pending without waiting for a pause.
    pub fn keep_soon(self) {
        if self.keeping.get_untracked() == Keeping::Waiting {
            spawn_local(async move {
                let _ = self.keep().await;
            });
        }
    }

    /// Whether the page was kept before, or is being kept now: then it can be deleted, also when nothing stands on it any more.
    pub fn is_there(self) -> Signal<bool> {
        Signal::derive(move || self.page.with(Option::is_some))
    }

    /// Keeps what is pending now.
    ///
    /// # Errors
    /// [`KeepError`]; the words stay on the page.
    pub async fn keep(self) -> Result<(), KeepError> {
        self.stop_waiting();
        let laid_out = self.laid_out.get_value();
        loop {
            let kept = self.keep_once(laid_out).await;
            if self.laid_out.get_value() != laid_out {
                // Another page lies here now; this one was kept or not without it.
                return kept.map(drop);
            }
            match kept {
                Ok(None) => return Ok(()),
                // More was typed meanwhile: that too, at once.
                Ok(Some((_, typed))) if self.typed.get_value() != typed => self.stop_waiting(),
                Ok(Some((kept, _))) => {
                    let at = self.session.moment();
                    self.kept_at.set_value(Some(at));
                    self.keeping.set(Keeping::Kept { at, durable: kept.durable() });
                    return Ok(());
                }
                Err(why) => {
                    self.keeping.set(Keeping::NotKept { since: self.kept_at.get_value(), why });
                    return Err(why);
                }
            }
        }
    }

    /// One commit of the page as it stands when its turn has come, and how much had been typed then; `None` if there is nothing to keep.
    async fn keep_once(self, laid_out: u64) -> Result<Option<(Kept, u64)>, KeepError> {
        let desk = self.session.desk();
        let make = || {
            if self.laid_out.get_value() != laid_out {
                return Ok(None);
            }
            let page = self.pending()?.filter(|page| !desk.is_removing(page.id));
            let Some(page) = page else {
                if matches!(self.keeping.get_untracked(), Keeping::Waiting | Keeping::NotKept { .. }) {
                    self.keeping.set(Keeping::Nothing);
                }
                return Ok(None);
            };
            self.page.set(Some(page.clone()));
            self.keeping.set(Keeping::Keeping);
            Ok(Some((vec![put(&page)?], (page, self.typed.get_value()))))
        };
        let kept = desk.keep_with(make).await?;
        self.session.tell_room();
        Ok(kept.map(|(kept, (page, typed))| {
            if !desk.is_removing(page.id) {
                self.journal.show(page);
            }
            (kept, typed)
        }))
    }

    /// Keeps what is pending and puts the page down.
    ///
    /// # Errors
    /// [`KeepError`]; the words stay on the page.
    pub async fn close(self) -> Result<(), KeepError> {
        let laid_out = self.laid_out.get_value();
        self.keep().await?;
        // Unless another page was begun while this one was being kept.
        if self.laid_out.get_value() == laid_out {
            self.begin();
        }
        Ok(())
    }

    /// Deletes the page being written, kept or not, and puts it down.
    ///
    /// # Errors
    /// [`KeepError`]; the page is then still there.
    pub async fn delete(self) -> Result<(), KeepError> {
        self.stop_waiting();
        let laid_out = self.laid_out.get_value();
        if let Some(page) = self.page.get_untracked() {
            self.journal.delete(page.id).await?;
        }
        if self.laid_out.get_value() == laid_out {
            self.begin();
        }
        Ok(())
    }

    /// The page as it should be kept, unless it is kept already, or there is nothing on it.
    fn pending(self) -> Result<Option<Page>, KeepError> {
        if matches!(self.keeping.get_untracked(), Keeping::Nothing | Keeping::Kept { .. }) {
            return Ok(None);
        }
        let draft = self.draft.get_untracked();
        let now = self.session.desk().now();
        Ok(match self.page.get_untracked() {
            Some(page) => Some(page.revised(draft, now)),
            None if draft.is_blank() => None,
            None => Some(Page::new(self.session.desk().make_id()?, self.day.get_untracked(), now, draft)),
        })
    }

    fn lay_out(self, page: Option<Page>, day: Day, draft: PageDraft) {
        self.stop_waiting();
        self.laid_out.update_value(|count| *count += 1);
        self.page.set(page);
        self.day.set(day);
        self.draft.set(draft);
        self.kept_at.set_value(None);
        self.keeping.set(Keeping::Nothing);
    }

    fn wait(self) {
        self.typed.update_value(|typed| *typed += 1);
        if self.keeping.get_untracked() != Keeping::Keeping {
            self.keeping.set(Keeping::Waiting);
        }
        let then = Box::new(move || {
            // The outcome is in `keeping`, which the page shows.
            spawn_local(async move {
                let _ = self.keep().await;
            });
        });
        let desk = self.session.desk();
        let now = desk.now().millis();
        let since = self.unkept_since.get_value().unwrap_or(now);
        self.unkept_since.set_value(Some(since));
        // A clock that jumps shortens the pause and never lengthens it.
        let delay = (since + LATEST - now).clamp(0, PAUSE) as u32;
        self.timer.set_value(Some(desk.device.after(delay, then)));
    }

    fn stop_waiting(self) {
        self.unkept_since.set_value(None);
        self.timer.set_value(None);
    }
}
