//! What the records have in common that a person fills in little by little.

use crate::circle::Person;
use crate::distance::{ChannelPlan, Contact, Reply};
use crate::happened::Account;
use crate::learn::SelfCheck;
use crate::practice::Run;
use crate::story::{Book, Chapter, Event};
use crate::therapy::{Sheet, TherapySession};
use crate::urge::Urge;
use crate::{OwnLine, Record, RecordId, Timestamp};

/// A record that is written in passing: kept as it stands at each pause.
pub trait Written: Clone + PartialEq + Send + Sync + 'static {
    /// Its name.
    fn id(&self) -> RecordId;
    /// The same under another name.
    #[must_use]
    fn named(self, id: RecordId) -> Self;
    /// When it was last changed.
    fn edited(&self) -> Timestamp;
    /// Whether there is nothing in it yet that is worth keeping.
    fn is_blank(&self) -> bool;
    /// The same, changed at this time. A clock that went backwards moves nothing.
    #[must_use]
    fn touched(self, now: Timestamp) -> Self;
    /// As the notebook keeps it.
    fn into_record(self) -> Record;
    /// What the notebook kept, if it is of this kind.
    fn from_record(record: &Record) -> Option<Self>;
}

/// A record whose time of change is called `edited`.
macro_rules! written {
    ($($record:ident as $kind:ident, blank $blank:expr;)+) => {$(
        impl Written for $record {
            fn id(&self) -> RecordId {
                self.id
            }

            fn named(self, id: RecordId) -> Self {
                Self { id, ..self }
            }

            fn edited(&self) -> Timestamp {
                self.edited
            }

            fn is_blank(&self) -> bool {
                let blank: fn(&Self) -> bool = $blank;
                blank(self)
            }

            fn touched(self, now: Timestamp) -> Self {
                Self { edited: self.edited.max(now), ..self }
            }

            fn into_record(self) -> Record {
                Record::$kind(self)
            }

            fn from_record(record: &Record) -> Option<Self> {
                match record {
                    Record::$kind(own) => Some(own.clone()),
                    _ => None,
                }
            }
        }
    )+};
}

written! {
    Run as Practice, blank Run::is_blank;
    OwnLine as Line, blank |line| line.text.trim().is_empty();
    Person as Person, blank |person| [&person.name, &person.line, &person.note].iter().all(|text| text.trim().is_empty());
    Urge as Urge, blank Urge::is_blank;
    ChannelPlan as Channel, blank |plan| plan.status.is_none() && plan.date.is_none() && plan.note.trim().is_empty();
    // Its kind and who began it are always said.
    Contact as Contact, blank |_| false;
    Reply as Reply, blank Reply::is_blank;
    Account as Account, blank Account::is_blank;
    Event as Event, blank Event::is_blank;
    Chapter as Chapter, blank Chapter::is_blank;
    Book as Book, blank Book::is_blank;
    SelfCheck as SelfCheck, blank SelfCheck::is_blank;
    TherapySession as Session, blank TherapySession::is_blank;
    Sheet as Sheet, blank Sheet::is_blank;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circle::Ring;
    use crate::{Day, ExerciseId};

    const ID: RecordId = RecordId::from_bytes([7; 16]);

    #[test]
    fn a_change_moves_the_time_forward_and_never_back() {
        let run = Run::new(ID, ExerciseId::parse("a").unwrap(), Timestamp::from_millis(5), Day::FIRST);
        assert_eq!(run.clone().touched(Timestamp::from_millis(9)).edited.millis(), 9);
        assert_eq!(run.touched(Timestamp::from_millis(-9)).edited.millis(), 5);
    }

    #[test]
    fn someone_of_whom_no_word_is_written_is_not_kept() {
        let named = |name: &str| Person::new(ID, Timestamp::from_millis(0), name.into(), Ring::Close);
        assert!(named(" ").is_blank());
        assert!(!named("R.").is_blank());
        assert_eq!(Person::from_record(&named("R.").into_record()), Some(named("R.")));
        assert_eq!(Reply::from_record(&named("R.").into_record()), None);
    }
}
