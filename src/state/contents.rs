//! Everything that was read of the open notebook, by kind. Nothing of it outlives the lock.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use domain::circle::Person;
use domain::distance::{ChannelPlan, Contact, Reply};
use domain::practice::Run;
use domain::search::Haystack;
use domain::urge::Urge;
use domain::{CheckIn, OwnLine, Page, PageCard, Record, RecordId, StepChosen, Version, Visit, Wishes};
use leptos::prelude::*;

/// A page, what lists show of it, and what is searched: each worked out once, since it looks at every word.
#[derive(Debug)]
pub(super) struct Listed {
    pub(super) page: Page,
    pub(super) card: Arc<PageCard>,
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
        Self { card: Arc::new(PageCard::build(&page)), page, plain: OnceLock::new() }
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
    pub(super) visits: RwSignal<Vec<Visit>>,
    pub(super) runs: RwSignal<Vec<Run>>,
    pub(super) lines: RwSignal<Vec<OwnLine>>,
    pub(super) people: RwSignal<Vec<Person>>,
    pub(super) urges: RwSignal<Vec<Urge>>,
    pub(super) channels: RwSignal<Vec<ChannelPlan>>,
    pub(super) contacts: RwSignal<Vec<Contact>>,
    pub(super) replies: RwSignal<Vec<Reply>>,
}

impl Contents {
    pub(super) fn new() -> Self {
        Self {
            pages: RwSignal::new(Vec::new()),
            versions: RwSignal::new(Vec::new()),
            check_ins: RwSignal::new(Vec::new()),
            steps: RwSignal::new(Vec::new()),
            wishes: RwSignal::new(Vec::new()),
            visits: RwSignal::new(Vec::new()),
            runs: RwSignal::new(Vec::new()),
            lines: RwSignal::new(Vec::new()),
            people: RwSignal::new(Vec::new()),
            urges: RwSignal::new(Vec::new()),
            channels: RwSignal::new(Vec::new()),
            contacts: RwSignal::new(Vec::new()),
            replies: RwSignal::new(Vec::new()),
        }
    }

    pub(super) fn clear(self) {
        self.pages.set(Vec::new());
        self.versions.set(Vec::new());
        self.check_ins.set(Vec::new());
        self.steps.set(Vec::new());
        self.wishes.set(Vec::new());
        self.visits.set(Vec::new());
        self.runs.set(Vec::new());
        self.lines.set(Vec::new());
        self.people.set(Vec::new());
        self.urges.set(Vec::new());
        self.channels.set(Vec::new());
        self.contacts.set(Vec::new());
        self.replies.set(Vec::new());
    }

    /// The names of all that is here.
    pub(super) fn ids(self) -> BTreeSet<RecordId> {
        let mut ids = BTreeSet::new();
        self.pages.with_untracked(|all| ids.extend(all.iter().map(|listed| listed.page.id)));
        self.versions.with_untracked(|all| ids.extend(all.iter().map(|version| version.id)));
        self.check_ins.with_untracked(|all| ids.extend(all.iter().map(|check_in| check_in.id)));
        self.steps.with_untracked(|all| ids.extend(all.iter().map(|step| step.id)));
        self.wishes.with_untracked(|all| ids.extend(all.iter().map(|wishes| wishes.id)));
        self.visits.with_untracked(|all| ids.extend(all.iter().map(|visit| visit.id)));
        self.runs.with_untracked(|all| ids.extend(all.iter().map(|run| run.id)));
        self.lines.with_untracked(|all| ids.extend(all.iter().map(|line| line.id)));
        self.people.with_untracked(|all| ids.extend(all.iter().map(|person| person.id)));
        self.urges.with_untracked(|all| ids.extend(all.iter().map(|urge| urge.id)));
        self.channels.with_untracked(|all| ids.extend(all.iter().map(|plan| plan.id)));
        self.contacts.with_untracked(|all| ids.extend(all.iter().map(|contact| contact.id)));
        self.replies.with_untracked(|all| ids.extend(all.iter().map(|reply| reply.id)));
        ids
    }

