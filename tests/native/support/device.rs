//! A device in memory: its clock moves when it is told to, its timers fire when they are told to, its passphrase work is quick.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::future::poll_fn;
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};

use daybook::platform::{
    Build, Device, Elsewhere, Hold, KeptOffline, Message, NoAsset, NoDownload, NoOffline, NotCopied, NotRead,
    NotShared, NotWritten, Picked, Remains, Services, Shelves, Take, Timer, Tone, Unsealed, WorkError,
};
use domain::Timestamp;
use futures::future::{LocalBoxFuture, ready};
use vault::kdf::{Cost, SALT};
use vault::{Ikm, MemoryStorage, NoEntropy, Store};

use super::tabs::Tabs;

/// Hears of a link that is opened in this tab.
type Heard = Box<dyn Fn(String)>;

type Due = Rc<RefCell<Option<Box<dyn FnOnce()>>>>;

/// See the file.
pub(crate) struct FakeDevice {
    /// Itself, as it is handed on.
    me: Weak<Self>,
    shelves: Rc<Shelves>,
    /// All tabs on one device, and which of them this one is.
    pub(crate) tabs: Rc<Tabs>,
    tab: usize,
    now: Cell<i64>,
    /// How far its clock is ahead of UTC, in minutes.
    pub(crate) offset: Cell<i32>,
    seed: Cell<u64>,
    timers: RefCell<Vec<Due>>,
    /// The delays that were asked for, in ms.
    pub(crate) delays: RefCell<Vec<u32>>,
    /// How long each passphrase work takes, in ms; the last one counts for all that follow.
    pub(crate) work_takes: RefCell<VecDeque<i64>>,
    /// The costs that were asked for.
    pub(crate) worked_at: RefCell<Vec<Cost>>,
    /// The memory that the device gives, in KiB.
    pub(crate) memory: Cell<u32>,
    pub(crate) has_randomness: Cell<bool>,
    pub(crate) is_old: Cell<bool>,
    pub(crate) worker_runs: Cell<bool>,
    pub(crate) fresh_starts: Cell<u32>,
    /// Whether the page could be loaded anew.
    pub(crate) is_online: Cell<bool>,
    /// Files that the person was given: name and content.
    pub(crate) files: RefCell<Vec<(String, Vec<u8>)>>,
    /// Whether the browser gives files.
    pub(crate) gives_files: Cell<bool>,
    /// What was passed on by the device's own menu; none if it has no such menu.
    pub(crate) shared: RefCell<Option<Vec<String>>>,
    /// Whether the browser has agreed to keep what is here; none if it cannot be asked.
    pub(crate) is_persistent: Cell<Option<bool>>,
    /// What came behind the `#` before the app was there, and who hears of what comes later.
    pub(crate) given: RefCell<Option<String>>,
    pub(crate) when_given: RefCell<Option<Heard>>,
    /// What was copied, also in vain; whether there is a clipboard; how often something was printed.
    pub(crate) copied: RefCell<Vec<String>>,
    pub(crate) has_clipboard: Cell<bool>,
    pub(crate) prints: Cell<u32>,
    /// What stands unsealed, all tabs alike; and whether it can be written.
    unsealed: Rc<RefCell<Vec<(Unsealed, String)>>>,
    pub(crate) takes_unsealed: Cell<bool>,
    /// What does not let itself be deleted; how often the page was left by itself.
    pub(crate) remains: RefCell<Vec<Remains>>,
    pub(crate) leaves: Cell<u32>,
    /// What a look at the site's own files comes to, and all that was asked for them, in order.
    pub(crate) files_kept: RefCell<Result<KeptOffline, NoOffline>>,
    pub(crate) asked_for_files: RefCell<Vec<String>>,
    pub(crate) can_keep_files: Cell<bool>,
    /// What was heard; `None` is silence asked for while something may have sounded.
    pub(crate) heard: RefCell<Vec<Option<Tone>>>,
    sounds: Cell<bool>,
    pub(crate) has_sound: Cell<bool>,
    /// While it is shut, passphrase work does not end.
    pub(crate) work: Gate,
}

