//! What is sealed: one record as JSON, with its kind and the number of its schema.
//!
//! ```json
//! {"v":6,"kind":"step","data":{"at":1795563000000,"day":"2026-11-24","step":"open-a-window"}}
//! ```
//!
//! Its id stands outside, beside the bytes. Written in one line, in this order, without white space; read in any order. **Every change
//! of shape raises `v`**, of whatever kind, also a new optional field: so a field that is not known is never dropped by an older build that
//! reads a record and keeps it again. What earlier builds wrote is read by way of `migrate`. What cannot be read is an error and never a
//! guess; the caller leaves such bytes where they are.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::check_in::{ReadCheckIn, WrittenCheckIn};
use crate::circle::Person;
use crate::distance::{ChannelPlan, Contact, Reply};
use crate::happened::Account;
use crate::kind::Kind;
use crate::learn::{GuideMark, SelfCheck};
use crate::migrate::{Fields, SCHEMA, migrate};
use crate::object::Object;
use crate::page::{ReadPage, WrittenPage};
use crate::practice::Run;
use crate::present::Present;
use crate::step_chosen::StepData;
use crate::story::{Book, Chapter, EarlierChapter, Event};
use crate::therapy::{Sheet, TherapySession};
use crate::urge::Urge;
use crate::version::VersionData;
use crate::visit::VisitData;
use crate::wishes::WishesData;
use crate::{CheckIn, OwnLine, Page, RecordId, StepChosen, StepId, Version, Visit, Wishes};

/// Anything the notebook keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// A page.
    Page(Page),
    /// An earlier text of a page.
    Version(Version),
    /// A check-in.
    CheckIn(CheckIn),
    /// A small step that was chosen.
    Step(StepChosen),
    /// How the notebook is to be.
    Wishes(Wishes),
    /// The last opening.
    Visit(Visit),
    /// A run through an exercise.
    Practice(Run),
    /// A short line of one's own.
    Line(OwnLine),
    /// Someone of the circle.
    Person(Person),
    /// A wish to get in touch.
    Urge(Urge),
    /// What was decided about a channel.
    Channel(ChannelPlan),
    /// Contact that happened.
    Contact(Contact),
    /// A reply that has to be written.
    Reply(Reply),
    /// What happened once.
    Account(Account),
    /// A moment of the timeline.
    Event(Event),
    /// A chapter of the story.
    Chapter(Chapter),
    /// A chapter as it once stood.
    EarlierChapter(EarlierChapter),
    /// What is in the book.
    Book(Book),
    /// A self-check.
    SelfCheck(SelfCheck),
    /// The marks of a guide.
    Guide(GuideMark),
    /// Notes for a session with a professional.
    Session(TherapySession),
    /// The sheet to take to one.
    Sheet(Sheet),
}

/// Why bytes are not a record. Says nothing of what they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// No record that any build has written.
    Unreadable,
    /// Of a later schema, or of a kind this build does not know.
    Newer,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<K, D> {
    v: u64,
    kind: K,
    data: D,
}

/// All that every future schema promises to have.
#[derive(Deserialize)]
struct Schema {
    v: u64,
}

#[derive(Deserialize)]
struct Named {
    kind: String,
}

impl Record {
    /// The record's name.
    pub fn id(&self) -> RecordId {
        match self {
            Self::Page(page) => page.id,
            Self::Version(version) => version.id,
            Self::CheckIn(check_in) => check_in.id,
            Self::Step(step) => step.id,
            Self::Wishes(wishes) => wishes.id,
            Self::Visit(visit) => visit.id,
            Self::Practice(run) => run.id,
            Self::Line(line) => line.id,
            Self::Person(person) => person.id,
            Self::Urge(urge) => urge.id,
            Self::Channel(plan) => plan.id,
            Self::Contact(contact) => contact.id,
            Self::Reply(reply) => reply.id,
            Self::Account(account) => account.id,
            Self::Event(event) => event.id,
            Self::Chapter(chapter) => chapter.id,
            Self::EarlierChapter(version) => version.id,
            Self::Book(book) => book.id,
            Self::SelfCheck(check) => check.id,
            Self::Guide(mark) => mark.id,
            Self::Session(session) => session.id,
            Self::Sheet(sheet) => sheet.id,
        }
    }

    /// The JSON to seal. The types here always have one; the `Result` spares a panic.
    pub fn to_json(&self) -> Result<String, RecordError> {
        match self {
            Self::Page(page) => write(Kind::Page, WrittenPage::from(page)),
            Self::Version(version) => write(Kind::Version, VersionData::from(version)),
            Self::CheckIn(check_in) => write(Kind::CheckIn, WrittenCheckIn::from(check_in)),
            Self::Step(step) => write(Kind::Step, StepData::from(step)),
            Self::Wishes(wishes) => write(Kind::Wishes, WishesData::from(wishes)),
            Self::Visit(visit) => write(Kind::Visit, VisitData::from(visit)),
            Self::Practice(run) => write(Kind::Practice, run),
            Self::Line(line) => write(Kind::Line, line),
            Self::Person(person) => write(Kind::Person, person),
            Self::Urge(urge) => write(Kind::Urge, urge),
            Self::Channel(plan) => write(Kind::Channel, plan),
            Self::Contact(contact) => write(Kind::Contact, contact),
            Self::Reply(reply) => write(Kind::Reply, reply),
            Self::Account(account) => write(Kind::Account, account),
            Self::Event(event) => write(Kind::Event, event),
            Self::Chapter(chapter) => write(Kind::Chapter, chapter),
            Self::EarlierChapter(version) => write(Kind::EarlierChapter, version),
            Self::Book(book) => write(Kind::Book, book),
            Self::SelfCheck(check) => write(Kind::SelfCheck, check),
            Self::Guide(mark) => write(Kind::Guide, mark),
            Self::Session(session) => write(Kind::Session, session),
            Self::Sheet(sheet) => write(Kind::Sheet, sheet),
        }
    }

