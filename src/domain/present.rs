//! A record just as this build writes it, read in one pass: schema, kind and data in this order.

use core::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

use crate::check_in::ReadCheckIn;
use crate::circle::Person;
use crate::distance::{ChannelPlan, Contact, Reply};
use crate::happened::Account;
use crate::kind::Kind;
use crate::learn::{GuideMark, SelfCheck};
use crate::migrate::SCHEMA;
use crate::object::Object;
use crate::page::ReadPage;
use crate::practice::Run;
use crate::step_chosen::StepData;
use crate::story::{Book, Chapter, EarlierChapter, Event};
use crate::therapy::{Sheet, TherapySession};
use crate::urge::Urge;
use crate::version::VersionData;
use crate::visit::VisitData;
use crate::wishes::WishesData;
use crate::{OwnLine, Record, RecordId, StepId};

/// The data of a record of today's schema. Anything else, also the same record in another order, is an error here and read by the longer way.
pub(crate) enum Present {
    Page(ReadPage),
    Version(VersionData<String>),
    CheckIn(ReadCheckIn),
    Step(StepData<StepId>),
    Wishes(WishesData),
    Visit(VisitData),
    Practice(Box<Run>),
    Line(Box<OwnLine>),
    Person(Box<Person>),
    Urge(Box<Urge>),
    Channel(Box<ChannelPlan>),
    Contact(Box<Contact>),
    Reply(Box<Reply>),
    Account(Box<Account>),
    Event(Box<Event>),
    Chapter(Box<Chapter>),
    EarlierChapter(Box<EarlierChapter>),
    Book(Box<Book>),
    SelfCheck(Box<SelfCheck>),
    Guide(Box<GuideMark>),
    Session(Box<TherapySession>),
    Sheet(Box<Sheet>),
}

impl Present {
    /// The record of this name.
    pub(crate) fn named(self, id: RecordId) -> Record {
        match self {
            Self::Page(data) => Record::Page(data.named(id)),
            Self::Version(data) => Record::Version(data.named(id)),
            Self::CheckIn(data) => Record::CheckIn(data.named(id)),
            Self::Step(data) => Record::Step(data.named(id)),
            Self::Wishes(data) => Record::Wishes(data.named(id)),
            Self::Visit(data) => Record::Visit(data.named(id)),
            Self::Practice(run) => Record::Practice(Run { id, ..*run }),
            Self::Line(line) => Record::Line(OwnLine { id, ..*line }),
            Self::Person(person) => Record::Person(Person { id, ..*person }),
            Self::Urge(urge) => Record::Urge(Urge { id, ..*urge }),
            Self::Channel(plan) => Record::Channel(ChannelPlan { id, ..*plan }),
            Self::Contact(contact) => Record::Contact(Contact { id, ..*contact }),
            Self::Reply(reply) => Record::Reply(Reply { id, ..*reply }),
            Self::Account(account) => Record::Account(Account { id, ..*account }),
            Self::Event(event) => Record::Event(Event { id, ..*event }),
            Self::Chapter(chapter) => Record::Chapter(Chapter { id, ..*chapter }),
            Self::EarlierChapter(version) => Record::EarlierChapter(EarlierChapter { id, ..*version }),
            Self::Book(book) => Record::Book(Book { id, ..*book }),
            Self::SelfCheck(check) => Record::SelfCheck(SelfCheck { id, ..*check }),
            Self::Guide(mark) => Record::Guide(GuideMark { id, ..*mark }),
            Self::Session(session) => Record::Session(TherapySession { id, ..*session }),
            Self::Sheet(sheet) => Record::Sheet(Sheet { id, ..*sheet }),
        }
    }
}

impl<'de> Deserialize<'de> for Present {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Present;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record as it is written")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Present, A::Error> {
        name(&mut map, "v")?;
        if map.next_value::<u64>()? != SCHEMA {
            return Err(de::Error::custom("another schema"));
        }
        name(&mut map, "kind")?;
        let kind = Kind::parse(map.next_value()?).ok_or_else(|| de::Error::custom("an unknown kind"))?;
        name(&mut map, "data")?;
        let present = match kind {
            Kind::Page => data(&mut map).map(Present::Page),
            Kind::Version => data(&mut map).map(Present::Version),
            Kind::CheckIn => data(&mut map).map(Present::CheckIn),
            Kind::Step => data(&mut map).map(Present::Step),
            Kind::Wishes => data(&mut map).map(Present::Wishes),
            Kind::Visit => data(&mut map).map(Present::Visit),
            Kind::Practice => data(&mut map).map(|run| Present::Practice(Box::new(run))),
            Kind::Line => data(&mut map).map(|line| Present::Line(Box::new(line))),
            Kind::Person => data(&mut map).map(|person| Present::Person(Box::new(person))),
            Kind::Urge => data(&mut map).map(|urge| Present::Urge(Box::new(urge))),
            Kind::Channel => data(&mut map).map(|plan| Present::Channel(Box::new(plan))),
            Kind::Contact => data(&mut map).map(|contact| Present::Contact(Box::new(contact))),
            Kind::Reply => data(&mut map).map(|reply| Present::Reply(Box::new(reply))),
            Kind::Account => data(&mut map).map(|account| Present::Account(Box::new(account))),
            Kind::Event => data(&mut map).map(|event| Present::Event(Box::new(event))),
            Kind::Chapter => data(&mut map).map(|chapter| Present::Chapter(Box::new(chapter))),
            Kind::EarlierChapter => data(&mut map).map(|version| Present::EarlierChapter(Box::new(version))),
            Kind::Book => data(&mut map).map(|book| Present::Book(Box::new(book))),
            Kind::SelfCheck => data(&mut map).map(|check| Present::SelfCheck(Box::new(check))),
            Kind::Guide => data(&mut map).map(|mark| Present::Guide(Box::new(mark))),
            Kind::Session => data(&mut map).map(|session| Present::Session(Box::new(session))),
            Kind::Sheet => data(&mut map).map(|sheet| Present::Sheet(Box::new(sheet))),
        }?;
        match map.next_key::<&str>()? {
            None => Ok(present),
            Some(_) => Err(de::Error::custom("a fourth name")),
        }
    }
}

fn name<'de, A: MapAccess<'de>>(map: &mut A, name: &str) -> Result<(), A::Error> {
    match map.next_key::<&str>()? {
        Some(next) if next == name => Ok(()),
        _ => Err(de::Error::custom("another name")),
    }
}

fn data<'de, T: Deserialize<'de>, A: MapAccess<'de>>(map: &mut A) -> Result<T, A::Error> {
    map.next_value().map(|Object(data)| data)
}