impl std::fmt::Debug for FakeDevice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FakeDevice(..)")
    }
}

impl FakeDevice {
    pub(crate) fn new() -> Rc<Self> {
        Self::with(Rc::new(Shelves::Memory(MemoryStorage::new())), Rc::new(Tabs::default()), 1)
    }

    /// The same device as another tab has it.
    pub(crate) fn in_another_tab(&self) -> Rc<Self> {
        let seed = self.seed.get() + 1;
        let other = Self::with(Rc::clone(&self.shelves), Rc::clone(&self.tabs), seed);
        other.now.set(self.now.get());
        other
    }

    /// The tab is closed: it hears nothing any more.
    pub(crate) fn close(&self) {
        self.tabs.hang(self.tab);
    }

    fn with(shelves: Rc<Shelves>, tabs: Rc<Tabs>, seed: u64) -> Rc<Self> {
        let tab = tabs.enter();
        Rc::new_cyclic(|me| Self {
            me: Weak::clone(me),
            shelves,
            tabs,
            tab,
            // 24 November 2026, 12:00 UTC.
            now: Cell::new(1_795_521_600_000),
            offset: Cell::new(60),
            seed: Cell::new(seed),
            timers: RefCell::default(),
            delays: RefCell::default(),
            work_takes: RefCell::new(VecDeque::from([800])),
            worked_at: RefCell::default(),
            memory: Cell::new(u32::MAX),
            has_randomness: Cell::new(true),
            is_old: Cell::new(false),
            worker_runs: Cell::new(false),
            fresh_starts: Cell::new(0),
            is_online: Cell::new(true),
            files: RefCell::default(),
            gives_files: Cell::new(true),
            shared: RefCell::new(Some(Vec::new())),
            is_persistent: Cell::new(Some(false)),
            given: RefCell::default(),
            when_given: RefCell::default(),
            copied: RefCell::default(),
            has_clipboard: Cell::new(true),
            prints: Cell::new(0),
            unsealed: Rc::default(),
            takes_unsealed: Cell::new(true),
            remains: RefCell::default(),
            leaves: Cell::new(0),
            files_kept: RefCell::new(Ok(KeptOffline { is_whole: true, newer: None, is_unheard: false })),
            asked_for_files: RefCell::default(),
            can_keep_files: Cell::new(true),
            heard: RefCell::default(),
            sounds: Cell::new(false),
            has_sound: Cell::new(true),
            work: Gate::default(),
        })
    }

    pub(crate) fn storage(&self) -> &MemoryStorage {
        match &*self.shelves {
            Shelves::Memory(storage) => storage,
            Shelves::Browser(_) => panic!("a fake device keeps in memory"),
        }
    }

    /// Moves the clock and fires nothing.
    pub(crate) fn tick(&self, milliseconds: i64) {
        self.now.set(self.now.get() + milliseconds);
    }

    /// Fires every timer that was not dropped.
    pub(crate) fn let_time_pass(&self) {
        self.now.set(self.now.get() + 1_000);
        for due in self.timers.take() {
            if let Some(then) = due.borrow_mut().take() {
                then();
            }
        }
    }

    fn derive_now(&self, passphrase: &str, salt: &[u8; SALT], cost: Cost) -> Result<Ikm, WorkError> {
        self.worker_runs.set(true);
        if cost.memory_kib() > self.memory.get() {
            return Err(WorkError::NoMemory);
        }
        self.worked_at.borrow_mut().push(cost);
        let mut takes = self.work_takes.borrow_mut();
        let taken = if takes.len() > 1 { takes.pop_front() } else { takes.front().copied() };
        self.now.set(self.now.get() + taken.unwrap_or_default());
        let mut key = [cost.passes() as u8; 32];
        for (at, byte) in passphrase.bytes().chain(*salt).enumerate() {
            key[at % 32] = key[at % 32].wrapping_mul(31).wrapping_add(byte);
        }
        Ok(Ikm::from_bytes(&key))
    }
}

