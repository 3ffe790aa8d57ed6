//! Opening a backup: the file is named before anything is asked, what it would change is shown before anything changes.

use std::collections::BTreeSet;
use std::rc::Rc;

use domain::restore::{CopyWords, Group, Tally, plan};
use domain::{Record, RecordError, RecordId};
use leptos::prelude::*;
use platform::Picked;
use vault::RecordBytes;
use vault::parcel::backup::{self, Head, MOST};
use vault::parcel::link::MOST_SIGNS;
use zeroize::Zeroizing;

use crate::platform;

use super::copies::decode;
use super::putting_in::Item;
use super::{Gate, KeepError, Receiving, RestoreFault, Secret, Session, make_secret, use_receiving, use_session};

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RestoreStage {
    /// There is no file yet.
    #[default]
    Choose,
    /// There is one, and it is locked.
    Ask,
    /// It is open, and nothing has changed.
    Preview(Preview),
    /// It is put in.
    PuttingIn {
        /// So many records are in the notebook.
        done: usize,
        /// Of so many.
        of: usize,
    },
    /// It was put in, as far as it went.
    Done(PutIn),
}

/// What putting it in would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// What comes to what.
    pub tallies: Vec<(Group, Tally)>,
    /// So many records were made by a newer version. They are put in as they are, for that version to read.
    pub newer: usize,
    /// So many are none that any version wrote. They are left out.
    pub unreadable: usize,
    /// There is no notebook here yet.
    pub is_first: bool,
    /// So many records would be put in.
    pub puts: usize,
}

/// What was put in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PutIn {
    /// So many records.
    pub added: usize,
    /// So many were not, and of which group; of a newer version nobody knows.
    pub left: Vec<(Option<Group>, usize)>,
    /// Why not.
    pub why: Option<KeepError>,
    /// The notebook was made for it.
    pub is_first: bool,
}

/// See the file.
#[derive(Clone, Copy)]
pub struct Restoring {
    pub(super) session: Session,
    receiving: Receiving,
    pub(super) stage: RwSignal<RestoreStage>,
    file: StoredValue<Option<Rc<Vec<u8>>>, LocalStorage>,
    /// What the file is called, and how long it is.
    picked: RwSignal<Option<(String, usize)>>,
    /// Changes with each time it was forgotten, so that what began before it can tell.
    times_forgotten: StoredValue<u64>,
    /// What opened the file, where a notebook is to be made of it: that and nothing else opens the notebook then.
    pub(super) opened_with: Secret,
    /// What is put in when the person says so. Plain text: it goes with the lock.
    pub(super) items: StoredValue<Option<Vec<Item>>, LocalStorage>,
}

/// Provides it. Needs the session, and what others pass on.
pub fn provide_restoring() -> Restoring {
    let session = use_session();
    let restoring = Restoring {
        session,
        receiving: use_receiving(),
        stage: RwSignal::default(),
        file: StoredValue::new_local(None),
        picked: RwSignal::new(None),
        times_forgotten: StoredValue::new(0),
        opened_with: make_secret(),
        items: StoredValue::new_local(None),
    };
    Effect::new(move |_| {
        let gate = session.gate().get();
        // Where nothing can be locked, the passphrase is forgotten when nobody is there, and what it opened goes with it.
        let is_left = gate == Gate::First && session.has_forgotten().get();
        if is_left || !matches!(gate, Gate::First | Gate::Open) {
            restoring.forget();
        }
    });
    provide_context(restoring);
    restoring
}

/// The one of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_restoring() -> Restoring {
    expect_context()
}

impl Restoring {
    /// How far it is.
    pub fn stage(self) -> Signal<RestoreStage> {
        self.stage.into()
    }

    /// What the file that was picked is called, and how long it is in bytes.
    pub fn file(self) -> Signal<Option<(String, usize)>> {
        self.picked.into()
    }

    /// Forgets the file and what was read of it.
    pub fn forget(self) {
        self.times_forgotten.update_value(|times| *times = times.wrapping_add(1));
        self.file.set_value(None);
        self.picked.set(None);
        self.items.set_value(None);
        self.opened_with.value().set(String::new());
        self.stage.set(RestoreStage::Choose);
    }

    /// The page is left: what is being put in goes on, all else is forgotten.
    pub fn leave_off(self) {
        if !matches!(self.stage.get_untracked(), RestoreStage::PuttingIn { .. }) {
            self.forget();
        }
    }

    /// The file that the person picked, if they did.
    #[must_use]
    pub fn picked(event: &leptos::ev::Event) -> Option<Picked> {
        Picked::of(event).into_iter().next()
    }

