//! Whether the notebook is there, locked or open; making, opening and locking it.

use std::rc::Rc;

use domain::{Day, Moment, Record, Timestamp};
use futures::future::AbortHandle;
use leptos::prelude::*;
use platform::Message;
use vault::{Notebook, Store};

use crate::platform;

use super::alone::listen_to_tabs;
use super::care::Care;
use super::contents::Contents;
use super::desk::{Desk, SharedDesk, faults_of, put};
use super::elsewhere::Elsewhere;
use super::inbox::Inbox;
use super::secrets::Secrets;
use super::sound::Sound;
use super::{
    Arrival, Before, Claim, Face, Findings, Gate, KeepError, Notice, OpenError, Parted, Preferences, Start, Work,
};

/// What was read of a notebook, and how to drop it.
type Readable = (Contents, fn(Contents));

/// The notebook's state of opening.
#[derive(Clone, Copy)]
pub struct Session {
    gate: RwSignal<Gate>,
    work: RwSignal<Option<Work>>,
    /// Ends the work.
    ending: StoredValue<Option<AbortHandle>>,
    parted: RwSignal<Option<Parted>>,
    notices: RwSignal<Vec<Notice>>,
    /// When the person last touched the page on purpose, since it was locked.
    touched: StoredValue<Option<Timestamp>>,
    secrets: Secrets,
    /// What someone passed on.
    inbox: Inbox,
    /// What was read, once anything was, and how to drop it: the first screen knows nothing of records.
    contents: StoredValue<Option<Readable>>,
    /// Lives as long as the session.
    owner: StoredValue<Option<Owner>>,
    arrival: Arrival,
    /// What was found where nothing opens.
    findings: RwSignal<Findings>,
    before: RwSignal<Option<Before>>,
    /// The day it is where the person is.
    day: RwSignal<Day>,
    preferences: Preferences,
    face: Face,
    pub(super) care: Care,
    sound: Sound,
    pub(super) elsewhere: Elsewhere,
    desk: SharedDesk,
}