impl Device for FakeDevice {
    fn shelves(&self) -> &Shelves {
        &self.shelves
    }

    fn services(&self) -> Option<Rc<dyn Services>> {
        Some(self.me.upgrade()?)
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.now.get())
    }

    fn utc_offset_minutes(&self) -> i32 {
        self.offset.get()
    }

    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        if !self.has_randomness.get() {
            return Err(NoEntropy);
        }
        let mut state = self.seed.get();
        for byte in bytes {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = (state >> 33) as u8;
        }
        self.seed.set(state);
        Ok(())
    }

    fn warm(&self) {
        self.worker_runs.set(true);
    }

    fn derive<'a>(
        &'a self,
        passphrase: &'a str,
        salt: &'a [u8; SALT],
        cost: Cost,
    ) -> LocalBoxFuture<'a, Result<Ikm, WorkError>> {
        Box::pin(async move {
            self.worker_runs.set(true);
            self.work.pass().await;
            self.derive_now(passphrase, salt, cost)
        })
    }

    fn dismiss(&self) {
        self.worker_runs.set(false);
    }

    fn normal(&self, passphrase: &str) -> String {
        passphrase.to_owned()
    }

    fn after(&self, milliseconds: u32, then: Box<dyn FnOnce()>) -> Timer {
        self.delays.borrow_mut().push(milliseconds);
        let due: Due = Rc::new(RefCell::new(Some(then)));
        self.timers.borrow_mut().push(Rc::clone(&due));
        Timer::holding(Dropped(due))
    }

    fn breathe(&self) -> LocalBoxFuture<'_, ()> {
        Box::pin(ready(()))
    }

    fn can_be_had_again(&self) -> LocalBoxFuture<'_, bool> {
        Box::pin(ready(self.is_online.get()))
    }

    fn load_anew(&self) {
        self.fresh_starts.set(self.fresh_starts.get() + 1);
    }

    fn is_too_old(&self) -> bool {
        self.is_old.get()
    }

    fn download(&self, name: &str, content: &[u8]) -> Result<(), NoDownload> {
        if !self.gives_files.get() {
            return Err(NoDownload);
        }
        self.files.borrow_mut().push((name.into(), content.into()));
        Ok(())
    }

    fn take_given(&self) -> Option<String> {
        self.given.take()
    }

    fn on_given(&self, then: Box<dyn Fn(String)>) {
        *self.when_given.borrow_mut() = Some(then);
    }

    fn read_unsealed(&self, which: Unsealed) -> Option<String> {
        self.unsealed.borrow().iter().find(|(name, _)| *name == which).map(|(_, record)| record.clone())
    }

    fn write_unsealed(&self, which: Unsealed, record: &str) -> Result<(), NotWritten> {
        if !self.takes_unsealed.get() {
            return Err(NotWritten);
        }
        let mut unsealed = self.unsealed.borrow_mut();
        unsealed.retain(|(name, _)| *name != which);
        unsealed.push((which, record.to_owned()));
        Ok(())
    }

    fn forget_unsealed(&self) {
        self.unsealed.borrow_mut().clear();
    }

    fn hold(&self, take: Take, lost: Box<dyn FnOnce()>) -> LocalBoxFuture<'_, Result<Hold, Elsewhere>> {
        Box::pin(Tabs::hold(&self.tabs, take, lost))
    }

    fn tell_tabs(&self, message: Message) {
        self.tabs.tell(self.tab, message);
    }

    fn on_tabs(&self, then: Box<dyn Fn(Message)>) {
        self.tabs.listen(self.tab, then);
    }
}

