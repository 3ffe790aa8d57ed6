//! Making a backup, and when that was last done.

use domain::passphrase::{Strength, judge};
use domain::{BackupFacts, Day, Timestamp, reminds_of_backup};
use leptos::prelude::*;
use platform::WorkError;
use vault::Ikm;
use vault::kdf::Cost;
use vault::parcel::backup::{self, Head};
use zeroize::Zeroizing;

use crate::platform;

use super::{Notice, Session, WishList, use_session, use_wishes};

/// What the file is called. It tells nothing.
const FILE: &str = "notes.dat";

/// Which passphrase is to open it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Under {
    /// That of the notebook.
    This,
    /// One of its own.
    Own,
}

/// Why there is no backup. The notebook is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupFault {
    /// Not the passphrase of this notebook.
    WrongPassphrase,
    /// The passphrase will not do.
    Refused(Strength),
    /// More than a backup can hold.
    TooLong,
    /// What was made did not open again, or not to the same.
    NotWhole,
    /// The browser starts no worker.
    NoWorker,
    /// Not enough memory for the passphrase work.
    NoMemory,
    /// The browser gives no random numbers.
    NoRandomness,
    /// The browser gives no file.
    NoDownload,
    /// The notebook was locked meanwhile.
    Locked,
    /// The person stopped it.
    Stopped,
}

/// A backup that was made and found to open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// When.
    pub at: Timestamp,
    /// How long the file is.
    pub bytes: usize,
    /// How many records it holds.
    pub holds: usize,
    /// How many parts of the notebook could not be read, and are not in it.
    pub missing: usize,
    /// Whether the notebook keeps that it was made.
    pub is_noted: bool,
    /// Whether all that stood on the pages was kept before, so that it is in it.
    pub is_all_kept: bool,
    /// What opens it.
    pub under: Under,
}

/// See the file.
#[derive(Clone, Copy)]
pub struct Backups {
    session: Session,
    wishes: WishList,
}

/// Backups. Needs the session and the wishes.
pub fn use_backups() -> Backups {
    Backups { session: use_session(), wishes: use_wishes() }
}

impl Backups {
    /// How many parts of the notebook could not be read.
    pub fn missing(self) -> Signal<usize> {
        let of = |notice: &Notice| if let Notice::PartsLost(count) = notice { *count } else { 0 };
        Signal::derive(move || self.session.notices().with(|notices| notices.iter().map(of).sum()))
    }

    /// How many days ago the last one was made, if one was.
    pub fn age(self, day: Signal<Day>) -> Signal<Option<i64>> {
        let last = self.wishes.backed_up();
        // By a clock that was set back it lies ahead.
        Signal::derive(move || last.get().map(|at| day.get().days_since(self.session.day_of(at)).max(0)))
    }

    /// Whether a page says that it is time. A notebook for this visit only has no need of any.
    pub fn reminds(self, day: Signal<Day>) -> Signal<bool> {
        let facts = Memo::new(move |_| self.facts());
        Signal::derive(move || !self.session.is_for_this_visit() && reminds_of_backup(facts.get(), day.get()))
    }

    fn facts(self) -> BackupFacts {
        let contents = self.session.contents();
        let mut begun: Vec<Timestamp> = Vec::new();
        contents
            .pages
            .with(|all| begun.extend(all.iter().filter(|it| !it.page.is_deleted()).map(|it| it.page.created)));
        contents.accounts.with(|all| begun.extend(all.iter().map(|it| it.made)));
        contents.chapters.with(|all| begun.extend(all.iter().map(|it| it.made)));
        contents.events.with(|all| begun.extend(all.iter().map(|it| it.made)));
        contents.runs.with(|all| begun.extend(all.iter().map(|it| it.began)));
        contents.lines.with(|all| begun.extend(all.iter().map(|it| it.at)));
        contents.urges.with(|all| begun.extend(all.iter().map(|it| it.at)));
        contents.contacts.with(|all| begun.extend(all.iter().map(|it| it.made)));
        contents.check_ins.with(|all| begun.extend(all.iter().map(|it| it.at)));
        contents.therapy_sessions.with(|all| begun.extend(all.iter().map(|it| it.made)));
        contents.people.with(|all| begun.extend(all.iter().map(|it| it.made)));
        contents.channels.with(|all| begun.extend(all.iter().map(|it| it.edited)));
        contents.replies.with(|all| begun.extend(all.iter().map(|it| it.made)));
        contents.self_checks.with(|all| begun.extend(all.iter().map(|it| it.made)));
        contents.books.with(|all| begun.extend(all.iter().map(|it| it.made)));
        contents.sheets.with(|all| begun.extend(all.iter().map(|it| it.made)));
        let day_of = |at: Timestamp| self.session.day_of(at);
        BackupFacts {
            written: begun.len(),
            first: begun.into_iter().min().map(day_of),
            backed_up: self.wishes.backed_up().get().map(day_of),
            put_off: self.wishes.backup_put_off().get().map(day_of),
            wanted: self.wishes.reminds_of_backups().get(),
        }
    }

