//! Taking words out, readable: which parts, how much there is of each, and the file. Nothing is ticked at first, and the texts live no longer
//! than it takes to make the file.

use std::collections::BTreeSet;

use domain::export::{Catalogue, ExportFile, ExportLabels, ExportPart, choose, export_file, records_file};
use domain::{Page, Sort};
use leptos::prelude::*;
use zeroize::{Zeroize, Zeroizing};

use super::contents::Listed;
use super::copies::decode;
use super::zipping::{NoZip, zip};
use super::{Gate, KeepError, Session, use_session};

/// What the file is called. It tells nothing.
const FILE: &str = "notes.zip";

/// See the file.
#[derive(Clone, Copy)]
pub struct Exporting {
    session: Session,
    parts: RwSignal<BTreeSet<ExportPart>>,
    with_folded: RwSignal<bool>,
    at_work: RwSignal<bool>,
    ended: RwSignal<Option<Result<ExportMade, ExportError>>>,
}

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportMade {
    /// What the file is called.
    pub name: &'static str,
    /// How many files are in it.
    pub files: usize,
    /// How many records.
    pub records: usize,
    /// How many of the notebook did not read, and so are not in it.
    pub unread: usize,
}

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportError {
    /// The notebook was locked, or is busy.
    NotRead,
    /// The browser gives no file.
    NoFile,
}

impl From<KeepError> for ExportError {
    fn from(_: KeepError) -> Self {
        Self::NotRead
    }
}

/// Readable texts, wiped once they are in the file or not needed for one.
struct Readable(Vec<ExportFile>);

impl Drop for Readable {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(|file| file.text.zeroize());
    }
}

/// Provides it. Needs the session.
pub fn provide_exporting() -> Exporting {
    let session = use_session();
    let exporting = Exporting {
        session,
        parts: RwSignal::default(),
        with_folded: RwSignal::new(false),
        at_work: RwSignal::new(false),
        ended: RwSignal::new(None),
    };
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            exporting.begin_anew();
        }
    });
    provide_context(exporting);
    exporting
}

/// The export of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_exporting() -> Exporting {
    expect_context()
}

impl Exporting {
    /// Nothing is ticked and nothing was made.
    pub fn begin_anew(self) {
        self.parts.set(BTreeSet::new());
        self.with_folded.set(false);
        self.ended.set(None);
    }

    /// Whether a part is ticked.
    pub fn is_in(self, part: ExportPart) -> Signal<bool> {
        Signal::derive(move || self.parts.with(|parts| parts.contains(&part)))
    }

    /// The parts that are ticked, in their order.
    pub fn parts(self) -> Signal<Vec<ExportPart>> {
        Signal::derive(move || self.parts.with(|parts| parts.iter().copied().collect()))
    }

    /// Ticks a part, or takes the tick away.
    pub fn choose(self, part: ExportPart, is_in: bool) {
        self.ended.set(None);
        self.parts.update(|parts| _ = if is_in { parts.insert(part) } else { parts.remove(&part) });
    }

    /// Ticks all of them.
    pub fn choose_all(self) {
        self.ended.set(None);
        self.parts.set(ExportPart::ALL.into_iter().collect());
    }

    /// Whether what is folded away goes out too.
    pub fn with_folded(self) -> Signal<bool> {
        self.with_folded.into()
    }

    /// Says whether it does.
    pub fn take_folded(self, with_folded: bool) {
        self.ended.set(None);
        self.with_folded.set(with_folded);
    }

    /// How many records of a part would go out, of those that were read.
    pub fn count(self, part: ExportPart) -> Signal<usize> {
        Memo::new(move |_| self.count_of(part)).into()
    }

    /// Whether it is being made.
    pub fn is_at_work(self) -> Signal<bool> {
        self.at_work.into()
    }

    /// What came of it.
    pub fn ended(self) -> Signal<Option<Result<ExportMade, ExportError>>> {
        self.ended.into()
    }

    /// Makes the file of what is ticked and gives it to the person. A second call while it is made does nothing.
    pub async fn make(self, labels: &ExportLabels, catalogue: &Catalogue<'_>) {
        if self.at_work.get_untracked() {
            return;
        }
        self.at_work.set(true);
        self.ended.set(None);
        let cleared = self.session.desk().times_cleared();
        let made = self.make_now(labels, catalogue).await;
        self.at_work.set(false);
        // After the lock there is no page that it could be told on.
        if self.session.desk().times_cleared() == cleared {
            self.ended.set(Some(made));
        }
    }

    async fn make_now(self, labels: &ExportLabels, catalogue: &Catalogue<'_>) -> Result<ExportMade, ExportError> {
        let desk = self.session.desk();
        let cleared = desk.times_cleared();
        let (parts, with_folded) = (self.parts().get_untracked(), self.with_folded.get_untracked());
        let (kept, mut unread) = desk.all_records().await?;
        let mut all = Vec::with_capacity(kept.len());
        for (id, bytes) in &kept {
            match decode(*id, bytes) {
                Ok(record) => all.push(record),
                Err(_) => unread += 1,
            }
            desk.device.breathe().await;
            if desk.times_cleared() != cleared {
                return Err(ExportError::NotRead);
            }
        }
        let chosen = choose(&all, &parts, with_folded);
        drop(all);
        let mut files = Readable(Vec::new());
        for part in &parts {
            files.0.push(export_file(*part, &chosen, labels, catalogue));
            desk.device.breathe().await;
            if desk.times_cleared() != cleared {
                return Err(ExportError::NotRead);
            }
        }
        files.0.push(records_file(&chosen).map_err(|_| ExportError::NotRead)?);
        let pause = async || {
            desk.device.breathe().await;
            if desk.times_cleared() == cleared { Ok(()) } else { Err(NoZip) }
        };
        let whole = zip(&files.0, pause).await.map(Zeroizing::new);
        if desk.times_cleared() != cleared {
            return Err(ExportError::NotRead);
        }
        let whole = whole.map_err(|_| ExportError::NoFile)?;
        self.session.give(FILE, &whole).map_err(|_| ExportError::NoFile)?;
        Ok(ExportMade { name: FILE, files: files.0.len(), records: chosen.len(), unread })
    }

    fn count_of(self, part: ExportPart) -> usize {
        let contents = self.session.contents();
        let with_folded = self.with_folded.get();
        let pages = |sort: Sort| {
            let goes = |page: &Page| page.sort == sort && !page.is_deleted() && (with_folded || !page.folded);
            contents.pages.with(|all| all.iter().filter(|Listed { page, .. }| goes(page)).count())
        };
        match part {
            ExportPart::Pages => pages(Sort::Journal),
            ExportPart::Letters => pages(Sort::Letter),
            ExportPart::Happened => contents.accounts.with(Vec::len),
            ExportPart::Story => {
                let events = contents.events.with(|all| all.iter().filter(|it| with_folded || !it.hidden).count());
                events + contents.chapters.with(Vec::len) + contents.books.with(Vec::len)
            }
            ExportPart::Exercises => contents.runs.with(Vec::len) + contents.lines.with(Vec::len),
            ExportPart::Distance => {
                contents.channels.with(Vec::len) + contents.contacts.with(Vec::len) + contents.replies.with(Vec::len)
            }
            ExportPart::Circle => contents.people.with(Vec::len),
            ExportPart::Pauses => contents.urges.with(Vec::len),
            ExportPart::CheckIns => contents.check_ins.with(Vec::len),
            ExportPart::Therapy => {
                contents.therapy_sessions.with(Vec::len)
                    + contents.self_checks.with(Vec::len)
                    + contents.sheets.with(Vec::len)
            }
        }
    }
}