impl Services for FakeDevice {
    fn words(&self) -> LocalBoxFuture<'_, Result<String, NoAsset>> {
        Box::pin(ready(
            std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/words.txt")).map_err(|_| NoAsset),
        ))
    }

    fn read<'a>(&'a self, picked: &'a Picked, most: u64) -> LocalBoxFuture<'a, Result<Vec<u8>, NotRead>> {
        let Picked::Memory(_, bytes) = picked else { panic!("a fake device has files in memory") };
        Box::pin(ready(if bytes.len() as u64 > most { Err(NotRead::TooLong) } else { Ok(bytes.clone()) }))
    }

    fn address(&self) -> String {
        "https://daybook.example/".into()
    }

    fn can_share(&self) -> bool {
        self.shared.borrow().is_some()
    }

    fn share<'a>(&'a self, address: &'a str) -> LocalBoxFuture<'a, Result<(), NotShared>> {
        let mut shared = self.shared.borrow_mut();
        let taken = shared.as_mut().map(|shared| shared.push(address.into())).ok_or(NotShared);
        Box::pin(ready(taken))
    }

    fn is_persistent(&self) -> LocalBoxFuture<'_, Option<bool>> {
        Box::pin(ready(self.is_persistent.get()))
    }

    fn persist(&self) -> LocalBoxFuture<'_, Option<bool>> {
        self.is_persistent.set(self.is_persistent.get().map(|_| true));
        Box::pin(ready(self.is_persistent.get()))
    }

    fn copy<'a>(&'a self, text: &'a str) -> LocalBoxFuture<'a, Result<(), NotCopied>> {
        self.copied.borrow_mut().push(text.into());
        Box::pin(ready(if self.has_clipboard.get() { Ok(()) } else { Err(NotCopied) }))
    }

    fn print(&self) {
        self.prints.set(self.prints.get() + 1);
    }

    fn erase(&self) -> LocalBoxFuture<'_, Vec<Remains>> {
        let remains = self.remains.borrow().clone();
        for (part, store) in [(Remains::Local, Store::Local), (Remains::Database, Store::Indexed)] {
            if !remains.contains(&part) {
                self.storage().replace(store, BTreeMap::new());
            }
        }
        if !remains.contains(&Remains::Local) {
            self.unsealed.borrow_mut().clear();
        }
        Box::pin(ready(remains))
    }

    fn can_keep_offline(&self) -> bool {
        self.can_keep_files.get()
    }

    fn keep_offline(&self, now: bool) -> LocalBoxFuture<'_, Result<KeptOffline, NoOffline>> {
        self.asked_for_files.borrow_mut().push(if now { "look now" } else { "look" }.into());
        Box::pin(ready(self.files_kept.borrow().clone()))
    }

    fn use_build<'a>(&'a self, build: &'a Build) -> LocalBoxFuture<'a, Result<(), NoOffline>> {
        self.asked_for_files.borrow_mut().push(format!("use {}", build.0));
        Box::pin(ready(self.files_kept.borrow().clone().map(drop)))
    }

    fn keep_nothing_offline(&self) -> LocalBoxFuture<'_, Result<(), NoOffline>> {
        self.asked_for_files.borrow_mut().push("nothing".into());
        Box::pin(ready(Ok(())))
    }

    fn leave(&self) {
        self.leaves.set(self.leaves.get() + 1);
    }

    fn can_sound(&self) -> bool {
        self.has_sound.get()
    }

    fn sound(&self, tone: Tone) {
        self.sounds.set(true);
        self.heard.borrow_mut().push(Some(tone));
    }

    fn hush(&self) {
        if self.sounds.take() {
            self.heard.borrow_mut().push(None);
        }
    }
}

/// What makes work wait.
#[derive(Default)]
pub(crate) struct Gate {
    is_shut: Cell<bool>,
    waiting: RefCell<Vec<Waker>>,
}

impl Gate {
    pub(crate) fn shut(&self, is_shut: bool) {
        self.is_shut.set(is_shut);
        self.waiting.take().into_iter().for_each(Waker::wake);
    }

    pub(super) async fn pass(&self) {
        poll_fn(|context| {
            if !self.is_shut.get() {
                return Poll::Ready(());
            }
            self.waiting.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }
}

/// Takes the call out of a timer that is dropped.
struct Dropped(Due);

impl Drop for Dropped {
    fn drop(&mut self) {
        // While the call itself runs, it has been taken already.
        if let Ok(mut due) = self.0.try_borrow_mut() {
            due.take();
        }
    }
}
