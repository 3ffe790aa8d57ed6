//! Bringing text in: files and pasted words become pages that are shown first, each of which can be left out. Nothing is kept until the person
//! says so, and nothing of it is here after the lock.

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use domain::import::{Cut, ImportFault, ImportFaultKind, Incoming, TextForm, cut, decode};
use domain::{Record, Sort, Timestamp};
use leptos::prelude::*;
use platform::{NotRead, Picked};

use super::desk::Desk;
use super::{Gate, KeepError, Session, use_session};
use crate::platform;

/// The longest file that is read.
const MOST: u64 = 8 * 1024 * 1024;
/// How much is kept in one commit: so many pages, or so many bytes of them.
const MOST_AT_ONCE: (usize, usize) = (32, 256 * 1024);

/// See the file.
#[derive(Clone, Copy)]
pub struct Importing {
    session: Session,
    seen: Seen,
    /// The names of the twelve, in dates.
    months: &'static [&'static str; 12],
}

/// What outlives the page and not the lock.
#[derive(Clone, Copy)]
struct Seen {
    texts: RwSignal<Vec<Given>>,
    /// What is wrong with files of which there is no text.
    unread: RwSignal<Vec<FileFault>>,
    pasted: RwSignal<String>,
    cut: RwSignal<Cut>,
    sort: RwSignal<Sort>,
    coming: RwSignal<Vec<Coming>>,
    /// Those of them whose text is here no more: they were not kept when others of it were.
    held: RwSignal<Vec<Coming>>,
    faults: RwSignal<Vec<FileFault>>,
    left_out: RwSignal<BTreeSet<usize>>,
    is_reading: RwSignal<bool>,
    progress: RwSignal<Option<(usize, usize)>>,
    ended: RwSignal<Option<ImportEnd>>,
    /// Changes each time all that was given is dropped.
    emptied: Trigger,
}

/// A text that was given.
#[derive(Clone)]
struct Given {
    /// The file; empty for what was pasted.
    file: String,
    form: TextForm,
    text: Arc<str>,
}

/// A page that may come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// Which, from 0.
    pub number: usize,
    /// The file it is from; empty for what was pasted.
    pub file: Arc<str>,
    /// The page.
    pub page: Arc<Incoming>,
}

/// Something that cannot be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// The file; empty for what was pasted.
    pub file: String,
    /// What, and in which line.
    pub fault: ImportFault,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportEnd {
    /// How many pages were kept.
    pub kept: usize,
    /// How many were not, and why. They are still there to be tried again.
    pub not_kept: Option<(usize, KeepError)>,
}

/// Provides what is to come in. Needs the session.
pub fn provide_importing() {
    let session = use_session();
    let seen = Seen {
        texts: RwSignal::default(),
        unread: RwSignal::default(),
        pasted: RwSignal::default(),
        cut: RwSignal::default(),
        sort: RwSignal::new(Sort::Journal),
        coming: RwSignal::default(),
        held: RwSignal::default(),
        faults: RwSignal::default(),
        left_out: RwSignal::default(),
        is_reading: RwSignal::new(false),
        progress: RwSignal::new(None),
        ended: RwSignal::new(None),
        emptied: Trigger::new(),
    };
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            seen.clear();
        }
    });
    provide_context(seen);
}

/// The import of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_importing(months: &'static [&'static str; 12]) -> Importing {
    Importing { session: use_session(), seen: expect_context(), months }
}

impl Seen {
    fn clear(self) {
        self.drop_texts();
        self.cut.set(Cut::default());
        self.sort.set(Sort::Journal);
        self.is_reading.set(false);
        self.progress.set(None);
        self.ended.set(None);
    }

    /// Drops all that was given.
    fn drop_texts(self) {
        self.texts.set(Vec::new());
        self.unread.set(Vec::new());
        self.pasted.set(String::new());
        self.coming.set(Vec::new());
        self.held.set(Vec::new());
        self.faults.set(Vec::new());
        self.left_out.set(BTreeSet::new());
        self.emptied.notify();
    }
}

impl Importing {
    /// Takes the files that a file control was just given.
    pub fn take_picked(self, event: &leptos::ev::Event) -> impl Future<Output = ()> + use<> {
        // Now: the control is emptied, and the event is over before the reading begins.
        let files = Picked::of(event);
        async move { self.take(files).await }
    }

    /// Takes files in: reads them and shows the pages they hold, beside those of other files.
    pub async fn take(self, files: Vec<Picked>) {
        if self.is_keeping() {
            return;
        }
        let desk = self.session.desk();
        let cleared = desk.times_cleared();
        self.seen.ended.set(None);
        self.seen.is_reading.set(true);
        for file in files {
            let name = file.name();
            let read = read(&desk, &file).await;
            if desk.times_cleared() != cleared {
                return;
            }
            // Meanwhile what was there before may be being kept.
            if self.is_keeping() {
                self.seen.is_reading.set(false);
                return;
            }
            self.give(name, read);
        }
        self.seen.is_reading.set(false);
        self.cut_anew();
    }

