//! Whether the notebook is there, locked or open; making, opening and locking it.

use std::cell::RefCell;
use std::rc::Rc;

use domain::passphrase::{RANDOM_BYTES, WordList, judge, pick};
use domain::{Moment, Page, Record, RecordError, RecordId};
use leptos::prelude::*;
use platform::WorkError;
use vault::kdf::Cost;
use vault::{Blank, Change, Entropy, Forks, Ikm, Notebook, Opened, Presence, RecordBytes, Store, look};
use zeroize::Zeroizing;

use crate::platform;

use super::care::Care;
use super::desk::{Desk, SharedDesk, faults_of, put};
use super::start::gate_of;
use super::{CreateError, Gate, Notice, OpenError, Start, SuggestError};

/// The notebook's state of opening.
#[derive(Clone, Copy)]
pub struct Session {
    gate: RwSignal<Gate>,
    working: RwSignal<bool>,
    notices: RwSignal<Vec<Notice>>,
    /// The person has begun to type at the lock.
    touched: StoredValue<bool>,
    /// What was read at the opening, for the journal.
    pages: RwSignal<Vec<Page>>,
    care: Care,
    desk: SharedDesk,
}

/// Provides the session.
pub fn provide_session(start: Start) -> Session {
    let session = Session {
        gate: RwSignal::new(start.gate),
        working: RwSignal::new(false),
        notices: RwSignal::new(Vec::new()),
        touched: StoredValue::new(false),
        pages: RwSignal::new(Vec::new()),
        care: Care::new(),
        desk: StoredValue::new_local(Desk::new(start.device)),
    };
    provide_context(session);
    session
}

