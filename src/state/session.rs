//! Whether the notebook is there, locked or open; making, opening and locking it.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use domain::passphrase::{RANDOM_BYTES, WordList, judge, pick};
use domain::{Day, Moment, Page, Record, RecordError, RecordId, Timestamp};
use futures::future::AbortHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use platform::{Hold, Message, Take, WorkError};
use vault::kdf::Cost;
use vault::{Blank, Change, Entropy, Forks, Ikm, Notebook, Opened, RecordBytes, Store};
use zeroize::Zeroizing;

use crate::platform;

use super::care::Care;
use super::contents::{Contents, Read};
use super::desk::{Desk, SharedDesk, faults_of, put};
use super::sound::Sound;
use super::unlock::Unlocked;
use super::{Claim, CreateError, Findings, Gate, Notice, OpenError, Parted, Start, SuggestError, Work};

/// How many segments are read before the notebook is shown: some hundred pages of a few hundred words.
const AT_ONCE: usize = 24;

/// The notebook's state of opening.
#[derive(Clone, Copy)]
pub struct Session {
    gate: RwSignal<Gate>,
    work: RwSignal<Option<Work>>,
    /// Ends the work.
    ending: StoredValue<Option<AbortHandle>>,
    parted: RwSignal<Option<Parted>>,
    notices: RwSignal<Vec<Notice>>,
    /// The person has begun to type at the lock.
    touched: StoredValue<bool>,
    contents: Contents,
    /// What was found where nothing opens.
    findings: RwSignal<Findings>,
    care: Care,
    sound: Sound,
    desk: SharedDesk,
}

