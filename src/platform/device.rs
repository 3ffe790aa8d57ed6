//! What the state asks of the device, as a trait, so that it can be tested without a browser. What it asks later stands in `services.rs`.

use super::deadline::within;
use super::download::{self, NoDownload};
use super::services::Services;
use super::tabs::{self, Channel, Elsewhere, Hold, Message, Take};
use super::unsealed::{NotWritten, Unsealed};
use super::worker::{PassphraseWorker, WorkError};
use super::{BrowserEntropy, BrowserStorage, Timer, clock, given, page, timer};
use domain::Timestamp;
use futures::future::LocalBoxFuture;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;
use vault::kdf::{Cost, SALT};
use vault::{
    Commit, CommitFault, Entropy, Expected, Faces, Fault, Ikm, Kept, MemoryStorage, Name, NoEntropy, Put, Storage,
    Store, lock_out_now,
};

/// How long a server may take to say that the page can be loaded anew, in ms.
const ANSWER: u32 = 1000;
/// How long work may go on before others get a turn, in ms: half a frame. Browsers hold a timer that follows a timer back for 4 ms, so a
/// turn after every short step would cost far more than the steps.
const SLICE: i64 = 8;

/// The stores of a device.
#[derive(Debug)]
pub enum Shelves {
    /// The browser's.
    Browser(BrowserStorage),
    /// In memory only.
    Memory(MemoryStorage),
}

impl Shelves {
    /// Takes the keys away from the store that answers at once, see [`lock_out_now`].
    ///
    /// # Errors
    /// [`NoEntropy`]; nothing was written then.
    pub fn lock_out_now(&self, entropy: &mut impl Entropy) -> Result<Result<(), Fault>, NoEntropy> {
        match self {
            Self::Browser(storage) => lock_out_now(storage, entropy),
            Self::Memory(storage) => lock_out_now(storage, entropy),
        }
    }
}

/// A device: stores, clock, randomness, the passphrase worker, the other tabs.
pub trait Device: fmt::Debug {
    /// Its stores.
    fn shelves(&self) -> &Shelves;
    /// Services of its own. A device that has none uses the browser's, which come with the rest of the app.
    fn services(&self) -> Option<Rc<dyn Services>> {
        None
    }
    /// The present moment.
    fn now(&self) -> Timestamp;
    /// How far local time is ahead of UTC, in minutes.
    fn utc_offset_minutes(&self) -> i32;
    /// The same at an instant: in summer it may have been another. A device that does not know has the one it has now.
    fn utc_offset_minutes_at(&self, _at: Timestamp) -> i32 {
        self.utc_offset_minutes()
    }
    /// Fills `bytes` at random.
    ///
    /// # Errors
    /// [`NoEntropy`].
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy>;
    /// Begins to start the passphrase worker, so that it is ready when it is needed.
    fn warm(&self);
    /// Does the passphrase work, off the main thread. The worker stays until it is [dismissed](Device::dismiss).
    fn derive<'a>(
        &'a self,
        passphrase: &'a str,
        salt: &'a [u8; SALT],
        cost: Cost,
    ) -> LocalBoxFuture<'a, Result<Ikm, WorkError>>;
    /// Ends the worker, and with it whatever it holds.
    fn dismiss(&self);
    /// The passphrase in normal form NFKC.
    fn normal(&self, passphrase: &str) -> String;
    /// Calls `then` after `milliseconds`, unless the timer is dropped first.
    fn after(&self, milliseconds: u32, then: Box<dyn FnOnce()>) -> Timer;
    /// Gives other tasks a turn, if they have waited long enough to notice. Long work asks this between its steps.
    fn breathe(&self) -> LocalBoxFuture<'_, ()>;
    /// Whether the page could be loaded anew now. An answer that is long in coming is none.
    fn can_be_had_again(&self) -> LocalBoxFuture<'_, bool>;
    /// Loads the page anew.
    fn load_anew(&self);
    /// Whether the browser lacks something that is needed.
    fn is_too_old(&self) -> bool;
    /// Offers `content` to the person as a file called `name`.
    ///
    /// # Errors
    /// [`NoDownload`].
    fn download(&self, name: &str, content: &[u8]) -> Result<(), NoDownload>;
    /// What came behind the `#` of the address this page was opened with, once.
    fn take_given(&self) -> Option<String>;
    /// Calls `then` with what comes behind a `#` from now on.
    fn on_given(&self, then: Box<dyn Fn(String)>);
    /// What stands unsealed.
    fn read_unsealed(&self, which: Unsealed) -> Option<String>;
    /// Writes what stands unsealed.
    ///
    /// # Errors
    /// [`NotWritten`].
    fn write_unsealed(&self, which: Unsealed, record: &str) -> Result<(), NotWritten>;
    /// Deletes what stands unsealed, at once.
    fn forget_unsealed(&self);
    /// Holds the notebook for this tab alone, for as long as the hold lives. `lost` is called if another tab steals it. A device on which
    /// tabs cannot be told apart refuses nobody.
    fn hold(&self, take: Take, lost: Box<dyn FnOnce()>) -> LocalBoxFuture<'_, Result<Hold, Elsewhere>>;
    /// Tells the other tabs of this notebook.
    fn tell_tabs(&self, message: Message);
    /// Calls `then` at each message of another tab, from now on.
    fn on_tabs(&self, then: Box<dyn Fn(Message)>);
}