    /// Whether files are being read.
    pub fn is_reading(self) -> Signal<bool> {
        self.seen.is_reading.into()
    }

    /// The pasted text, as it now stands.
    pub fn pasted(self, text: String) {
        self.seen.pasted.set(text);
    }

    /// What was pasted so far.
    pub fn pasted_so_far(self) -> String {
        self.seen.pasted.get_untracked()
    }

    /// Follows that all was dropped that was given, and with it what was pasted.
    pub fn emptied(self) -> Trigger {
        self.seen.emptied
    }

    /// Takes the pasted text in, in the place of one that was taken in before.
    pub fn take_pasted(self) {
        if self.is_keeping() {
            return;
        }
        let text = self.seen.pasted.get_untracked();
        self.seen.ended.set(None);
        let read = match text.len() as u64 > MOST {
            true => Err(ImportFault::whole(ImportFaultKind::TooBig)),
            false => decode(text.as_bytes()),
        };
        self.give(String::new(), read.map(|text| (TextForm::Markdown, text)));
        self.cut_anew();
    }

    /// Whether something is pasted.
    pub fn has_pasted(self) -> Signal<bool> {
        Memo::new(move |_| self.seen.pasted.with(|text| !text.trim().is_empty())).into()
    }

    /// Where Markdown is cut.
    pub fn cut(self) -> Signal<Cut> {
        self.seen.cut.into()
    }

    /// Cuts it otherwise. Every page that comes of it is in.
    pub fn cut_at(self, at: Cut) {
        if !self.is_keeping() {
            self.seen.cut.set(at);
            self.cut_anew();
        }
    }

    /// Whether there is a text that can be cut.
    pub fn can_cut(self) -> Signal<bool> {
        Memo::new(move |_| self.seen.texts.with(|all| all.iter().any(|given| given.form == TextForm::Markdown))).into()
    }

    /// What sort of pages they become.
    pub fn sort(self) -> Signal<Sort> {
        self.seen.sort.into()
    }

    /// Chooses it.
    pub fn sort_into(self, sort: Sort) {
        self.seen.sort.set(sort);
    }

    /// The pages that may come, in their order.
    pub fn coming(self) -> Signal<Vec<Coming>> {
        self.seen.coming.into()
    }

    /// What cannot be taken in.
    pub fn faults(self) -> Signal<Vec<FileFault>> {
        self.seen.faults.into()
    }

    /// Whether a page comes in.
    pub fn is_in(self, number: usize) -> Signal<bool> {
        Signal::derive(move || self.seen.left_out.with(|left_out| !left_out.contains(&number)))
    }

    /// Takes a page in, or leaves it out.
    pub fn choose(self, number: usize, is_in: bool) {
        self.seen
            .left_out
            .update(|left_out| _ = if is_in { left_out.remove(&number) } else { left_out.insert(number) });
    }

    /// How many come in.
    pub fn count(self) -> Signal<usize> {
        Memo::new(move |_| {
            let left_out = self.seen.left_out.read();
            self.seen.coming.with(|coming| coming.iter().filter(|one| !left_out.contains(&one.number)).count())
        })
        .into()
    }

    /// How many of how many were kept so far, while they are being kept.
    pub fn progress(self) -> Signal<Option<(usize, usize)>> {
        self.seen.progress.into()
    }

    /// What came of it.
    pub fn ended(self) -> Signal<Option<ImportEnd>> {
        self.seen.ended.into()
    }

    /// Puts everything away that was given. What was kept stays.
    pub fn forget(self) {
        if !self.is_keeping() {
            self.seen.clear();
        }
    }

    /// Keeps the pages that are in, some at a time. Where there is no room for some together, there may be for one of them.
    pub async fn keep(self) {
        let seen = self.seen;
        if self.is_keeping() {
            return;
        }
        let left_out = seen.left_out.get_untracked();
        let mut rest: Vec<Coming> = seen.coming.get_untracked();
        rest.retain(|one| !left_out.contains(&one.number));
        let (all, cleared) = (rest.len(), self.session.desk().times_cleared());
        let (mut kept, mut fault) = (BTreeSet::new(), None);
        seen.ended.set(None);
        seen.progress.set(Some((0, all)));
        while !rest.is_empty() {
            let some: Vec<Coming> = rest.drain(..first_few(&rest)).collect();
            fault = self.keep_some(&some, &mut kept).await;
            if self.session.desk().times_cleared() != cleared {
                return;
            }
            seen.progress.set(Some((kept.len(), all)));
            if fault.is_some() {
                break;
            }
        }
        self.session.tell_room();
        seen.progress.set(None);
        match fault {
            None => seen.drop_texts(),
            Some(_) => self.hold_back(&kept),
        }
        let not_kept = fault.map(|fault| (all - kept.len(), fault));
        seen.ended.set(Some(ImportEnd { kept: kept.len(), not_kept }));
    }