/// Provides the session.
pub fn provide_session(start: Start) -> Session {
    let session = Session {
        gate: RwSignal::new(start.gate),
        work: RwSignal::new(None),
        ending: StoredValue::new(None),
        parted: RwSignal::new(None),
        notices: RwSignal::new(Vec::new()),
        touched: StoredValue::new(false),
        contents: Contents::new(),
        findings: RwSignal::new(Findings::default()),
        care: Care::new(),
        sound: Sound::on(Rc::clone(&start.device)),
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

    /// Why this tab is at the lock, if another tab brought it there.
    pub fn parted(self) -> Signal<Option<Parted>> {
        self.parted.into()
    }

    /// News that does not stop anything.
    pub fn notices(self) -> Signal<Vec<Notice>> {
        self.notices.into()
    }

    /// Soft sound.
    pub fn sound(self) -> Sound {
        self.sound
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
    /// [`CreateError`]; nothing was left behind, unless a store took it and answered too late.
    pub async fn create(self, passphrase: String) -> Result<(), CreateError> {
        let passphrase = Zeroizing::new(passphrase);
        let judgement = judge(&passphrase);
        if !judgement.acceptable {
            return Err(CreateError::Refused(judgement.strength));
        }
        let make = async {
            let (notebook, hold) = self.make(&passphrase).await?;
            self.notices.set(notices_of(&notebook));
            self.show(notebook, hold);
            Ok(())
        };
        self.at_work(make).await.unwrap_or(Err(CreateError::Stopped))
    }

    /// Makes a notebook that lives until this tab is closed, and opens it. Nothing is written on the device.
    ///
    /// # Errors
    /// [`CreateError`].
    pub async fn create_for_this_visit(self, passphrase: String) -> Result<(), CreateError> {
        self.desk().set_in_memory(true);
        let created = self.create(passphrase).await;
        self.desk().set_in_memory(created.is_ok());
        created
    }

    /// Opens the notebook. `claim` says what to do if another tab has it open.
    ///
    /// # Errors
    /// [`OpenError`].
    pub async fn open(self, passphrase: String, claim: Claim) -> Result<(), OpenError> {
        let passphrase = Zeroizing::new(passphrase);
        let open = async {
            let unlocked = self.unlock(&passphrase, claim).await?;
            self.read(unlocked).await;
            Ok(())
        };
        self.at_work(open).await.unwrap_or(Err(OpenError::Stopped))
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

    /// Locks the notebook, in all tabs. What is on the page is kept first, by the editor.
    pub fn lock(self) {
        self.desk().device.tell_tabs(Message::Lock);
        self.lock_here();
    }

    /// Drops the keys and starts afresh at the lock.
    pub(super) fn lock_here(self) {
        self.put_away();
        self.touched.set_value(false);
        self.start_afresh();
    }

    /// The lock came from another tab, and this one shows nothing: what is being opened stays locked, and a page that waited to say why it is
    /// at the lock loads anew.
    pub(super) fn lock_again(self) {
        let waited = self.parted.get_untracked().is_some();
        self.put_away();
        if waited {
            self.start_afresh();
        }
    }

    /// Another tab has the notebook now, or locked it, and there is something to say about that. A page that loads anew could not say it: what
    /// it drops in place has to do.
    pub(super) fn part(self, why: Parted) {
        self.put_away();
        self.touched.set_value(false);
        self.parted.set(Some(why));
    }

    fn start_afresh(self) {
        // With the page went what is sealed in memory.
        if self.desk().is_in_memory() {
            return;
        }
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

    pub(super) fn forget_parting(self) {
        self.parted.set(None);
    }

    pub(super) fn work_signal(self) -> RwSignal<Option<Work>> {
        self.work
    }

    pub(super) fn ending(self) -> StoredValue<Option<AbortHandle>> {
        self.ending
    }

    pub(super) fn moment(self) -> Moment {
        self.desk().moment()
    }

    /// An instant as the person's wall clock has it now.
    pub(super) fn moment_of(self, at: Timestamp) -> Moment {
        Moment::at(at, self.desk().device.utc_offset_minutes())
    }

    /// The day that it belongs to.
    pub(super) fn day_of(self, at: Timestamp) -> Day {
        self.moment_of(at).day()
    }

    pub(super) fn desk(self) -> Rc<Desk> {
        self.desk.get_value()
    }

    pub(super) fn open_at(self, gate: Gate) {
        self.gate.set(gate);
    }

    pub(super) fn findings_signal(self) -> RwSignal<Findings> {
        self.findings
    }

    pub(super) fn contents(self) -> Contents {
        self.contents
    }

    async fn make(self, passphrase: &str) -> Result<(Notebook, Hold), CreateError> {
        let desk = self.desk();
        let blank = Blank::make(&mut desk.entropy()).map_err(|_| CreateError::NoRandomness)?;
        let passphrase = Zeroizing::new(desk.device.normal(passphrase));
        let (ikm, cost) = calibrate(&desk, &passphrase, &blank).await?;
        // Whoever holds it has made one, or is just making it.
        let hold = match desk.is_in_memory() {
            true => Hold::holding(()),
            false => desk.device.hold(Take::IfFree, self.when_lost()).await.map_err(|_| CreateError::AlreadyThere)?,
        };
        self.cannot_stop();
        let now = desk.now().millis();
        let (notebook, _) = vault::create(desk.shelves(), &blank, cost, &ikm, now, &mut desk.entropy()).await?;
        // Where it was kept, it knows itself.
        Ok((notebook, hold))
    }

    /// Reads the latest pages, keeps what two tabs wrote at once as copies, and shows the notebook. The rest is read while it is shown.
    async fn read(self, unlocked: Unlocked) {
        let desk = self.desk();
        let Unlocked { opened, hold } = unlocked;
        let Opened { notebook, is_older, conflicts, forks } = opened;
        let mut notices = notices_of(&notebook);
        if is_older {
            notices.push(Notice::OlderGeneration);
        }
        let notebook = Rc::new(RefCell::new(notebook));
        let most = if conflicts.is_empty() { AT_ONCE } else { usize::MAX };
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
        self.notices.set(notices);
        self.contents.clear();
        self.list(&notebook, is_more).await;
        self.tell_room();
        self.gate.set(Gate::Open);
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
    async fn list(self, notebook: &Rc<RefCell<Notebook>>, is_more: bool) {
        let desk = self.desk();
        let listed = self.contents.ids();
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
        let listed = self.contents.ids();
        let there: BTreeSet<_> =
            notebook.borrow().records().into_iter().map(|(id, _)| RecordId::from_bytes(id)).collect();
        read.retain(|id| there.contains(id) && !listed.contains(id));
        self.contents.show(read);
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

    fn show(self, notebook: Notebook, hold: Hold) {
        self.desk().lay_out(Rc::new(RefCell::new(notebook)), hold);
        self.contents.clear();
        self.gate.set(Gate::Open);
        self.care.begin(self);
    }

    /// Tells which stores serve, where that has changed since the opening.
    pub(super) fn tell_faults(self, faults: Vec<Store>) {
        let told = |notice: &Notice| matches!(notice, Notice::OneStoreOnly(_));
        self.replace_notices(told, faults.into_iter().map(one_store_without));
    }

    /// After each change: whether hardly anything more will fit.
    pub(super) fn tell_room(self) {
        let nearly = self.desk().is_nearly_full().then_some(Notice::NearlyFull);
        self.replace_notices(|notice| *notice == Notice::NearlyFull, nearly.into_iter());
    }

    /// How full the largest notebook that can be would be with what is in use: 0 to 100. Follows the pages.
    pub fn used(self) -> Signal<u8> {
        Signal::derive(move || {
            self.contents.pages.track();
            self.desk().used()
        })
    }

    /// Puts `now` in the place of the notices that are `of_these`, if that changes anything.
    fn replace_notices(self, of_these: impl Fn(&Notice) -> bool, now: impl Iterator<Item = Notice>) {
        let now: Vec<Notice> = now.collect();
        if self.notices.with_untracked(|notices| notices.iter().filter(|notice| of_these(notice)).ne(&now)) {
            self.notices.update(|notices| {
                notices.retain(|notice| !of_these(notice));
                notices.extend(now);
            });
        }
    }

    pub(super) fn put_away(self) {
        self.sound.hush();
        self.end_work();
        self.parted.set(None);
        self.care.end();
        self.desk().clear();
        self.contents.clear();
        self.findings.set(Findings::default());
        self.notices.set(Vec::new());
        if matches!(self.gate.get_untracked(), Gate::Open | Gate::Salvaged) {
            self.gate.set(Gate::Locked);
        }
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
        let copy = match decode(*of, bytes) {
            Ok(Record::Page(page)) => put(Record::Page(Page { id, ..page })).ok(),
            // The other kinds do not hold their name, and what this version cannot read is kept as it is.
            Ok(_) | Err(_) => None,
        };
        changes.push(copy.unwrap_or_else(|| Change::Put(*id.as_bytes(), Rc::clone(bytes))));
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
