//! Putting in what a backup holds: commit after commit, so that what was put in stays, whatever comes in between.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use domain::restore::Group;
use domain::{Page, PageDraft, Record, RecordId, Sort};
use leptos::prelude::*;
use vault::{Change, Id, RecordBytes};
use zeroize::Zeroizing;

use super::contents::Listed;
use super::desk::put;
use super::{Gate, KeepError, PutIn, RestoreFault, RestoreStage, Restoring};

/// The most records of one commit.
const MOST: usize = 64;
/// The most bytes of one commit, where it has more than one record.
const MOST_BYTES: usize = 256 * 1024;

/// Title and words of the page that stands in the notebook until all of a backup is in it. The words are those of a language, so they come
/// from outside.
#[derive(Clone, Copy, Debug)]
pub struct HalfInWords {
    /// Title.
    pub title: &'static str,
    /// The words.
    pub body: &'static str,
}

impl HalfInWords {
    fn are_those_of(self, page: &Page) -> bool {
        !page.is_deleted() && page.title == self.title && page.body == self.body
    }
}

/// One record to put in.
#[derive(Clone)]
pub(super) struct Item {
    change: Change,
    bytes: usize,
    /// None for what only a newer version can read.
    record: Option<Record>,
}

impl Item {
    pub(super) fn of(record: Record) -> Result<Self, KeepError> {
        let change = put(record.clone())?;
        let bytes = if let Change::Put(_, bytes) = &change { bytes.len() } else { 0 };
        Ok(Self { change, bytes, record: Some(record) })
    }

    pub(super) fn newer(id: Id, bytes: Rc<RecordBytes>) -> Self {
        Self { bytes: bytes.len(), change: Change::Put(id, bytes), record: None }
    }

    fn group(&self) -> Option<Group> {
        self.record.as_ref().map(Group::of)
    }
}

impl Restoring {
    /// Whether the open notebook holds a part of a backup only, as far as the person left the page that says so as it was.
    pub fn is_half_in(self, words: HalfInWords) -> Signal<bool> {
        let pages = self.session.contents().pages;
        Memo::new(move |_| pages.with(|all| all.iter().any(|it: &Listed| words.are_those_of(&it.page)))).into()
    }

    /// Puts in what was shown. Until all of it is in, a page says so: a lock may come in between, and with it a new loading of the app. Where there is no notebook yet, one is made under the passphrase that opened the backup.
    ///
    /// # Errors
    /// [`RestoreFault`]: no notebook was made, or it was locked in the middle. What had been put in by then stays.
    pub async fn put_in(self, words: HalfInWords) -> Result<(), RestoreFault> {
        let Some(items) = self.items.get_value() else { return Ok(()) };
        let is_first = self.session.gate().get_untracked() == Gate::First;
        if is_first {
            let passphrase = Zeroizing::new(self.opened_with.value().get_untracked());
            self.session.create_of(&passphrase).await.map_err(RestoreFault::NotMade)?;
        }
        self.opened_with.value().set(String::new());
        self.items.set_value(None);
        let of = items.len();
        self.stage.set(RestoreStage::PuttingIn { done: 0, of });
        let mut put_in = PutIn { is_first, ..PutIn::default() };
        let times_cleared = self.session.desk().times_cleared();
        // Where there is no room for it, there is hardly any for the rest, and that is told.
        _ = self.say_half_in(words, times_cleared).await;
        let put = self.put_each(items, &mut put_in, times_cleared).await;
        if put == Err(KeepError::Locked) {
            self.forget();
            return Err(RestoreFault::Locked);
        }
        put_in.why = put.err();
        if put_in.left.is_empty() && self.session.desk().times_cleared() == times_cleared {
            // If it cannot be taken away it stays a page like others, which the person can delete.
            _ = self.say_no_more(words).await;
        }
        if let Ok(notebook) = self.session.desk().open_notebook() {
            // What a newer version made is counted, though it cannot be shown.
            self.session.list(&notebook, false).await;
            self.session.tell_room();
        }
        self.stage.set(RestoreStage::Done(put_in));
        Ok(())
    }

