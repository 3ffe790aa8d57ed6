//! What the handles share and no page sees: the device, the open notebook, the one queue of commits.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use domain::{Moment, Record, RecordId, Timestamp};
use futures::channel::oneshot;
use futures::future::LocalBoxFuture;
use futures::lock::{Mutex, MutexGuard};
use leptos::prelude::*;
use platform::{Device, DeviceEntropy, Hold, Services, Shelves};
use vault::{Aside, Change, Checked, Kept, MemoryStorage, Notebook, Reached, RecordBytes, Rekeying, Store};

use crate::platform;

use super::alone::Answers;
use super::late_services::LateServices;
use super::{Erasable, KeepError};

/// Told which records are gone.
type PutDown = Box<dyn Fn(&BTreeSet<RecordId>)>;

/// Drops what could be brought back.
type Forget = Box<dyn Fn()>;

/// Keeps what stands on all pages.
type KeepAll = Box<dyn Fn() -> LocalBoxFuture<'static, Result<(), KeepError>>>;

/// What stands on a page and is not yet kept.
pub(super) struct Pending {
    /// The changes that keep it; none if it is kept.
    pub(super) tell: Box<dyn Fn() -> Result<Vec<Change>, KeepError>>,
    /// Lays it out again, if it is of this page: it was put aside at the lock.
    pub(super) lay_out: Box<dyn Fn(&Record)>,
    /// Puts it down, if it is one of these: they are deleted.
    pub(super) put_down: PutDown,
}

pub(super) struct Desk {
    pub(super) device: Rc<dyn Device>,
    pub(super) services: LateServices,
    /// For a notebook that leaves nothing behind. Locking drops the keys and not what is sealed.
    memory: Shelves,
    is_in_memory: Cell<bool>,
    notebook: RefCell<Option<Rc<RefCell<Notebook>>>>,
    /// Goes with the notebook: no other tab has it open meanwhile.
    hold: RefCell<Option<Hold>>,
    times_cleared: Cell<u64>,
    pub(super) answers: Answers,
    /// Commits go one after the other.
    queue: Mutex<()>,
    pending: RefCell<Vec<Pending>>,
    /// How to keep what stands on all pages; none before there are any.
    keep_all: RefCell<Option<KeepAll>>,
    /// Who holds back what was deleted of a kind, to forget it once all of that kind is deleted.
    when_deleted: RefCell<Vec<(Erasable, Forget)>>,
    /// Pages whose deletion was asked for, and the change that makes it so: nothing else keeps them any more.
    removing: RefCell<BTreeMap<RecordId, Change>>,
    /// Words that could not be kept when the lock fell, sealed. Only the notebook that they are of opens them.
    aside: RefCell<Vec<Aside>>,
}

/// What one step of looking after the notebook came to.
pub(super) enum Tended {
    /// There is no open notebook any more.
    Gone,
    /// There is more to do; this part is the next to check.
    More { part: usize },
    /// All was looked at.
    All {
        /// The stores that do not serve.
        faults: Vec<Store>,
    },
}

/// The stores that `notebook` does not ask any more.
pub(super) fn faults_of(notebook: &Notebook) -> Vec<Store> {
    Store::BOTH.into_iter().filter(|store| notebook.fault(*store).is_some()).collect()
}

/// The desk, for handles that must be `Copy`.
pub(super) type SharedDesk = StoredValue<Rc<Desk>, LocalStorage>;

impl Desk {
    pub(super) fn new(device: Rc<dyn Device>) -> Rc<Self> {
        Rc::new(Self {
            device,
            services: LateServices::default(),
            memory: Shelves::Memory(MemoryStorage::new()),
            is_in_memory: Cell::new(false),
            notebook: RefCell::new(None),
            hold: RefCell::new(None),
            times_cleared: Cell::new(0),
            answers: Answers::default(),
            queue: Mutex::new(()),
            pending: RefCell::default(),
            keep_all: RefCell::default(),
            when_deleted: RefCell::default(),
            removing: RefCell::default(),
            aside: RefCell::default(),
        })
    }

    /// What the device can do beside keeping a notebook. Only the rest of the app may ask this.
    pub(super) fn services(&self) -> Rc<dyn Services> {
        self.services.of(&*self.device)
    }

