//! What is added, what is here already, what was changed in both, what stays. Nothing that is here is touched.

use std::collections::{BTreeMap, BTreeSet};

use super::Group;
use super::bare::{renamed, says_the_same};
use super::leftover::{has_rival, leftover};
use crate::{Page, Record, RecordId};

/// What a copy is called. The words are those of a language, so they come from outside.
#[derive(Clone, Copy, Debug)]
pub struct CopyWords {
    /// A title or a name, marked as that of a copy.
    pub marked: fn(&str) -> String,
    /// Title of a page with the words of a channel.
    pub channel: &'static str,
    /// Title of a page with the words of a sheet.
    pub sheet: &'static str,
    /// Title of a page with the words of a book's cover.
    pub book: &'static str,
}

/// How many of a group come to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Not here yet.
    pub new: usize,
    /// Here already.
    pub same: usize,
    /// Changed here or there: ours stays, theirs comes beside it.
    pub changed: usize,
    /// Stays as it is here.
    pub stays: usize,
}

/// What restoring would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What is put in, group by group.
    pub puts: Vec<Record>,
    /// What comes to what.
    pub tallies: BTreeMap<Group, Tally>,
}

/// What becomes of one record of a backup.
enum Fate {
    Add,
    Same,
    /// Theirs, beside ours; it has no name yet.
    Copy(Box<Record>),
    Stays,
}

/// Plans how the records of a backup come to those that are `here`. `taken` are names that are here with something that this version cannot
/// read. `make_id` draws names for copies.
///
/// # Errors
/// Those of `make_id`.
pub fn plan<E>(
    here: &[Record],
    taken: &BTreeSet<RecordId>,
    backup: Vec<Record>,
    words: CopyWords,
    mut make_id: impl FnMut() -> Result<RecordId, E>,
) -> Result<Plan, E> {
    let by_name: BTreeMap<RecordId, &Record> = here.iter().map(|record| (record.id(), record)).collect();
    let mut plan = Plan::default();
    for theirs in backup {
        let id = theirs.id();
        let fate = match by_name.get(&id) {
            Some(ours) if **ours == theirs => Fate::Same,
            Some(ours) if says_the_same(ours, &theirs) => Fate::Stays,
            Some(_) => beside(&theirs, here, words),
            None if taken.contains(&id) => beside(&theirs, here, words),
            None if has_rival(&theirs, here) => beside(&theirs, here, words),
            None => Fate::Add,
        };
        let tally = plan.tallies.entry(Group::of(&theirs)).or_default();
        match fate {
            Fate::Add => {
                tally.new += 1;
                plan.puts.push(theirs);
            }
            Fate::Same => tally.same += 1,
            Fate::Copy(copy) => {
                tally.changed += 1;
                plan.puts.push(renamed(*copy, make_id()?));
            }
            Fate::Stays => tally.stays += 1,
        }
    }
    // Where there is no room for all, pages come first.
    plan.puts.sort_by_key(Group::of);
    Ok(plan)
}

/// Theirs differs from what is here: what comes beside ours, kind by kind.
fn beside(theirs: &Record, here: &[Record], words: CopyWords) -> Fate {
    let copy = match theirs.clone() {
        // Where theirs lies deleted and ours does not, the words are not to be gone in a few days.
        Record::Page(page) => Record::Page(Page { title: (words.marked)(&page.title), deleted: None, ..page }),
        Record::Event(mut event) => {
            event.title = (words.marked)(&event.title);
            Record::Event(event)
        }
        Record::Chapter(mut chapter) => {
            chapter.title = (words.marked)(&chapter.title);
            Record::Chapter(chapter)
        }
        // Two of the same name could not be told apart.
        Record::Person(mut person) => {
            person.name = (words.marked)(&person.name);
            Record::Person(person)
        }
        // Half answered it counts for nothing: it was ended later, or begun anew.
        Record::SelfCheck(check) if check.ended.is_none() => return Fate::Stays,
        copy @ (Record::Account(_)
        | Record::Practice(_)
        | Record::Line(_)
        | Record::Contact(_)
        | Record::Reply(_)
        | Record::Urge(_)
        | Record::CheckIn(_)
        | Record::Session(_)
        | Record::SelfCheck(_)) => copy,
        // An earlier text is never changed; one that differs all the same holds words.
        copy @ (Record::Version(_) | Record::EarlierChapter(_)) => copy,
        Record::Channel(_) | Record::Sheet(_) | Record::Book(_) => match leftover(theirs, here, words) {
            Some(page) => Record::Page(page),
            None => return Fate::Stays,
        },
        Record::Wishes(_) | Record::Visit(_) | Record::Step(_) | Record::Guide(_) => return Fate::Stays,
    };
    // It was brought here before.
    if here.iter().any(|ours| says_the_same(ours, &copy)) { Fate::Same } else { Fate::Copy(Box::new(copy)) }
}
