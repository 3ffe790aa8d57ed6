//! The people of the circle: writing one down, changing what is known, taking one away and back.

use domain::circle::{GoodFor, Person, Ring, Tell, YesNo};
use domain::{Record, RecordId};
use leptos::prelude::*;

use super::{Draft, Erasable, Gate, KeepError, Session, use_draft, use_session};

/// See the file.
#[derive(Clone, Copy)]
pub struct People {
    session: Session,
    person: Draft<Person>,
    just_deleted: RwSignal<Option<Person>>,
}

/// Provides the people. Needs the session and the draft of a person.
pub fn provide_people() -> People {
    let session = use_session();
    let people = People { session, person: use_draft(), just_deleted: RwSignal::new(None) };
    session.desk().when_deleted(Erasable::People, Box::new(move || people.just_deleted.set(None)));
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            people.just_deleted.set(None);
        }
    });
    provide_context(people);
    people
}

/// The people of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_people() -> People {
    expect_context()
}

/// One of the three questions of a safe-to-tell check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// Whether they keep things to themselves.
    Keeps,
    /// Whether they believe people.
    Believes,
    /// Whether they are in touch with the other person.
    Linked,
}

impl Check {
    /// All three, in the order in which they are asked.
    pub const ALL: [Self; 3] = [Self::Keeps, Self::Believes, Self::Linked];

    /// What was answered about someone.
    pub fn of(self, person: &Person) -> Option<YesNo> {
        match self {
            Self::Keeps => person.keeps,
            Self::Believes => person.believes,
            Self::Linked => person.linked,
        }
    }
}

impl People {
    /// Everyone, in the order in which they were written down: the same on every device.
    pub fn all(self) -> Signal<Vec<Person>> {
        let people = self.session.contents().people;
        Signal::derive(move || {
            let mut people = people.get();
            people.sort_by_key(|person| (person.made, person.id));
            people
        })
    }

    /// The one that lies open.
    pub fn person(self) -> Draft<Person> {
        self.person
    }

    /// Lays out someone new in the middle ring, under whatever name they are given. Whoever lay there is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; whoever lay there still does.
    pub async fn begin(self, name: String) -> Result<(), KeepError> {
        self.person.close().await?;
        let id = self.person.make_id()?;
        self.person.begin(Person::new(id, self.session.desk().now(), String::new(), Ring::Middle));
        self.rename(name.trim().to_owned());
        // Whoever was taken away before is not asked about any more.
        self.just_deleted.set(None);
        Ok(())
    }

    /// Takes up someone who was written down. Whoever lay there is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; whoever lay there still does.
    pub async fn open(self, id: RecordId) -> Result<(), KeepError> {
        self.person.close().await?;
        let people = self.session.contents().people;
        let person = people.with_untracked(|all| all.iter().find(|person| person.id == id).cloned());
        if let Some(person) = person {
            self.person.resume(person);
        }
        Ok(())
    }

    /// The name, as it now stands.
    pub fn rename(self, name: String) {
        self.person.change(|person| person.name = name);
    }

    /// How near.
    pub fn put_on(self, ring: Ring) {
        self.person.change(|person| person.ring = ring);
    }

    /// What they are good for: one thing more, or one less.
    pub fn toggle(self, good_for: GoodFor) {
        self.person.change(|person| match person.good_for.iter().position(|other| *other == good_for) {
            Some(at) => drop(person.good_for.remove(at)),
            None => person.good_for.push(good_for),
        });
    }

    /// An answer of the check, or none any more.
    pub fn answer(self, check: Check, answer: Option<YesNo>) {
        self.person.change(|person| match check {
            Check::Keeps => person.keeps = answer,
            Check::Believes => person.believes = answer,
            Check::Linked => person.linked = answer,
        });
    }

    /// How much to tell them.
    pub fn decide(self, tell: Option<Tell>) {
        self.person.change(|person| person.tell = tell);
    }

    /// The line to copy, as it now stands.
    pub fn line_typed(self, line: String) {
        self.person.change(|person| person.line = line);
    }

    /// The note, as it now stands.
    pub fn note_typed(self, note: String) {
        self.person.change(|person| person.note = note);
    }

    /// Takes the one that lies open away. They can be put back until the notebook is locked or someone else is written down.
    ///
    /// # Errors
    /// [`KeepError`]; they are then still there.
    pub async fn delete(self) -> Result<(), KeepError> {
        let Some(person) = self.person.current().get_untracked() else { return Ok(()) };
        self.person.delete(person.id).await?;
        self.just_deleted.set(Some(person));
        Ok(())
    }

    /// Whether someone was just taken away.
    pub fn has_just_deleted(self) -> Signal<bool> {
        Signal::derive(move || self.just_deleted.with(Option::is_some))
    }

    /// Puts back whoever was taken away last.
    ///
    /// # Errors
    /// [`KeepError`]; they are then still away.
    pub async fn put_back(self) -> Result<(), KeepError> {
        let Some(person) = self.just_deleted.get_untracked() else { return Ok(()) };
        self.session.keep_record(|| Ok(Record::Person(person))).await?;
        self.just_deleted.set(None);
        Ok(())
    }
}