    async fn say_half_in(self, words: HalfInWords, times_cleared: u64) -> Result<(), KeepError> {
        let desk = self.session.desk();
        if self.is_half_in(words).get_untracked() {
            return Ok(());
        }
        let make = || {
            if desk.times_cleared() != times_cleared {
                return Err(KeepError::Locked);
            }
            let (title, body) = (words.title.to_owned(), words.body.to_owned());
            let draft = PageDraft { title, body, ..PageDraft::empty(desk.moment().day()) };
            Ok(Record::Page(Page::new(desk.make_id()?, Sort::Journal, desk.now(), draft)))
        };
        self.session.keep_record(make).await
    }

    async fn say_no_more(self, words: HalfInWords) -> Result<(), KeepError> {
        let contents = self.session.contents();
        let is_one = |it: &&Listed| words.are_those_of(&it.page);
        let gone: BTreeSet<RecordId> =
            contents.pages.with_untracked(|all| all.iter().filter(is_one).map(|it| it.page.id).collect());
        if gone.is_empty() {
            return Ok(());
        }
        let changes = gone.iter().map(|id| (*id, Change::Remove(*id.as_bytes()))).collect();
        self.session.desk().remove(changes).await?;
        contents.forget(&gone);
        Ok(())
    }

    async fn put_each(self, items: Vec<Item>, put_in: &mut PutIn, times_cleared: u64) -> Result<(), KeepError> {
        let desk = self.session.desk();
        let of = items.len();
        let mut waiting: VecDeque<Vec<Item>> = in_parts(items).into();
        let mut left: Vec<Item> = Vec::new();
        // What is shorter than the shortest that had no room may still have some.
        let mut too_long = usize::MAX;
        let mut came_to = Ok(());
        while let Some(part) = waiting.pop_front() {
            let (mut part, beyond): (Vec<Item>, Vec<Item>) = part.into_iter().partition(|item| item.bytes < too_long);
            left.extend(beyond);
            if part.is_empty() {
                continue;
            }
            let changes = part.iter().map(|item| item.change.clone()).collect();
            let make = || match desk.times_cleared() == times_cleared {
                true => Ok(Some((changes, ()))),
                // Another notebook may lie open by now.
                false => Err(KeepError::Locked),
            };
            match desk.keep_with(make).await {
                Ok(shown) => {
                    put_in.added += part.len();
                    if shown.is_none() {
                        return Err(KeepError::Locked);
                    }
                    self.session.contents().show_all(part.into_iter().filter_map(|item| item.record));
                    self.stage.set(RestoreStage::PuttingIn { done: put_in.added, of });
                }
                Err(KeepError::Full) if part.len() > 1 => {
                    let second = part.split_off(part.len() / 2);
                    waiting.push_front(second);
                    waiting.push_front(part);
                }
                Err(KeepError::Full) => {
                    too_long = part.iter().map(|item| item.bytes).min().unwrap_or(too_long);
                    left.extend(part);
                    came_to = Err(KeepError::Full);
                }
                Err(KeepError::Locked) => return Err(KeepError::Locked),
                Err(error) => {
                    left.extend(part);
                    left.extend(waiting.drain(..).flatten());
                    came_to = Err(error);
                }
            }
            desk.device.breathe().await;
        }
        let mut counted: BTreeMap<Option<Group>, usize> = BTreeMap::new();
        for item in &left {
            *counted.entry(item.group()).or_default() += 1;
        }
        put_in.left = counted.into_iter().collect();
        came_to
    }
}

/// In their order, as many at a time as one commit takes.
fn in_parts(items: Vec<Item>) -> Vec<Vec<Item>> {
    let mut parts: Vec<Vec<Item>> = Vec::new();
    let mut bytes = 0;
    for item in items {
        bytes += item.bytes;
        match parts.last_mut() {
            Some(part) if part.len() < MOST && bytes <= MOST_BYTES => part.push(item),
            _ => {
                bytes = item.bytes;
                parts.push(vec![item]);
            }
        }
    }
    parts
}