    /// Shows records that were read or kept, each in the place of an older state of the same name. A signal whose kind is not among them
    /// says nothing.
    pub(super) fn show(self, read: Read) {
        let Read { pages, versions, check_ins, steps, wishes, visits, runs, lines, .. } = read;
        let Read { people, urges, channels, contacts, replies, .. } = read;
        put_all(self.pages, pages, |listed| listed.page.id);
        put_all(self.versions, versions, |version| version.id);
        put_all(self.check_ins, check_ins, |check_in| check_in.id);
        put_all(self.steps, steps, |step| step.id);
        put_all(self.wishes, wishes, |wishes| wishes.id);
        put_all(self.visits, visits, |visit| visit.id);
        put_all(self.runs, runs, |run| run.id);
        put_all(self.lines, lines, |line| line.id);
        put_all(self.people, people, |person| person.id);
        put_all(self.urges, urges, |urge| urge.id);
        put_all(self.channels, channels, |plan| plan.id);
        put_all(self.contacts, contacts, |contact| contact.id);
        put_all(self.replies, replies, |reply| reply.id);
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
        forget_of(self.versions, gone, |version| version.id);
        forget_of(self.check_ins, gone, |check_in| check_in.id);
        forget_of(self.runs, gone, |run| run.id);
        forget_of(self.lines, gone, |line| line.id);
        forget_of(self.people, gone, |person| person.id);
        forget_of(self.urges, gone, |urge| urge.id);
        forget_of(self.channels, gone, |plan| plan.id);
        forget_of(self.contacts, gone, |contact| contact.id);
        forget_of(self.replies, gone, |reply| reply.id);
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
    visits: Vec<Visit>,
    runs: Vec<Run>,
    lines: Vec<OwnLine>,
    people: Vec<Person>,
    urges: Vec<Urge>,
    channels: Vec<ChannelPlan>,
    contacts: Vec<Contact>,
    replies: Vec<Reply>,
}

impl Read {
    pub(super) fn push(&mut self, record: Record) {
        match record {
            Record::Page(page) => self.pages.push(page.into()),
            Record::Version(version) => self.versions.push(version),
            Record::CheckIn(check_in) => self.check_ins.push(check_in),
            Record::Step(step) => self.steps.push(step),
            Record::Wishes(wishes) => self.wishes.push(wishes),
            Record::Visit(visit) => self.visits.push(visit),
            Record::Practice(run) => self.runs.push(run),
            Record::Line(line) => self.lines.push(line),
            Record::Person(person) => self.people.push(person),
            Record::Urge(urge) => self.urges.push(urge),
            Record::Channel(plan) => self.channels.push(plan),
            Record::Contact(contact) => self.contacts.push(contact),
            Record::Reply(reply) => self.replies.push(reply),
        }
    }

    /// Keeps those that `is_wanted`.
    pub(super) fn retain(&mut self, is_wanted: impl Fn(&RecordId) -> bool) {
        self.pages.retain(|listed| is_wanted(&listed.page.id));
        self.versions.retain(|version| is_wanted(&version.id));
        self.check_ins.retain(|check_in| is_wanted(&check_in.id));
        self.steps.retain(|step| is_wanted(&step.id));
        self.wishes.retain(|wishes| is_wanted(&wishes.id));
        self.visits.retain(|visit| is_wanted(&visit.id));
        self.runs.retain(|run| is_wanted(&run.id));
        self.lines.retain(|line| is_wanted(&line.id));
        self.people.retain(|person| is_wanted(&person.id));
        self.urges.retain(|urge| is_wanted(&urge.id));
        self.channels.retain(|plan| is_wanted(&plan.id));
        self.contacts.retain(|contact| is_wanted(&contact.id));
        self.replies.retain(|reply| is_wanted(&reply.id));
    }
}

/// A signal of which none is gone says nothing.
fn forget_of<T: Send + Sync + 'static>(signal: RwSignal<Vec<T>>, gone: &BTreeSet<RecordId>, id: fn(&T) -> RecordId) {
    if signal.with_untracked(|all| all.iter().any(|one| gone.contains(&id(one)))) {
        signal.update(|all| all.retain(|one| !gone.contains(&id(one))));
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