    /// Where the notebook is kept.
    pub(super) fn shelves(&self) -> &Shelves {
        if self.is_in_memory.get() { &self.memory } else { self.device.shelves() }
    }

    /// The notebook is kept in memory only, or on the device again.
    pub(super) fn set_in_memory(&self, in_memory: bool) {
        self.is_in_memory.set(in_memory);
    }

    pub(super) fn is_in_memory(&self) -> bool {
        self.is_in_memory.get()
    }

    /// The wall clock of the person.
    pub(super) fn moment(&self) -> Moment {
        Moment::at(self.device.now(), self.device.utc_offset_minutes())
    }

    pub(super) fn now(&self) -> Timestamp {
        self.device.now()
    }

    pub(super) fn entropy(&self) -> DeviceEntropy {
        DeviceEntropy(Rc::clone(&self.device))
    }

    pub(super) fn lay_out(&self, notebook: Rc<RefCell<Notebook>>, hold: Hold) {
        *self.notebook.borrow_mut() = Some(notebook);
        *self.hold.borrow_mut() = Some(hold);
    }

    /// Keeps other tabs away from a notebook that does not open, while what can be read of it is shown.
    pub(super) fn hold(&self, hold: Hold) {
        *self.hold.borrow_mut() = Some(hold);
    }

    /// Whether no other tab can write to the notebook.
    pub(super) fn holds_alone(&self) -> bool {
        self.hold.borrow().as_ref().is_some_and(Hold::is_alone)
    }

    /// Takes the hold from the notebook: other tabs are kept away for as long as the answer lives, whatever becomes of the notebook.
    pub(super) fn take_hold(&self) -> Option<Hold> {
        self.hold.borrow_mut().take()
    }

    /// Drops the keys and everything that was read, and lets other tabs have the notebook.
    pub(super) fn clear(&self) {
        self.notebook.borrow_mut().take();
        self.hold.borrow_mut().take();
        self.times_cleared.set(self.times_cleared.get().wrapping_add(1));
    }

    /// Changes with each time the notebook was put away, so that what began before it can tell.
    pub(super) fn times_cleared(&self) -> u64 {
        self.times_cleared.get()
    }

    /// How far the open notebook has come; `None` if it is not open.
    pub(super) fn reached(&self) -> Option<Reached> {
        Some(self.notebook.borrow().as_ref()?.borrow().reached())
    }

    /// Whether hardly anything more fits into the open notebook, however large it becomes.
    pub(super) fn is_nearly_full(&self) -> bool {
        self.used() >= 90
    }

    /// How much of the largest notebook that can be is in use: 0 to 100.
    pub(super) fn used(&self) -> u8 {
        let fill = self.notebook.borrow().as_ref().map(|notebook| notebook.borrow().fill());
        // At most 100.
        fill.map_or(0, |fill| (fill.used * 100 / fill.most.max(1)).min(100) as u8)
    }

    /// Whether there are words on the page, or deletions asked for, that are not kept.
    pub(super) fn has_pending(&self) -> bool {
        !matches!(self.pending_changes().as_deref(), Ok([])) || !self.removing.borrow().is_empty()
    }

    /// Waits.
    pub(super) async fn wait(&self, milliseconds: u32) {
        let (tell, told) = oneshot::channel();
        let _timer = self.device.after(milliseconds, Box::new(move || _ = tell.send(())));
        _ = told.await;
    }

    /// How to learn what stands on one more page and is not yet kept.
    pub(super) fn add_pending(&self, pending: Pending) {
        self.pending.borrow_mut().push(pending);
    }

    /// How to keep what stands on all pages.
    pub(super) fn keep_all_by(&self, keep_all: KeepAll) {
        *self.keep_all.borrow_mut() = Some(keep_all);
    }