/// The session of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    /// What stands before the pages.
    pub fn gate(self) -> Signal<Gate> {
        self.gate.into()
    }

    /// Whether the passphrase work is running.
    pub fn working(self) -> Signal<bool> {
        self.working.into()
    }

    /// News that does not stop anything.
    pub fn notices(self) -> Signal<Vec<Notice>> {
        self.notices.into()
    }

    /// Six words drawn by chance from the published list.
    ///
    /// # Errors
    /// [`SuggestError`].
    pub async fn suggest(self) -> Result<Vec<String>, SuggestError> {
        let desk = self.desk();
        let list = desk.device.words().await.map_err(|_| SuggestError::NoList)?;
        let list = WordList::parse(&list).map_err(|_| SuggestError::NoList)?;
        let mut random = Zeroizing::new([0; RANDOM_BYTES]);
        desk.entropy().fill(random.as_mut()).map_err(|_| SuggestError::NoRandomness)?;
        let words = pick(&list, random.as_ref()).ok_or(SuggestError::NoRandomness)?;
        Ok(words.into_iter().map(str::to_owned).collect())
    }

    /// Makes the notebook and opens it.
    ///
    /// # Errors
    /// [`CreateError`]; nothing was left behind.
    pub async fn create(self, passphrase: String) -> Result<(), CreateError> {
        let passphrase = Zeroizing::new(passphrase);
        let judgement = judge(&passphrase);
        if !judgement.acceptable {
            return Err(CreateError::Refused(judgement.strength));
        }
        self.working.set(true);
        let made = self.make(&passphrase).await;
        self.rest();
        let notebook = made?;
        self.notices.set(notices_of(&notebook));
        self.show(notebook, Vec::new());
        Ok(())
    }

    /// Opens the notebook.
    ///
    /// # Errors
    /// [`OpenError`].
    pub async fn open(self, passphrase: String) -> Result<(), OpenError> {
        let passphrase = Zeroizing::new(passphrase);
        self.working.set(true);
        let opened = self.unlock(&passphrase).await;
        let result = match opened {
            Ok(opened) => {
                self.read(opened).await;
                Ok(())
            }
            Err(error) => Err(error),
        };
        self.rest();
        result
    }

    /// The person began to type: starts the worker.
    pub fn warm(self) {
        self.touched.set_value(true);
        self.desk().device.warm();
    }

    /// The lock is in sight: starts the worker, so that opening works also where the connection is gone by then.
    pub fn make_ready(self) {
        self.desk().device.warm();
    }

    /// Drops the keys and starts afresh at the lock. What is on the page is kept first, by the editor.
    pub fn lock(self) {
        self.put_away();
        self.touched.set_value(false);
        let untouched = move || self.gate.try_get_untracked() == Some(Gate::Locked) && !self.touched.get_value();
        self.desk().device.start_afresh(Box::new(untouched));
    }

    /// The page is being left: puts what is pending into the quick store and drops the keys, without waiting for anything.
    pub fn leave(self) {
        // There is nobody left to tell.
        let _ = self.desk().keep_pending_now();
        self.put_away();
    }

    /// Makes a first notebook although one store could not be read. The person was asked.
    pub fn start_anyway(self) {
        self.gate.set(Gate::First);
    }

    pub(super) fn moment(self) -> Moment {
        self.desk().moment()
    }

    pub(super) fn desk(self) -> Rc<Desk> {
        self.desk.get_value()
    }

    pub(super) fn pages(self) -> RwSignal<Vec<Page>> {
        self.pages
    }

    async fn make(self, passphrase: &str) -> Result<Notebook, CreateError> {
        let desk = self.desk();
        let blank = Blank::make(&mut desk.entropy()).map_err(|_| CreateError::NoRandomness)?;
        let passphrase = Zeroizing::new(desk.device.normal(passphrase));
        let (ikm, cost) = calibrate(&desk, &passphrase, &blank).await?;
        let now = desk.now().millis();
        let (notebook, _) = vault::create(desk.device.shelves(), &blank, cost, &ikm, now, &mut desk.entropy()).await?;
        // Where it was kept, it knows itself.
        Ok(notebook)
    }

    async fn unlock(self, passphrase: &str) -> Result<Opened, OpenError> {
        let desk = self.desk();
        let shelves = desk.device.shelves();
        let presence = look(shelves).await;
        let Presence::Found(found) = presence else { return Err(OpenError::of(gate_of(&presence))) };
        let passphrase = Zeroizing::new(desk.device.normal(passphrase));
        let mut answer = Err(OpenError::Empty);
        for container in &found.containers {
            let Some(header) = container.header() else { continue };
            let ikm = desk.device.derive(&passphrase, &header.salt(), header.cost()).await?;
            match vault::open(shelves, &found, container, &ikm).await {
                Ok(opened) => return Ok(opened),
                // Of two containers, "damaged" says more than "not this passphrase".
                Err(error) if !matches!(answer, Err(OpenError::Damaged)) => answer = Err(error.into()),
                Err(_) => {}
            }
        }
        answer
    }

    /// Reads all pages, keeps what two tabs wrote at once as copies, and shows the notebook.
    async fn read(self, opened: Opened) {
        let desk = self.desk();
        let Opened { notebook, is_older, conflicts, forks } = opened;
        let mut notices = notices_of(&notebook);
        if is_older {
            notices.push(Notice::OlderGeneration);
        }
        let notebook = Rc::new(RefCell::new(notebook));
        let lost = Notebook::read_all(&notebook, desk.device.shelves(), async || desk.device.breathe().await).await;
        if lost > 0 {
            notices.push(Notice::PagesLost);
        }
        desk.lay_out(Rc::clone(&notebook));
        notebook.borrow_mut().absorb(forks);
        if !conflicts.is_empty() {
            let notice = keep_copies(&desk, &conflicts).await;
            if notice == Notice::CopiesNotKept {
                // No later commit may say that they were taken over: the next opening brings them again.
                notebook.borrow_mut().absorb(Forks::default());
            }
            notices.push(notice);
        }
        let records = notebook.borrow().records();
        let decoded: Vec<_> = records.iter().map(|(id, bytes)| decode(*id, bytes)).collect();
        if decoded.iter().any(Result::is_err) {
            notices.push(Notice::PagesUnread);
        }
        let pages = decoded.into_iter().flatten().map(|Record::Page(page)| page).collect();
        self.notices.set(notices);
        self.pages.set(pages);
        self.gate.set(Gate::Open);
        self.care.begin(self);
    }

    fn show(self, notebook: Notebook, pages: Vec<Page>) {
        self.desk().lay_out(Rc::new(RefCell::new(notebook)));
        self.pages.set(pages);
        self.gate.set(Gate::Open);
        self.care.begin(self);
    }

    /// Tells which stores serve, where that has changed since the opening.
    pub(super) fn tell_faults(self, faults: Vec<Store>) {
        let told = |notice: &Notice| matches!(notice, Notice::OneStoreOnly(_));
        let now: Vec<Notice> = faults.into_iter().map(one_store_without).collect();
        if self.notices.with_untracked(|notices| notices.iter().filter(|notice| told(notice)).ne(&now)) {
            self.notices.update(|notices| {
                notices.retain(|notice| !told(notice));
                notices.extend(now);
            });
        }
    }

    fn put_away(self) {
        self.care.end();
        self.desk().clear();
        self.pages.set(Vec::new());
        self.notices.set(Vec::new());
        if self.gate.get_untracked() == Gate::Open {
            self.gate.set(Gate::Locked);
        }
    }

    fn rest(self) {
        self.desk().device.dismiss();
        self.working.set(false);
    }
}

