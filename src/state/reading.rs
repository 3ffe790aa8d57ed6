//! Reading a notebook that was opened, and showing it: the latest pages at once, the rest while they are shown.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use domain::{RecordError, RecordId};
use leptos::task::spawn_local;
use platform::Hold;
use vault::{Forks, Notebook, Opened};

use super::contents::Read;
use super::copies::{decode, keep_copies};
use super::opening::Unlocked;
use super::session::notices_of;
use super::{Gate, Notice, Session};
use crate::platform;

/// How many segments are read before the notebook is shown: some hundred pages of a few hundred words.
const AT_ONCE: usize = 24;

impl Session {
    /// Reads the latest pages, keeps what two tabs wrote at once as copies, and shows the notebook. The rest is read while it is shown.
    pub(super) async fn read(self, unlocked: Unlocked) {
        let desk = self.desk();
        let Unlocked { opened, hold } = unlocked;
        let Opened { notebook, is_older, conflicts, forks } = opened;
        let mut notices = notices_of(&notebook);
        if is_older {
            notices.push(Notice::OlderGeneration);
        }
        let notebook = Rc::new(RefCell::new(notebook));
        // What was put aside at the lock is laid out beside what is kept.
        let most = if conflicts.is_empty() && !desk.has_aside() { AT_ONCE } else { usize::MAX };
        let pause = async || desk.device.breathe().await;
        let is_more = Notebook::read_some(&notebook, desk.shelves(), most, pause).await;
        desk.lay_out(Rc::clone(&notebook), hold);
        notebook.borrow_mut().absorb(forks);
        if !conflicts.is_empty() {
            let notice = keep_copies(&desk, &conflicts).await;
            if notice == Notice::CopiesNotKept {
                // No later commit may say that they were taken over: the next opening brings them again.
                notebook.borrow_mut().absorb(Forks::default());
            }
            notices.push(notice);
        }
        self.set_notices(notices);
        self.contents().clear();
        self.list(&notebook, is_more).await;
        self.tell_room();
        self.open_at(Gate::Open);
        desk.lay_out_aside();
        if is_more {
            spawn_local(self.read_rest(notebook));
        } else {
            self.care.begin(self);
        }
    }

    /// What was not read before the notebook was shown.
    async fn read_rest(self, notebook: Rc<RefCell<Notebook>>) {
        let desk = self.desk();
        desk.read_rest(&notebook).await;
        self.list(&notebook, false).await;
        if desk.has_open(&notebook) {
            self.care.begin(self);
        }
    }

    /// Shows the records that were read and are not shown yet.
    pub(super) async fn list(self, notebook: &Rc<RefCell<Notebook>>, is_more: bool) {
        let desk = self.desk();
        let listed = self.contents().ids();
        let (mut read, mut newer, mut unreadable) = (Read::default(), 0, 0);
        let records = notebook.borrow().records();
        for (id, bytes) in records.iter().filter(|(id, _)| !listed.contains(&RecordId::from_bytes(*id))) {
            match decode(*id, bytes) {
                Ok(record) => read.push(record),
                Err(RecordError::Newer) => newer += 1,
                Err(RecordError::Unreadable) => unreadable += 1,
            }
            desk.device.breathe().await;
        }
        if !desk.has_open(notebook) {
            return;
        }
        // Meanwhile records may have been kept, which are listed by now, or removed.
        let listed = self.contents().ids();
        let there: BTreeSet<_> =
            notebook.borrow().records().into_iter().map(|(id, _)| RecordId::from_bytes(id)).collect();
        read.retain(|id| there.contains(id) && !listed.contains(id));
        self.contents().show(read);
        let lost = if is_more { 0 } else { notebook.borrow().lost() };
        let counted = |notice: &Notice| {
            matches!(notice, Notice::PartsLost(_) | Notice::PagesNewer(_) | Notice::PagesUnreadable(_))
        };
        let news = [
            (lost, Notice::PartsLost(lost)),
            (newer, Notice::PagesNewer(newer)),
            (unreadable, Notice::PagesUnreadable(unreadable)),
        ];
        self.replace_notices(counted, news.into_iter().filter(|(count, _)| *count > 0).map(|(_, notice)| notice));
    }

    /// Shows a notebook that was just made.
    pub(super) fn show(self, notebook: Notebook, hold: Hold) {
        self.set_notices(notices_of(&notebook));
        self.desk().lay_out(Rc::new(RefCell::new(notebook)), hold);
        self.contents().clear();
        self.open_at(Gate::Open);
        self.care.begin(self);
    }
}