    /// Takes a file: what it is shows before a passphrase is asked for. A link that came as a file goes where links go.
    ///
    /// # Errors
    /// [`RestoreFault`]; nothing has changed.
    pub async fn take(self, picked: Picked) -> Result<(), RestoreFault> {
        self.forget();
        let desk = self.session.desk();
        let times_forgotten = self.times_forgotten.get_value();
        let file = desk.services().read(&picked, MOST as u64).await?;
        if self.times_forgotten.get_value() != times_forgotten {
            return Err(RestoreFault::Stopped);
        }
        if file.len() <= MOST_SIGNS
            && let Ok(text) = str::from_utf8(&file)
            && self.receiving.take_in(text.to_owned())
        {
            return Ok(());
        }
        Head::read(&file)?;
        self.picked.set(Some((picked.name(), file.len())));
        self.file.set_value(Some(Rc::new(file)));
        self.stage.set(RestoreStage::Ask);
        Ok(())
    }

    /// Opens it and shows what it would change.
    ///
    /// # Errors
    /// [`RestoreFault`]; nothing has changed, and the file is still there.
    pub async fn open(self, passphrase: String, words: CopyWords) -> Result<(), RestoreFault> {
        let passphrase = Zeroizing::new(passphrase);
        let Some(file) = self.file.get_value() else { return Ok(()) };
        let desk = self.session.desk();
        let (times_cleared, times_forgotten) = (desk.times_cleared(), self.times_forgotten.get_value());
        let open = async {
            let head = Head::read(&file)?;
            let normal = Zeroizing::new(desk.device.normal(&passphrase));
            let ikm = desk.device.derive(&normal, head.salt(), head.cost()).await?;
            let records = backup::open(&file, &ikm, async || desk.device.breathe().await).await?;
            self.plan(records, words).await
        };
        let planned = self.session.at_work(open).await;
        let is_locked = desk.times_cleared() != times_cleared;
        let (items, preview) =
            planned.unwrap_or(Err(if is_locked { RestoreFault::Locked } else { RestoreFault::Stopped }))?;
        if self.times_forgotten.get_value() != times_forgotten {
            return Err(RestoreFault::Stopped);
        }
        if preview.is_first {
            self.opened_with.value().set((*passphrase).clone());
        }
        // It is not needed any more, and may be long.
        self.file.set_value(None);
        self.items.set_value(Some(items));
        self.stage.set(RestoreStage::Preview(preview));
        Ok(())
    }

    async fn plan(
        self,
        backup: Vec<(vault::Id, Rc<RecordBytes>)>,
        words: CopyWords,
    ) -> Result<(Vec<Item>, Preview), RestoreFault> {
        let desk = self.session.desk();
        let (mut here, mut taken) = (Vec::new(), BTreeSet::new());
        // What this version cannot read is told apart by its bytes.
        let mut unread = Vec::new();
        let is_first = self.session.gate().get_untracked() == Gate::First;
        if !is_first {
            let notebook = desk.open_notebook().map_err(|_| RestoreFault::Locked)?;
            desk.read_rest(&notebook).await;
            let records = notebook.borrow().records();
            for (id, bytes) in records {
                match decode(id, &bytes) {
                    Ok(record) => here.push(record),
                    Err(_) => {
                        taken.insert(RecordId::from_bytes(id));
                        unread.push(bytes);
                    }
                }
                desk.device.breathe().await;
            }
        }
        let ids: BTreeSet<RecordId> = here.iter().map(Record::id).collect();
        let (mut theirs, mut newer) = (Vec::new(), Vec::new());
        let mut preview = Preview { is_first, ..Preview::default() };
        for (id, bytes) in backup {
            match decode(id, &bytes) {
                Ok(record) => theirs.push(record),
                Err(RecordError::Newer) => {
                    preview.newer += 1;
                    let own = RecordId::from_bytes(id);
                    if unread.iter().any(|here| here[..] == bytes[..]) {
                        continue;
                    }
                    // Two states of one record stay both, for the version that can read them.
                    let id = match ids.contains(&own) || taken.contains(&own) {
                        true => desk.make_id().map_err(|_| RestoreFault::NoRandomness)?.as_bytes().to_owned(),
                        false => id,
                    };
                    newer.push(Item::newer(id, bytes));
                }
                Err(RecordError::Unreadable) => preview.unreadable += 1,
            }
            desk.device.breathe().await;
        }
        let plan = plan(&here, &taken, theirs, words, || desk.make_id()).map_err(|_| RestoreFault::NoRandomness)?;
        preview.tallies = plan.tallies.into_iter().collect();
        let items = plan.puts.into_iter().map(Item::of).collect::<Result<Vec<_>, _>>();
        let mut items = items.map_err(|_| RestoreFault::TooLong)?;
        items.extend(newer);
        preview.puts = items.len();
        Ok((items, preview))
    }
}
