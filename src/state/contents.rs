//! Everything that was read of the open notebook, by kind. Nothing of it outlives the lock.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use domain::circle::Person;
use domain::distance::{ChannelPlan, Contact, Reply};
use domain::happened::Account;
use domain::learn::{GuideMark, SelfCheck};
use domain::practice::Run;
use domain::search::Haystack;
use domain::story::{Book, Chapter, EarlierChapter, Event};
use domain::therapy::{Sheet, TherapySession};
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

/// One signal for each kind of record, and what is done to all of them alike. A line is a kind: its name here, what is held of it, the record
/// it comes from, and how its own name is found.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident: $held:ty, $record:ident, $id:expr;)+) => {
        /// See the file.
        #[derive(Clone, Copy)]
        pub(super) struct Contents {
            $($(#[$doc])* pub(super) $kind: RwSignal<Vec<$held>>,)+
        }

        impl Contents {
            pub(super) fn new() -> Self {
                Self { $($kind: RwSignal::new(Vec::new()),)+ }
            }

            pub(super) fn clear(self) {
                $(self.$kind.set(Vec::new());)+
            }

            /// The names of all that is here.
            pub(super) fn ids(self) -> BTreeSet<RecordId> {
                let mut ids = BTreeSet::new();
                $(self.$kind.with_untracked(|all| ids.extend(all.iter().map(id_by::<$held>($id))));)+
                ids
            }

            /// Shows records that were read or kept, each in the place of an older state of the same name. A signal whose kind is not
            /// among them says nothing.
            pub(super) fn show(self, read: Read) {
                $(put_all(self.$kind, read.$kind, id_by::<$held>($id));)+
            }

            /// Records that are there no more. A signal of which none is gone says nothing.
            pub(super) fn forget(self, gone: &BTreeSet<RecordId>) {
                $(forget_of(self.$kind, gone, id_by::<$held>($id));)+
            }
        }

        /// Records of one reading, by kind.
        #[derive(Default)]
        pub(super) struct Read {
            $($kind: Vec<$held>,)+
        }

        impl Read {
            pub(super) fn push(&mut self, record: Record) {
                match record {
                    $(Record::$record(own) => self.$kind.push(own.into()),)+
                }
            }

            /// Keeps those that `is_wanted`.
            pub(super) fn retain(&mut self, is_wanted: impl Fn(&RecordId) -> bool) {
                $({
                    let id = id_by::<$held>($id);
                    self.$kind.retain(|one| is_wanted(&id(one)));
                })+
            }
        }
    };
}

kinds! {
    /// Deleted ones too, as long as they can be brought back.
    pages: Listed, Page, |listed| listed.page.id;
    versions: Version, Version, |version| version.id;
    check_ins: CheckIn, CheckIn, |check_in| check_in.id;
    steps: StepChosen, Step, |step| step.id;
    wishes: Wishes, Wishes, |wishes| wishes.id;
    visits: Visit, Visit, |visit| visit.id;
    runs: Run, Practice, |run| run.id;
    lines: OwnLine, Line, |line| line.id;
    people: Person, Person, |person| person.id;
    urges: Urge, Urge, |urge| urge.id;
    channels: ChannelPlan, Channel, |plan| plan.id;
    contacts: Contact, Contact, |contact| contact.id;
    replies: Reply, Reply, |reply| reply.id;
    accounts: Account, Account, |account| account.id;
    events: Event, Event, |event| event.id;
    chapters: Chapter, Chapter, |chapter| chapter.id;
    earlier_chapters: EarlierChapter, EarlierChapter, |version| version.id;
    books: Book, Book, |book| book.id;
    self_checks: SelfCheck, SelfCheck, |check| check.id;
    guide_marks: GuideMark, Guide, |mark| mark.id;
    therapy_sessions: TherapySession, Session, |session| session.id;
    sheets: Sheet, Sheet, |sheet| sheet.id;
}

impl Contents {
    /// Shows one record that was kept.
    pub(super) fn show_one(self, record: Record) {
        self.show_all([record]);
    }

    /// Shows records that were kept together.
    pub(super) fn show_all(self, records: impl IntoIterator<Item = Record>) {
        let mut read = Read::default();
        records.into_iter().for_each(|record| read.push(record));
        self.show(read);
    }
}

/// So that a closure in the list knows what it is given.
fn id_by<T>(id: fn(&T) -> RecordId) -> fn(&T) -> RecordId {
    id
}

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
