//! What the handles share and no page sees: the device, the open notebook, the one queue of commits.

use std::cell::RefCell;
use std::rc::Rc;

use domain::{Moment, Page, Record, RecordId, Timestamp};
use futures::lock::Mutex;
use leptos::prelude::*;
use platform::{Device, DeviceEntropy};
use vault::{Change, Kept, Notebook, RecordBytes};

use crate::platform;

use super::KeepError;

/// What is on the page and not yet kept, if anything.
type Pending = Box<dyn Fn() -> Result<Option<Page>, KeepError>>;

pub(super) struct Desk {
    pub(super) device: Rc<dyn Device>,
    notebook: RefCell<Option<Rc<RefCell<Notebook>>>>,
    /// Commits go one after the other.
    queue: Mutex<()>,
    pending: RefCell<Option<Pending>>,
}

/// The desk, for handles that must be `Copy`.
pub(super) type SharedDesk = StoredValue<Rc<Desk>, LocalStorage>;

impl Desk {
    pub(super) fn new(device: Rc<dyn Device>) -> Rc<Self> {
        Rc::new(Self { device, notebook: RefCell::new(None), queue: Mutex::new(()), pending: RefCell::new(None) })
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

    pub(super) fn lay_out(&self, notebook: Rc<RefCell<Notebook>>) {
        *self.notebook.borrow_mut() = Some(notebook);
    }

    /// Drops the keys and everything that was read.
    pub(super) fn clear(&self) {
        self.notebook.borrow_mut().take();
    }

    /// How to learn what is on the page and not yet kept.
    pub(super) fn set_pending(&self, pending: Pending) {
        *self.pending.borrow_mut() = Some(pending);
    }

    /// A fresh id for a record.
    pub(super) fn make_id(&self) -> Result<RecordId, KeepError> {
        let mut bytes = [0; 16];
        self.device.fill(&mut bytes).map_err(|_| KeepError::NoRandomness)?;
        Ok(RecordId::from_bytes(bytes))
    }

    /// Keeps changes, after those that are being kept already.
    pub(super) async fn keep(&self, changes: &[Change]) -> Result<Kept, KeepError> {
        let _turn = self.queue.lock().await;
        let notebook = self.open_notebook()?;
        let kept =
            Notebook::keep(&notebook, self.device.shelves(), changes, self.now().millis(), &mut self.entropy()).await?;
        Ok(kept)
    }

    /// Keeps what is pending without waiting for anything: the page is about to be gone.
    pub(super) fn keep_pending_now(&self) -> Result<(), KeepError> {
        let page = self.pending.borrow().as_ref().map_or(Ok(None), |pending| pending())?;
        let Some(page) = page else { return Ok(()) };
        let notebook = self.open_notebook()?;
        let change = put(&page)?;
        // While a store is busy the notebook is not borrowed; only another call like this one could be in the way.
        let mut notebook = notebook.try_borrow_mut().map_err(|_| KeepError::Locked)?;
        notebook.keep_now(self.device.shelves(), &[change], self.now().millis(), &mut self.entropy())?;
        Ok(())
    }

    fn open_notebook(&self) -> Result<Rc<RefCell<Notebook>>, KeepError> {
        self.notebook.borrow().clone().ok_or(KeepError::Locked)
    }
}

/// The change that keeps a page.
pub(super) fn put(page: &Page) -> Result<Change, KeepError> {
    // The only way for this to fail would be a text that no JSON can hold, and there is none.
    let json = Record::Page(page.clone()).to_json().map_err(|_| KeepError::TooLong)?;
    Ok(Change::Put(*page.id.as_bytes(), Rc::new(RecordBytes::from(json.into_bytes()))))
}