    /// Begins to keep what stands on all pages, where there are any.
    pub(super) fn keeping_all(&self) -> Option<LocalBoxFuture<'static, Result<(), KeepError>>> {
        self.keep_all.borrow().as_ref().map(|keep_all| keep_all())
    }

    /// What stands on the pages and is not kept, page by page. One that cannot be told does not take the others with it.
    fn pending_changes(&self) -> Result<Vec<Vec<Change>>, KeepError> {
        let mut changes = Vec::new();
        let mut fault = None;
        for pending in self.pending.borrow().iter() {
            match (pending.tell)() {
                Ok(more) if more.is_empty() => {}
                Ok(more) => changes.push(more),
                Err(error) => fault = Some(error),
            }
        }
        match fault {
            Some(fault) if changes.is_empty() => Err(fault),
            _ => Ok(changes),
        }
    }

    /// A fresh id for a record.
    pub(super) fn make_id(&self) -> Result<RecordId, KeepError> {
        let mut bytes = [0; 16];
        self.device.fill(&mut bytes).map_err(|_| KeepError::NoRandomness)?;
        Ok(RecordId::from_bytes(bytes))
    }

    /// A number drawn at random, for what needs no more than to differ: where there is no randomness, the clock has to do.
    pub(super) fn draw_number(&self) -> u32 {
        let mut bytes = [0; 4];
        match self.device.fill(&mut bytes) {
            Ok(()) => u32::from_le_bytes(bytes),
            Err(_) => self.now().millis() as u32,
        }
    }

    /// Keeps what `make` makes, after what is being kept already. `make` is called when its turn has come, so that what is kept is what is
    /// on the page then; it makes nothing if there is nothing to keep. Nothing is answered either if the notebook was put away meanwhile:
    /// then there is no page to show it on.
    pub(super) async fn keep_with<T>(
        &self,
        make: impl FnOnce() -> Result<Option<(Vec<Change>, T)>, KeepError>,
    ) -> Result<Option<(Kept, T)>, KeepError> {
        let _turn = self.queue.lock().await;
        let Some((changes, made)) = make()? else { return Ok(None) };
        let notebook = self.open_notebook()?;
        let shelves = self.shelves();
        let kept = Notebook::keep(&notebook, shelves, &changes, self.now().millis(), &mut self.entropy()).await?;
        Ok(self.has_open(&notebook).then_some((kept, made)))
    }

    /// Keeps changes, after what is being kept already.
    pub(super) async fn keep(&self, changes: Vec<Change>) -> Result<(), KeepError> {
        self.keep_with(|| Ok(Some((changes, ())))).await.map(drop)
    }

    /// Keeps what was begun on the pages and not given yet, as half an answer is one too. Each page for itself: one for which there is no room
    /// does not hold up the others.
    pub(super) async fn keep_pending(&self) -> Result<(), KeepError> {
        let count = self.pending.borrow().len();
        let mut all = Ok(());
        for at in 0..count {
            let make = || {
                let changes =
                    self.pending.borrow().get(at).map_or_else(|| Ok(Vec::new()), |pending| (pending.tell)())?;
                Ok((!changes.is_empty()).then_some((changes, ())))
            };
            all = all.and(self.keep_with(make).await.map(drop));
        }
        all
    }

    /// Deletes pages, or lays them aside as deleted: whatever `changes` do to them. From the moment this is called nothing else keeps them,
    /// unless it fails.
    pub(super) async fn remove(&self, changes: Vec<(RecordId, Change)>) -> Result<(), KeepError> {
        self.removing.borrow_mut().extend(changes.iter().cloned());
        let (ids, changes): (Vec<RecordId>, Vec<Change>) = changes.into_iter().unzip();
        if changes.iter().any(|change| matches!(change, Change::Remove(_)))
            && let Ok(notebook) = self.open_notebook()
        {
            // They could come back from what was not read yet.
            self.read_rest(&notebook).await;
        }
        let removed = self.keep(changes).await;
        self.removing.borrow_mut().retain(|id, _| !ids.contains(id));
        removed
    }

    /// What was deleted lies open on no page any more.
    pub(super) fn put_down(&self, gone: &BTreeSet<RecordId>) {
        self.pending.borrow().iter().for_each(|pending| (pending.put_down)(gone));
    }

    /// What to do when all of a kind was deleted: drop what could bring some of it back.
    pub(super) fn when_deleted(&self, kind: Erasable, then: Forget) {
        self.when_deleted.borrow_mut().push((kind, then));
    }

    /// All of a kind was deleted.
    pub(super) fn let_go(&self, kind: Erasable) {
        self.when_deleted.borrow().iter().filter(|(of, _)| *of == kind).for_each(|(_, then)| then());
    }

    /// Drops a notebook that lives in memory only, sealed as it is.
    pub(super) fn empty_memory(&self) {
        if let Shelves::Memory(memory) = &self.memory {
            Store::BOTH.into_iter().for_each(|store| memory.replace(store, BTreeMap::new()));
        }
        self.set_in_memory(false);
    }

    /// Reads what was not read yet. Commits go by meanwhile: a store that takes long to answer holds up no words.
    pub(super) async fn read_rest(&self, notebook: &Rc<RefCell<Notebook>>) {
        if self.has_open(notebook) {
            Notebook::read_all(notebook, self.shelves(), async || self.device.breathe().await).await;
        }
    }

    /// Every record of the open notebook, once all was read, and how many pieces did not read. What stands on the pages is kept first; where
    /// that cannot be, what was kept before is among them.
    pub(super) async fn all_records(&self) -> Result<(Vec<(vault::Id, Rc<RecordBytes>)>, usize), KeepError> {
        let notebook = self.open_notebook()?;
        // The page that it stands on tells what is in its way.
        let _ = self.keep_pending().await;
        self.read_rest(&notebook).await;
        if !self.has_open(&notebook) {
            return Err(KeepError::Locked);
        }
        let notebook = notebook.try_borrow().map_err(|_| KeepError::Conflict)?;
        Ok((notebook.records(), notebook.lost()))
    }

    /// Whether this is the notebook that lies open.
    pub(super) fn has_open(&self, notebook: &Rc<RefCell<Notebook>>) -> bool {
        self.notebook.borrow().as_ref().is_some_and(|open| Rc::ptr_eq(open, notebook))
    }

    /// One step of looking after the open notebook, in its turn among the commits. `part` is the next one to check.
    pub(super) async fn tend(&self, part: usize) -> Tended {
        let _turn = self.queue.lock().await;
        let Ok(notebook) = self.open_notebook() else { return Tended::Gone };
        let (shelves, now, mut entropy) = (self.shelves(), self.now().millis(), self.entropy());
        match Notebook::rekey(&notebook, shelves, now, &mut entropy).await {
            Ok(Rekeying::More) => return Tended::More { part },
            // Whatever is in the way now may not be the next time.
            Ok(Rekeying::Done | Rekeying::Waiting) | Err(_) => {}
        }
        match Notebook::check(&notebook, shelves, part).await {
            Checked::End => Tended::All { faults: faults_of(&notebook.borrow()) },
            Checked::Whole | Checked::Mended => Tended::More { part: part + 1 },
            Checked::Broken => {
                // What is not in memory either was told at the opening.
                let _ = Notebook::renew(&notebook, shelves, part, now, &mut entropy).await;
                Tended::More { part: part + 1 }
            }
        }
    }

    /// Tries a store again that failed. Answers whether one serves again.
    pub(super) async fn rejoin(&self) -> bool {
        let _turn = self.queue.lock().await;
        let Ok(notebook) = self.open_notebook() else { return false };
        if !notebook.borrow().may_rejoin() {
            return false;
        }
        let before = faults_of(&notebook.borrow());
        let shelves = self.shelves();
        if Notebook::rejoin(&notebook, shelves).await.is_err() {
            return false;
        }
        Notebook::read_all(&notebook, shelves, async || self.device.breathe().await).await;
        faults_of(&notebook.borrow()) != before
    }

    /// The open notebook, and its turn among the commits for as long as the answer is held.
    pub(super) async fn turn(&self) -> Result<(MutexGuard<'_, ()>, Rc<RefCell<Notebook>>), KeepError> {
        let turn = self.bare_turn().await;
        Ok((turn, self.open_notebook()?))
    }

    /// The same whether or not a notebook lies open: what is being kept comes to its end first, and nothing is kept meanwhile.
    pub(super) async fn bare_turn(&self) -> MutexGuard<'_, ()> {
        self.queue.lock().await
    }

    /// Whether something is being kept just now.
    pub(super) fn is_keeping(&self) -> bool {
        self.queue.try_lock().is_none()
    }

    /// Whether a change of the passphrase has left something to move.
    pub(super) fn is_rekeying(&self) -> bool {
        // While a store is busy the notebook is not borrowed for long; the next step looks again.
        self.open_notebook().is_ok_and(|notebook| notebook.try_borrow().is_ok_and(|notebook| notebook.is_rekeying()))
    }

    pub(super) fn is_removing(&self, id: RecordId) -> bool {
        self.removing.borrow().contains_key(&id)
    }

    /// Keeps what is pending, and what is under way, without waiting for anything: the page is about to be gone.
    pub(super) fn keep_pending_now(&self) -> Result<(), KeepError> {
        let Ok(notebook) = self.open_notebook() else { return Ok(()) };
        let mut pages = self.pending_changes()?;
        pages.push(self.removing.borrow().values().cloned().collect());
        let mut changes: Vec<Change> = pages.iter().flatten().cloned().collect();
        // While a store is busy the notebook is not borrowed; only another call like this one could be in the way.
        let mut notebook = notebook.try_borrow_mut().map_err(|_| KeepError::Locked)?;
        if changes.is_empty() && !notebook.is_busy() {
            return Ok(());
        }
        let mut keep =
            |changes: &[Change]| notebook.keep_now(self.shelves(), changes, self.now().millis(), &mut self.entropy());
        let mut kept = keep(&changes);
        if kept == Err(vault::KeepError::NotAllRead) {
            // What cannot be removed must not take the words with it.
            changes.retain(|change| matches!(change, Change::Put(..)));
            kept = keep(&changes);
        }
        if matches!(kept, Err(vault::KeepError::Full | vault::KeepError::TooLong)) {
            // Nor must a page for which there is no room.
            kept = Ok(());
            for page in &pages {
                kept = kept.and(keep(page));
            }
        }
        Ok(kept?)
    }

    /// Seals what stands on the pages and could not be kept, to be laid out again when this notebook is opened in this tab. Answers whether all
    /// of it is there.
    pub(super) fn put_aside(&self) -> bool {
        let Ok(notebook) = self.open_notebook() else { return false };
        let Ok(pages) = self.pending_changes() else { return false };
        let changes: Vec<Change> = pages.into_iter().flatten().collect();
        let Ok(notebook) = notebook.try_borrow() else { return false };
        match notebook.put_aside(&changes, &mut self.entropy()) {
            Ok(aside) => self.aside.borrow_mut().push(aside),
            Err(_) => return false,
        }
        true
    }

    /// Whether anything was put aside.
    pub(super) fn has_aside(&self) -> bool {
        !self.aside.borrow().is_empty()
    }

    /// Drops what was put aside.
    pub(super) fn forget_aside(&self) {
        self.aside.borrow_mut().clear();
    }

    /// Lays out again what was put aside of the notebook that lies open now.
    pub(super) fn lay_out_aside(&self) {
        let Ok(notebook) = self.open_notebook() else { return };
        let mut records = Vec::new();
        self.aside.borrow_mut().retain(|aside| match notebook.borrow().take_back(aside) {
            Some(taken) => {
                records.extend(taken);
                false
            }
            None => true,
        });
        for (id, bytes) in records {
            // It was written by this very version.
            let Ok(record) = Record::from_json(RecordId::from_bytes(id), &**bytes) else { continue };
            self.pending.borrow().iter().for_each(|pending| (pending.lay_out)(&record));
        }
    }

    /// What the open notebook keeps under a name.
    pub(super) fn kept(&self, id: RecordId) -> Option<Record> {
        let notebook = self.open_notebook().ok()?;
        let records = notebook.try_borrow().ok()?.records();
        let (_, bytes) = records.into_iter().find(|(held, _)| held == id.as_bytes())?;
        Record::from_json(id, &**bytes).ok()
    }

    /// The notebook that lies open.
    pub(super) fn open_notebook(&self) -> Result<Rc<RefCell<Notebook>>, KeepError> {
        self.notebook.borrow().clone().ok_or(KeepError::Locked)
    }
}

/// The change that keeps a record.
pub(super) fn put(record: Record) -> Result<Change, KeepError> {
    // The only way for this to fail would be a text that no JSON can hold, and there is none.
    let json = record.to_json().map_err(|_| KeepError::TooLong)?;
    Ok(Change::Put(*record.id().as_bytes(), Rc::new(RecordBytes::from(json.into_bytes()))))
}