/// Provides the session.
pub fn provide_session(start: Start) -> Session {
    let gate = RwSignal::new(start.gate);
    let desk = StoredValue::new_local(Desk::new(start.device));
    let sound = Sound::on(desk);
    let preferences = Preferences::on(desk);
    let session = Session {
        gate,
        work: RwSignal::new(None),
        ending: StoredValue::new(None),
        parted: RwSignal::new(None),
        notices: RwSignal::new(Vec::new()),
        touched: StoredValue::new(None),
        secrets: Secrets::new(),
        inbox: Inbox::new(),
        contents: StoredValue::new(None),
        owner: StoredValue::new(Owner::current()),
        arrival: Arrival::new(),
        findings: RwSignal::new(Findings::default()),
        before: RwSignal::new(None),
        day: RwSignal::new(desk.with_value(|desk| desk.moment().day())),
        preferences,
        face: Face::new(gate, preferences),
        care: Care::new(),
        sound,
        elsewhere: Elsewhere::new(),
        desk,
    };
    listen_to_tabs(session);
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

    /// Why this tab is at the lock, if there is something to say about that.
    pub fn parted(self) -> Signal<Option<Parted>> {
        self.parted.into()
    }

    /// News that does not stop anything.
    pub fn notices(self) -> Signal<Vec<Notice>> {
        self.notices.into()
    }

    /// Whether the notebook is kept nowhere: it lives until this tab is closed, or left.
    pub fn is_for_this_visit(self) -> bool {
        self.desk().is_in_memory()
    }

    /// Soft sound.
    pub fn sound(self) -> Sound {
        self.sound
    }

    /// Opens the notebook. `claim` says what to do if another tab has it open.
    ///
    /// # Errors
    /// [`OpenError`].
    pub async fn open(self, passphrase: String, claim: Claim) -> Result<(), OpenError> {
        self.unlock(passphrase, claim, |inside| inside.open).await
    }

    /// Ends the task and goes on in another one, after whatever else waits.
    pub async fn give_way(self) {
        self.desk().wait(0).await;
    }

    /// The person began to type: starts the worker.
    pub fn warm(self) {
        self.secrets.make_good();
        self.desk().device.warm();
    }

    /// Whether what was typed for a passphrase was forgotten because nobody was there, and not typed anew since.
    pub fn has_forgotten(self) -> Signal<bool> {
        self.secrets.was_forgotten()
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
        self.start_afresh();
    }

    /// The lock came from another tab, and this one has no notebook open: what is being opened stays locked, and a page that shows what could
    /// still be read of one, or waited to say why it is at the lock, loads anew.
    pub(super) fn lock_again(self) {
        let had_words = self.gate.get_untracked() == Gate::Salvaged || self.parted.get_untracked().is_some();
        self.put_away();
        if had_words {
            self.start_afresh();
        }
    }

    /// Another tab has the notebook now, or locked it, and there is something to say about that. A page that loads anew could not say it: what
    /// it drops in place has to do. Words that could not be kept are put aside, sealed, until the notebook is opened here again.
    pub(super) fn part(self, why: Parted) {
        let is_lost = why == Parted::LockedUnkept && !self.put_aside();
        self.put_away();
        self.parted.set(Some(if is_lost { Parted::LockedLost } else { why }));
    }

    /// The page is being left: puts what is pending into the quick store and drops the keys, without waiting for anything.
    pub fn leave(self) {
        // There is nobody left to tell.
        let _ = self.keep_pending_now();
        self.desk().forget_aside();
        self.secrets.forget();
        self.put_away();
        self.inbox.forget();
    }

    /// The browser puts the page to sleep, maybe for good: the same, but words that could not be kept wait for the page to wake, sealed.
    pub fn sleep(self) {
        self.secrets.forget();
        match self.keep_pending_now() {
            Ok(()) => self.put_away(),
            Err(_) => self.part(Parted::LockedUnkept),
        }
    }

    /// Where the rest is not here, nothing lies open.
    fn keep_pending_now(self) -> Result<(), KeepError> {
        self.arrival.here().map_or(Ok(()), |inside| (inside.keep_now)(&self.desk()))
    }

    /// Whether all that could not be kept is sealed.
    fn put_aside(self) -> bool {
        self.arrival.here().is_some_and(|inside| (inside.put_aside)(&self.desk()))
    }

    /// Makes a first notebook although one store could not be read. The person was asked.
    pub fn start_anyway(self) {
        self.gate.set(Gate::First);
    }

    /// A passphrase that opens nothing is told to whoever opens the notebook next.
    pub(super) fn count_wrong(self, error: OpenError) {
        if error == OpenError::WrongPassphrase {
            self.preferences.count_try();
        }
    }

    pub(super) fn preferences(self) -> Preferences {
        self.preferences
    }

    pub(super) fn face(self) -> Face {
        self.face
    }

    pub(super) fn before(self) -> Signal<Option<Before>> {
        self.before.into()
    }

    pub(super) fn before_signal(self) -> RwSignal<Option<Before>> {
        self.before
    }

    /// Keeps one record and shows it, unless the notebook was put away meanwhile. `make` is called when its turn has come.
    ///
    /// # Errors
    /// [`KeepError`]; it is then not shown.
    pub(super) async fn keep_record(self, make: impl FnOnce() -> Result<Record, KeepError>) -> Result<(), KeepError> {
        self.keep_records(|| Ok(vec![make()?])).await
    }

    /// The same for several in one commit; nothing happens where there are none.
    pub(super) async fn keep_records(
        self,
        make: impl FnOnce() -> Result<Vec<Record>, KeepError>,
    ) -> Result<(), KeepError> {
        let make = || {
            let records = make()?;
            let changes = records.iter().cloned().map(put).collect::<Result<Vec<_>, _>>()?;
            Ok((!changes.is_empty()).then_some((changes, records)))
        };
        if let Some((_, records)) = self.desk().keep_with(make).await? {
            self.contents().show_all(records);
        }
        Ok(())
    }

    /// Locks the notebook, in all tabs, although something could not be kept; the lock says so.
    pub fn lock_unkept(self) {
        self.desk().device.tell_tabs(Message::Lock);
        self.part(Parted::LockedUnkept);
    }

    pub(super) fn forget_parting(self) {
        self.parted.set(None);
    }

    pub(super) fn secrets(self) -> Secrets {
        self.secrets
    }

    pub(super) fn inbox(self) -> Inbox {
        self.inbox
    }

    pub(super) fn touched(self) -> StoredValue<Option<Timestamp>> {
        self.touched
    }

    pub(super) fn work_signal(self) -> RwSignal<Option<Work>> {
        self.work
    }

    pub(super) fn ending(self) -> StoredValue<Option<AbortHandle>> {
        self.ending
    }

    /// The day it is. Follows the clock while somebody looks at it, see [`Watch`](super::Watch).
    pub(super) fn day(self) -> Signal<Day> {
        self.day.into()
    }

    /// Looks at the clock: it may be another day by now.
    pub(super) fn look_at_the_day(self) {
        let day = self.moment().day();
        if self.day.get_untracked() != day {
            self.day.set(day);
        }
    }

    pub(super) fn moment(self) -> Moment {
        self.desk().moment()
    }

    /// An instant as the person's wall clock has it now.
    pub(super) fn moment_of(self, at: Timestamp) -> Moment {
        Moment::at(at, self.desk().device.utc_offset_minutes())
    }

    /// An instant as the wall clock read then, summer time and all.
    pub(super) fn moment_then(self, at: Timestamp) -> Moment {
        Moment::at(at, self.desk().device.utc_offset_minutes_at(at))
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

    /// Whether every record of the open notebook was read and none is missing.
    pub(super) fn has_read_all(self) -> bool {
        let is_missing = |notice: &Notice| {
            matches!(notice, Notice::PartsLost(_) | Notice::PagesNewer(_) | Notice::PagesUnreadable(_))
        };
        self.care.is_at_it() && !self.notices.with_untracked(|notices| notices.iter().any(is_missing))
    }

    /// What was read of the open notebook.
    pub(super) fn contents(self) -> Contents {
        if let Some((contents, _)) = self.contents.get_value() {
            return contents;
        }
        // Whoever asks first may be a page that goes.
        let make = Contents::new;
        let contents = self.owner.with_value(|owner| owner.as_ref().map_or_else(make, |owner| owner.with(make)));
        self.contents.set_value(Some((contents, Contents::clear)));
        contents
    }

    fn clear_contents(self) {
        if let Some((contents, clear)) = self.contents.get_value() {
            clear(contents);
        }
    }

    /// The rest of the app.
    pub fn arrival(self) -> Arrival {
        self.arrival
    }

    /// Keeps what stands on the pages, and all that was begun and not given: before the notebook is locked.
    ///
    /// # Errors
    /// [`KeepError`]; what is not kept is where it was.
    pub async fn keep_all(self) -> Result<(), KeepError> {
        let keeping = self.desk().keeping_all();
        match keeping {
            Some(keeping) => keeping.await,
            None => Ok(()),
        }
    }

    pub(super) fn set_notices(self, notices: Vec<Notice>) {
        self.notices.set(notices);
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
            self.contents().pages.track();
            self.desk().used()
        })
    }

    /// Puts `now` in the place of the notices that are `of_these`, if that changes anything.
    pub(super) fn replace_notices(self, of_these: impl Fn(&Notice) -> bool, now: impl Iterator<Item = Notice>) {
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
        self.elsewhere.forget();
        self.end_work();
        self.inbox.put_away(self.gate.get_untracked());
        self.parted.set(None);
        self.care.end();
        self.desk().clear();
        self.clear_contents();
        self.findings.set(Findings::default());
        self.notices.set(Vec::new());
        self.before.set(None);
        self.face.go_back();
        if matches!(self.gate.get_untracked(), Gate::Open | Gate::Salvaged) {
            self.gate.set(Gate::Locked);
        }
    }
}

pub(super) fn notices_of(notebook: &Notebook) -> Vec<Notice> {
    faults_of(notebook).into_iter().map(one_store_without).collect()
}

fn one_store_without(store: Store) -> Notice {
    Notice::OneStoreOnly(store.other().into())
}