    /// Makes one, opens it again, compares it with what is here, and only then gives it to the person.
    ///
    /// # Errors
    /// [`BackupFault`]; there is no file then.
    pub async fn make(self, passphrase: String, under: Under) -> Result<Made, BackupFault> {
        let passphrase = Zeroizing::new(passphrase);
        if under == Under::Own {
            let judgement = judge(&passphrase);
            if !judgement.acceptable {
                return Err(BackupFault::Refused(judgement.strength));
            }
        }
        let desk = self.session.desk();
        let times_cleared = desk.times_cleared();
        // What stands on a page and is not kept yet belongs into it too.
        let is_all_kept = desk.keep_pending().await.is_ok();
        let sealed = self.session.at_work(self.seal(&passphrase, under)).await;
        let is_locked = desk.times_cleared() != times_cleared;
        let (file, mut made) =
            sealed.unwrap_or(Err(if is_locked { BackupFault::Locked } else { BackupFault::Stopped }))?;
        self.session.give(FILE, &file).map_err(|_| BackupFault::NoDownload)?;
        made.is_all_kept = is_all_kept;
        made.is_noted = self.wishes.note_backup(made.at).await.is_ok();
        Ok(made)
    }

    async fn seal(self, passphrase: &str, under: Under) -> Result<(Vec<u8>, Made), BackupFault> {
        let desk = self.session.desk();
        let notebook = desk.open_notebook().map_err(|_| BackupFault::Locked)?;
        desk.read_rest(&notebook).await;
        if !desk.has_open(&notebook) {
            return Err(BackupFault::Locked);
        }
        let passphrase = Zeroizing::new(desk.device.normal(passphrase));
        let (salt, cost) = notebook.borrow().kdf();
        if under == Under::This {
            let ikm = desk.device.derive(&passphrase, &salt, cost).await?;
            if !notebook.borrow().is_opened_by(&ikm) {
                return Err(BackupFault::WrongPassphrase);
            }
        }
        let (head, ikm) = self.head(&passphrase, cost).await?;
        let (records, missing) = (notebook.borrow().records(), notebook.borrow().lost());
        let pause = async || desk.device.breathe().await;
        let file = backup::seal(&head, &ikm, &records, pause).await.map_err(|_| BackupFault::TooLong)?;
        let again = backup::open(&file, &ikm, pause).await.map_err(|_| BackupFault::NotWhole)?;
        if again != records {
            return Err(BackupFault::NotWhole);
        }
        let made = Made {
            at: desk.now(),
            bytes: file.len(),
            holds: records.len(),
            missing,
            is_noted: false,
            is_all_kept: false,
            under,
        };
        Ok((file, made))
    }

    /// At the cost of the notebook, as far as the device has the memory now.
    async fn head(self, passphrase: &str, mut cost: Cost) -> Result<(Head, Ikm), BackupFault> {
        let desk = self.session.desk();
        loop {
            let head = Head::make(cost, &mut desk.entropy()).map_err(|_| BackupFault::NoRandomness)?;
            match desk.device.derive(passphrase, head.salt(), cost).await {
                Ok(ikm) => return Ok((head, ikm)),
                Err(WorkError::NoMemory) => cost = cost.smaller().ok_or(BackupFault::NoMemory)?,
                Err(WorkError::NoWorker) => return Err(BackupFault::NoWorker),
            }
        }
    }
}

impl From<WorkError> for BackupFault {
    fn from(error: WorkError) -> Self {
        match error {
            WorkError::NoWorker => Self::NoWorker,
            WorkError::NoMemory => Self::NoMemory,
        }
    }
}