    async fn keep_some(self, some: &[Coming], kept: &mut BTreeSet<usize>) -> Option<KeepError> {
        match self.keep_together(some, kept.len()).await {
            Ok(()) => kept.extend(some.iter().map(|one| one.number)),
            Err(KeepError::Full) if some.len() > 1 => {
                for one in some {
                    if let Err(error) = self.keep_together(core::slice::from_ref(one), kept.len()).await {
                        return Some(error);
                    }
                    kept.insert(one.number);
                }
            }
            Err(error) => return Some(error),
        }
        None
    }

    async fn keep_together(self, some: &[Coming], before: usize) -> Result<(), KeepError> {
        let desk = self.session.desk();
        let sort = self.seen.sort.get_untracked();
        let make = || {
            let (now, today) = (desk.now(), desk.moment().day());
            let page = |(at, one): (usize, &Coming)| {
                // A little apart, so that those of one day stand in the order of the file.
                let now = Timestamp::from_millis(now.millis().saturating_add((before + at) as i64));
                Ok(Record::Page(one.page.page(desk.make_id()?, sort, now, today)))
            };
            some.iter().enumerate().map(page).collect()
        };
        self.session.keep_records(make).await
    }

    /// What was not kept stays, to be tried again. Where others of it were kept it cannot be cut otherwise any more, or they would come twice.
    fn hold_back(self, kept: &BTreeSet<usize>) {
        if kept.is_empty() {
            return;
        }
        let left_out = self.seen.left_out.get_untracked();
        let mut still_out = BTreeSet::new();
        let mut held: Vec<Coming> = self.seen.coming.get_untracked();
        held.retain(|one| !kept.contains(&one.number));
        for (at, one) in held.iter_mut().enumerate() {
            if left_out.contains(&one.number) {
                still_out.insert(at);
            }
            one.number = at;
        }
        self.seen.texts.set(Vec::new());
        self.seen.left_out.set(still_out);
        self.seen.held.set(held.clone());
        self.seen.coming.set(held);
    }

    /// While pages are being kept, none are added and none are cut otherwise.
    fn is_keeping(self) -> bool {
        self.seen.progress.with_untracked(Option::is_some)
    }

    fn give(self, file: String, read: Result<(TextForm, String), ImportFault>) {
        // The same file once more takes the place of what it was.
        self.seen.texts.update(|all| all.retain(|given| given.file != file));
        self.seen.unread.update(|all| all.retain(|fault| fault.file != file));
        match read {
            Ok((form, text)) => self.seen.texts.update(|all| all.push(Given { file, form, text: text.into() })),
            Err(fault) => self.seen.unread.update(|all| all.push(FileFault { file, fault })),
        }
    }

    fn cut_anew(self) {
        let (mut coming, mut faults) = (self.seen.held.get_untracked(), self.seen.unread.get_untracked());
        let held = coming.len();
        let at = self.seen.cut.get_untracked();
        for Given { file, form, text } in self.seen.texts.get_untracked() {
            let stem = TextForm::of(&file).map_or("", |(_, stem)| stem);
            let (pages, wrong) = cut(&text, form, at, stem, self.months);
            let from: Arc<str> = file.as_str().into();
            for page in pages {
                coming.push(Coming { number: coming.len(), file: Arc::clone(&from), page: Arc::new(page) });
            }
            faults.extend(wrong.into_iter().map(|fault| FileFault { file: file.clone(), fault }));
        }
        self.seen.left_out.update(|left_out| left_out.retain(|number| *number < held));
        self.seen.coming.set(coming);
        self.seen.faults.set(faults);
    }
}

async fn read(desk: &Rc<Desk>, file: &Picked) -> Result<(TextForm, String), ImportFault> {
    let (form, _) = TextForm::of(&file.name())
        .map(|(form, stem)| (form, stem.len()))
        .ok_or(ImportFault::whole(ImportFaultKind::OtherKind))?;
    let bytes = desk.services().read(file, MOST).await.map_err(|error| {
        ImportFault::whole(match error {
            NotRead::TooLong => ImportFaultKind::TooBig,
            NotRead::Refused => ImportFaultKind::Unread,
        })
    })?;
    decode(&bytes).map(|text| (form, text))
}

/// How many of them go into one commit: at least one.
fn first_few(rest: &[Coming]) -> usize {
    let (most, mut room) = MOST_AT_ONCE;
    let mut count = 0;
    for one in rest.iter().take(most) {
        let len = one.page.kept_len();
        if count > 0 && len > room {
            break;
        }
        room = room.saturating_sub(len);
        count += 1;
    }
    count
}