/// Derives once, and again if the device turned out to be faster, slower or smaller than expected.
async fn calibrate(desk: &Desk, passphrase: &str, blank: &Blank) -> Result<(Ikm, Cost), CreateError> {
    let mut cost = Cost::FIRST;
    // The worker's start is not part of what is measured.
    let mut is_warm = false;
    loop {
        if !is_warm {
            desk.device.derive("", &blank.salt, Cost::FLOOR).await.map_err(CreateError::from)?;
            is_warm = true;
        }
        let began = desk.now().millis();
        match desk.device.derive(passphrase, &blank.salt, cost).await {
            Ok(ikm) => {
                let taken = (desk.now().millis() - began) as f64;
                let Some(better) = cost.calibrated(taken) else { return Ok((ikm, cost)) };
                let again = desk.device.derive(passphrase, &blank.salt, better).await?;
                return Ok((again, better));
            }
            Err(WorkError::NoMemory) => cost = cost.smaller().ok_or(CreateError::NoMemory)?,
            Err(WorkError::NoWorker) => return Err(CreateError::NoWorker),
        }
    }
}

/// Keeps the pages that another tab wrote at the same time, each under an id of its own.
async fn keep_copies(desk: &Desk, conflicts: &[(vault::Id, Rc<RecordBytes>)]) -> Notice {
    let mut changes = Vec::new();
    for (of, bytes) in conflicts {
        let Ok(id) = desk.make_id() else { return Notice::CopiesNotKept };
        changes.push(match decode(*of, bytes).map(|Record::Page(page)| put(&Page { id, ..page })) {
            Ok(Ok(change)) => change,
            // What this version cannot read is kept as it is.
            Ok(Err(_)) | Err(_) => Change::Put(*id.as_bytes(), Rc::clone(bytes)),
        });
    }
    match desk.keep(changes).await {
        Ok(()) => Notice::CopiesKept,
        Err(_) => Notice::CopiesNotKept,
    }
}

fn decode(id: vault::Id, bytes: &RecordBytes) -> Result<Record, RecordError> {
    Record::from_json(RecordId::from_bytes(id), &**bytes)
}

fn notices_of(notebook: &Notebook) -> Vec<Notice> {
    faults_of(notebook).into_iter().map(one_store_without).collect()
}

fn one_store_without(store: Store) -> Notice {
    Notice::OneStoreOnly(store.other().into())
}
