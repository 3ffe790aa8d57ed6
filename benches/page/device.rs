//! The browser's device with the passphrase work left out: that is measured by itself.

use daybook::platform::{
    BrowserDevice, BrowserServices, Build, Device, Elsewhere, Hold, KeptOffline, Message, NoAsset, NoDownload,
    NoOffline, NotCopied, NotRead, NotShared, NotWritten, Picked, Services, Shelves, Take, Timer, Tone, Unsealed,
    WorkError,
};
use domain::Timestamp;
use std::future::{Future, ready};
use std::pin::Pin;
use std::rc::Rc;
use vault::kdf::{Cost, SALT};
use vault::{Ikm, NoEntropy};

type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// See the file.
#[derive(Debug)]
pub(crate) struct BenchDevice(BrowserDevice);

impl BenchDevice {
    pub(crate) fn new() -> Self {
        Self(BrowserDevice::new())
    }
}

impl Device for BenchDevice {
    fn shelves(&self) -> &Shelves {
        self.0.shelves()
    }

    fn services(&self) -> Option<Rc<dyn Services>> {
        Some(Rc::new(BenchServices::default()))
    }

    fn now(&self) -> Timestamp {
        self.0.now()
    }

    fn utc_offset_minutes(&self) -> i32 {
        self.0.utc_offset_minutes()
    }

    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        self.0.fill(bytes)
    }

    fn warm(&self) {}

    fn derive<'a>(&'a self, _: &'a str, _: &'a [u8; SALT], _: Cost) -> Boxed<'a, Result<Ikm, WorkError>> {
        Box::pin(ready(Ok(crate::notebook::ikm())))
    }

    fn dismiss(&self) {}

    fn normal(&self, passphrase: &str) -> String {
        self.0.normal(passphrase)
    }

    fn after(&self, milliseconds: u32, then: Box<dyn FnOnce()>) -> Timer {
        self.0.after(milliseconds, then)
    }

    fn breathe(&self) -> Boxed<'_, ()> {
        self.0.breathe()
    }

    fn can_be_had_again(&self) -> Boxed<'_, bool> {
        Box::pin(ready(false))
    }

    fn load_anew(&self) {}

    fn is_too_old(&self) -> bool {
        false
    }

    fn download(&self, name: &str, content: &[u8]) -> Result<(), NoDownload> {
        self.0.download(name, content)
    }

    fn take_given(&self) -> Option<String> {
        self.0.take_given()
    }

    fn on_given(&self, then: Box<dyn Fn(String)>) {
        self.0.on_given(then);
    }

    fn read_unsealed(&self, which: Unsealed) -> Option<String> {
        self.0.read_unsealed(which)
    }

    fn write_unsealed(&self, which: Unsealed, record: &str) -> Result<(), NotWritten> {
        self.0.write_unsealed(which, record)
    }

    fn forget_unsealed(&self) {
        self.0.forget_unsealed();
    }

    fn hold(&self, take: Take, lost: Box<dyn FnOnce()>) -> Boxed<'_, Result<Hold, Elsewhere>> {
        self.0.hold(take, lost)
    }

    fn tell_tabs(&self, message: Message) {
        self.0.tell_tabs(message);
    }

    fn on_tabs(&self, then: Box<dyn Fn(Message)>) {
        self.0.on_tabs(then);
    }
}

/// Those of the browser, but that no files are kept, nothing printed, copied or heard beside what is measured.
#[derive(Debug, Default)]
struct BenchServices(BrowserServices);

impl Services for BenchServices {
    fn words(&self) -> Boxed<'_, Result<String, NoAsset>> {
        self.0.words()
    }

    fn copy<'a>(&'a self, _: &'a str) -> Boxed<'a, Result<(), NotCopied>> {
        Box::pin(ready(Err(NotCopied)))
    }

    fn print(&self) {}

    fn read<'a>(&'a self, picked: &'a Picked, most: u64) -> Boxed<'a, Result<Vec<u8>, NotRead>> {
        self.0.read(picked, most)
    }

    fn address(&self) -> String {
        self.0.address()
    }

    fn can_share(&self) -> bool {
        self.0.can_share()
    }

    fn share<'a>(&'a self, address: &'a str) -> Boxed<'a, Result<(), NotShared>> {
        self.0.share(address)
    }

    fn is_persistent(&self) -> Boxed<'_, Option<bool>> {
        self.0.is_persistent()
    }

    fn persist(&self) -> Boxed<'_, Option<bool>> {
        self.0.persist()
    }

    fn erase(&self) -> Boxed<'_, Vec<daybook::platform::Remains>> {
        self.0.erase()
    }

    // Nothing is fetched beside what is measured.
    fn can_keep_offline(&self) -> bool {
        false
    }

    fn keep_offline(&self, _now: bool) -> Boxed<'_, Result<KeptOffline, NoOffline>> {
        Box::pin(ready(Err(NoOffline)))
    }

    fn use_build<'a>(&'a self, _build: &'a Build) -> Boxed<'a, Result<(), NoOffline>> {
        Box::pin(ready(Err(NoOffline)))
    }

    fn keep_nothing_offline(&self) -> Boxed<'_, Result<(), NoOffline>> {
        Box::pin(ready(Ok(())))
    }

    fn leave(&self) {
        self.0.leave();
    }

    fn can_sound(&self) -> bool {
        false
    }

    fn sound(&self, _: Tone) {}

    fn hush(&self) {}
}
