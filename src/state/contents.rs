//! Everything that was read of the open notebook, by kind. Nothing of it outlives the lock.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use domain::search::Haystack;
use domain::{CheckIn, Page, PageCard, Record, RecordId, StepChosen, Version, Wishes};
use leptos::prelude::*;

/// A page, what lists show of it, and what is searched: each worked out once, since it looks at every word.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) page: Page,
    pub(super) card: PageCard,
    plain: OnceLock<Haystack>,
}

impl Listed {
    /// Its words made plain, from the first search on.
    pub(super) fn plain(&self) -> &Haystack {
        self.plain.get_or_init(|| Haystack::of(&self.page))
    }
}

impl From<Page> for Listed {
    fn from(page: Page) -> Self {
        Self { card: PageCard::build(&page), page, plain: OnceLock::new() }
    }
}

/// See the file.
#[derive(Clone, Copy)]
pub(super) struct Contents {
    /// Deleted ones too, as long as they can be brought back.
    pub(super) pages: RwSignal<Vec<Listed>>,
    pub(super) versions: RwSignal<Vec<Version>>,
    pub(super) check_ins: RwSignal<Vec<CheckIn>>,
    pub(super) steps: RwSignal<Vec<StepChosen>>,
    pub(super) wishes: RwSignal<Vec<Wishes>>,
}

impl Contents {
    pub(super) fn new() -> Self {
        Self {
            pages: RwSignal::new(Vec::new()),
            versions: RwSignal::new(Vec::new()),
            check_ins: RwSignal::new(Vec::new()),
            steps: RwSignal::new(Vec::new()),
            wishes: RwSignal::new(Vec::new()),
        }
    }

    pub(super) fn clear(self) {
        self.pages.set(Vec::new());
        self.versions.set(Vec::new());
        self.check_ins.set(Vec::new());
        self.steps.set(Vec::new());
        self.wishes.set(Vec::new());
    }

    /// The names of all that is here.
    pub(super) fn ids(self) -> BTreeSet<RecordId> {
        let mut ids = BTreeSet::new();
        self.pages.with_untracked(|all| ids.extend(all.iter().map(|listed| listed.page.id)));
        self.versions.with_untracked(|all| ids.extend(all.iter().map(|version| version.id)));
        self.check_ins.with_untracked(|all| ids.extend(all.iter().map(|check_in| check_in.id)));
        self.steps.with_untracked(|all| ids.extend(all.iter().map(|step| step.id)));
        self.wishes.with_untracked(|all| ids.extend(all.iter().map(|wishes| wishes.id)));
        ids
    }

    /// Shows records that were read or kept, each in the place of an older state of the same name. A signal whose kind is not among them
    /// says nothing.
    pub(super) fn show(self, read: Read) {
        let Read { pages, versions, check_ins, steps, wishes } = read;
        put_all(self.pages, pages, |listed| listed.page.id);
        put_all(self.versions, versions, |version| version.id);
        put_all(self.check_ins, check_ins, |check_in| check_in.id);
        put_all(self.steps, steps, |step| step.id);
        put_all(self.wishes, wishes, |wishes| wishes.id);
    }

    /// Shows one record that was kept.
    pub(super) fn show_one(self, record: Record) {
        let mut read = Read::default();
        read.push(record);
        self.show(read);
    }

    /// Records that are there no more.
    pub(super) fn forget(self, gone: &BTreeSet<RecordId>) {
        if self.pages.with_untracked(|all| all.iter().any(|listed| gone.contains(&listed.page.id))) {
            self.pages.update(|all| all.retain(|listed| !gone.contains(&listed.page.id)));
        }
        if self.versions.with_untracked(|all| all.iter().any(|version| gone.contains(&version.id))) {
            self.versions.update(|all| all.retain(|version| !gone.contains(&version.id)));
        }
    }
}

/// Records of one reading, by kind.
#[derive(Default)]
pub(super) struct Read {
    pages: Vec<Listed>,
    versions: Vec<Version>,
    check_ins: Vec<CheckIn>,
    steps: Vec<StepChosen>,
    wishes: Vec<Wishes>,
}

impl Read {
    pub(super) fn push(&mut self, record: Record) {
        match record {
            Record::Page(page) => self.pages.push(page.into()),
            Record::Version(version) => self.versions.push(version),
            Record::CheckIn(check_in) => self.check_ins.push(check_in),
            Record::Step(step) => self.steps.push(step),
            Record::Wishes(wishes) => self.wishes.push(wishes),
        }
    }

    /// Keeps those that `is_wanted`.
    pub(super) fn retain(&mut self, is_wanted: impl Fn(&RecordId) -> bool) {
        self.pages.retain(|listed| is_wanted(&listed.page.id));
        self.versions.retain(|version| is_wanted(&version.id));
        self.check_ins.retain(|check_in| is_wanted(&check_in.id));
        self.steps.retain(|step| is_wanted(&step.id));
        self.wishes.retain(|wishes| is_wanted(&wishes.id));
    }
}

fn put_all<T: Send + Sync + 'static>(signal: RwSignal<Vec<T>>, new: Vec<T>, id: fn(&T) -> RecordId) {
    if new.is_empty() {
        return;
    }
    let names: BTreeSet<RecordId> = new.iter().map(id).collect();
    signal.update(|all| {
        all.retain(|old| !names.contains(&id(old)));
        all.extend(new);
    });
}