    /// Reads what [`to_json`](Self::to_json) of this or an earlier build wrote for the record of this name.
    ///
    /// # Errors
    /// [`RecordError`]; the bytes are then to be kept as they are.
    pub fn from_json(id: RecordId, json: impl AsRef<[u8]>) -> Result<Self, RecordError> {
        let json = json.as_ref();
        // What this build wrote is read in one go, and there may be thousands of it.
        if let Ok(present) = serde_json::from_slice::<Present>(json) {
            return Ok(present.named(id));
        }
        // Three looks, each asking for no more than its answer needs: a later schema
        // may have any shape beside its `v`.
        let Schema { v } = read(json)?;
        match v {
            0 => return Err(RecordError::Unreadable),
            1..=SCHEMA => {}
            _ => return Err(RecordError::Newer),
        }
        let Named { kind } = read(json)?;
        match Kind::parse(&kind).ok_or(RecordError::Newer)? {
            Kind::Page => step_by_step(v, id, json).map(|data: ReadPage| Self::Page(data.named(id))),
            Kind::Version => step_by_step(v, id, json).map(|data: VersionData<String>| Self::Version(data.named(id))),
            Kind::CheckIn => step_by_step(v, id, json).map(|data: ReadCheckIn| Self::CheckIn(data.named(id))),
            Kind::Step => step_by_step(v, id, json).map(|data: StepData<StepId>| Self::Step(data.named(id))),
            Kind::Wishes => step_by_step(v, id, json).map(|data: WishesData| Self::Wishes(data.named(id))),
            Kind::Visit => step_by_step(v, id, json).map(|data: VisitData| Self::Visit(data.named(id))),
            Kind::Practice => step_by_step(v, id, json).map(|run| Self::Practice(Run { id, ..run })),
            Kind::Line => step_by_step(v, id, json).map(|line| Self::Line(OwnLine { id, ..line })),
            Kind::Person => step_by_step(v, id, json).map(|person| Self::Person(Person { id, ..person })),
            Kind::Urge => step_by_step(v, id, json).map(|urge| Self::Urge(Urge { id, ..urge })),
            Kind::Channel => step_by_step(v, id, json).map(|plan| Self::Channel(ChannelPlan { id, ..plan })),
            Kind::Contact => step_by_step(v, id, json).map(|contact| Self::Contact(Contact { id, ..contact })),
            Kind::Reply => step_by_step(v, id, json).map(|reply| Self::Reply(Reply { id, ..reply })),
            Kind::Account => step_by_step(v, id, json).map(|account| Self::Account(Account { id, ..account })),
            Kind::Event => step_by_step(v, id, json).map(|event| Self::Event(Event { id, ..event })),
            Kind::Chapter => step_by_step(v, id, json).map(|chapter| Self::Chapter(Chapter { id, ..chapter })),
            Kind::EarlierChapter => {
                step_by_step(v, id, json).map(|version| Self::EarlierChapter(EarlierChapter { id, ..version }))
            }
            Kind::Book => step_by_step(v, id, json).map(|book| Self::Book(Book { id, ..book })),
            Kind::SelfCheck => step_by_step(v, id, json).map(|check| Self::SelfCheck(SelfCheck { id, ..check })),
            Kind::Guide => step_by_step(v, id, json).map(|mark| Self::Guide(GuideMark { id, ..mark })),
            Kind::Session => step_by_step(v, id, json).map(|session| Self::Session(TherapySession { id, ..session })),
            Kind::Sheet => step_by_step(v, id, json).map(|sheet| Self::Sheet(Sheet { id, ..sheet })),
        }
    }
}

/// The `data` of a record that is not of a later schema, nor just as this build writes it.
fn step_by_step<T: DeserializeOwned>(v: u64, id: RecordId, json: &[u8]) -> Result<T, RecordError> {
    if v == SCHEMA {
        // Nothing to migrate; and on the way through `Fields` a name that stands twice further in would go unseen.
        return read::<Envelope<String, Object<T>>>(json).map(|Envelope { data: Object(data), .. }| data);
    }
    let Envelope::<String, Fields> { kind, data, .. } = read(json)?;
    let Fields(data) = migrate(v, id, &kind, data)?;
    T::deserialize(data).map_err(|_| RecordError::Unreadable)
}

fn read<'a, T: Deserialize<'a>>(json: &'a [u8]) -> Result<T, RecordError> {
    serde_json::from_slice(json).map(|Object(read)| read).map_err(|_| RecordError::Unreadable)
}

fn write(kind: Kind, data: impl Serialize) -> Result<String, RecordError> {
    serde_json::to_string(&Envelope { v: SCHEMA, kind: kind.id(), data }).map_err(|_| RecordError::Unreadable)
}

#[cfg(test)]
mod tests;