/// [`Device::fill`] as the vault takes it.
#[derive(Debug)]
pub struct DeviceEntropy(pub Rc<dyn Device>);

impl Entropy for DeviceEntropy {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        self.0.fill(bytes)
    }
}

/// The device that the browser runs on.
#[derive(Debug)]
pub struct BrowserDevice {
    shelves: Shelves,
    worker: RefCell<Option<Rc<PassphraseWorker>>>,
    channel: Option<Channel>,
    /// When others last had a turn.
    breathed: Cell<i64>,
}

impl BrowserDevice {
    /// The browser's stores, clock, randomness, worker and other tabs.
    #[must_use]
    pub fn new() -> Self {
        let shelves = Shelves::Browser(BrowserStorage::default());
        Self { shelves, worker: RefCell::new(None), channel: Channel::open(), breathed: Cell::new(0) }
    }

    fn worker(&self) -> Result<Rc<PassphraseWorker>, WorkError> {
        if let Some(worker) = self.worker.borrow().as_ref() {
            return Ok(Rc::clone(worker));
        }
        let worker = Rc::new(PassphraseWorker::start()?);
        *self.worker.borrow_mut() = Some(Rc::clone(&worker));
        Ok(worker)
    }
}

impl Default for BrowserDevice {
    fn default() -> Self {
        Self::new()
    }
}

impl Device for BrowserDevice {
    fn shelves(&self) -> &Shelves {
        &self.shelves
    }

    fn now(&self) -> Timestamp {
        clock::now()
    }

    fn utc_offset_minutes(&self) -> i32 {
        clock::utc_offset_minutes()
    }

    fn utc_offset_minutes_at(&self, at: Timestamp) -> i32 {
        clock::utc_offset_minutes_at(at)
    }

    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        BrowserEntropy.fill(bytes)
    }

    fn warm(&self) {
        // What goes wrong here goes wrong again when the work is asked for, and is told then.
        let _ = self.worker();
    }

    fn derive<'a>(
        &'a self,
        passphrase: &'a str,
        salt: &'a [u8; SALT],
        cost: Cost,
    ) -> LocalBoxFuture<'a, Result<Ikm, WorkError>> {
        Box::pin(async move { self.worker()?.derive(passphrase, salt, cost).await })
    }

    fn dismiss(&self) {
        self.worker.borrow_mut().take();
    }

    fn normal(&self, passphrase: &str) -> String {
        super::normal::normal(passphrase)
    }

    fn after(&self, milliseconds: u32, then: Box<dyn FnOnce()>) -> Timer {
        Timer::after(milliseconds, then)
    }

    fn breathe(&self) -> LocalBoxFuture<'_, ()> {
        Box::pin(async {
            // A clock that was set back gives a turn too.
            let since = self.now().millis().wrapping_sub(self.breathed.get());
            if !(0..SLICE).contains(&since) {
                timer::breathe().await;
                self.breathed.set(self.now().millis());
            }
        })
    }

    fn can_be_had_again(&self) -> LocalBoxFuture<'_, bool> {
        Box::pin(async { within(ANSWER, page::can_be_had_again()).await == Some(true) })
    }

    fn load_anew(&self) {
        page::reload();
    }

    fn is_too_old(&self) -> bool {
        page::lacks_something()
    }

    fn download(&self, name: &str, content: &[u8]) -> Result<(), NoDownload> {
        download::download(name, content)
    }

    fn take_given(&self) -> Option<String> {
        given::take()
    }

    fn on_given(&self, then: Box<dyn Fn(String)>) {
        given::on_given(then);
    }

    fn read_unsealed(&self, which: Unsealed) -> Option<String> {
        which.read()
    }

    fn write_unsealed(&self, which: Unsealed, record: &str) -> Result<(), NotWritten> {
        which.write(record)
    }

    fn forget_unsealed(&self) {
        // What stayed is tried again, and named, by `erase`.
        _ = Unsealed::remove_all();
    }

    fn hold(&self, take: Take, lost: Box<dyn FnOnce()>) -> LocalBoxFuture<'_, Result<Hold, Elsewhere>> {
        Box::pin(tabs::hold(take, lost))
    }

    fn tell_tabs(&self, message: Message) {
        if let Some(channel) = &self.channel {
            channel.tell(message);
        }
    }

    fn on_tabs(&self, then: Box<dyn Fn(Message)>) {
        if let Some(channel) = &self.channel {
            channel.listen(then);
        }
    }
}

impl Storage for Shelves {
    async fn load(&self) -> Faces {
        match self {
            Self::Browser(storage) => storage.load().await,
            Self::Memory(storage) => storage.load().await,
        }
    }

    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        match self {
            Self::Browser(storage) => storage.read(store, names).await,
            Self::Memory(storage) => storage.read(store, names).await,
        }
    }

    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault> {
        match self {
            Self::Browser(storage) => storage.commit(commit).await,
            Self::Memory(storage) => storage.commit(commit).await,
        }
    }

    fn commit_now(&self, commit: &Commit) -> Result<(), CommitFault> {
        match self {
            Self::Browser(storage) => storage.commit_now(commit),
            Self::Memory(storage) => storage.commit_now(commit),
        }
    }

    async fn mend(&self, store: Store, expected: &Expected, puts: &[Put]) -> Result<(), Fault> {
        match self {
            Self::Browser(storage) => storage.mend(store, expected, puts).await,
            Self::Memory(storage) => storage.mend(store, expected, puts).await,
        }
    }
}
