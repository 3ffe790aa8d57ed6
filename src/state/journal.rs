//! All pages: what lists show; deleting one, bringing it back, its earlier texts.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use domain::{Page, PageCard, Record, RecordId, Tag, Version};
use leptos::prelude::*;

use super::contents::Listed;
use super::desk::put;
use super::{Gate, KeepError, Session, use_session};

/// The pages of the notebook.
#[derive(Clone, Copy)]
pub struct Journal {
    session: Session,
    cards: Memo<Vec<Arc<PageCard>>>,
    deleted: Memo<Vec<Arc<PageCard>>>,
    just_deleted: RwSignal<Option<RecordId>>,
}

/// Provides the journal. Needs the session.
pub fn provide_journal() -> Journal {
    let session = use_session();
    let pages = session.contents().pages;
    let newest = move |is_wanted: fn(&Page) -> bool| {
        pages.with(|pages| {
            let mut newest: Vec<&Listed> = pages.iter().filter(|listed| is_wanted(&listed.page)).collect();
            newest.sort_by_key(|Listed { page, .. }| Reverse((page.date, page.created, page.id)));
            newest.into_iter().map(|listed| Arc::clone(&listed.card)).collect()
        })
    };
    let cards = Memo::new(move |_| newest(|page| !page.is_deleted()));
    let deleted = Memo::new(move |_| newest(Page::is_deleted));
    let just_deleted = RwSignal::new(None);
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            just_deleted.set(None);
        }
    });
    let journal = Journal { session, cards, deleted, just_deleted };
    provide_context(journal);
    journal
}

/// The journal of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_journal() -> Journal {
    expect_context()
}

impl Journal {
    /// What lists show, newest first.
    pub fn cards(self) -> Signal<Vec<Arc<PageCard>>> {
        self.cards.into()
    }

    /// The same of those that were deleted and can still be brought back.
    pub fn deleted(self) -> Signal<Vec<Arc<PageCard>>> {
        self.deleted.into()
    }

    /// One page.
    pub fn page(self, id: RecordId) -> Option<Page> {
        let of = |pages: &Vec<Listed>| pages.iter().find(|listed| listed.page.id == id).map(|it| it.page.clone());
        self.session.contents().pages.with_untracked(of)
    }

    /// The page that was deleted last, until that is undone or put away.
    pub fn just_deleted(self) -> RwSignal<Option<RecordId>> {
        self.just_deleted
    }

    /// How many days are left to bring a deleted page back.
    pub fn days_left(self, id: RecordId) -> Option<u8> {
        self.page(id)?.days_left(self.session.desk().now())
    }

    /// The tags of all pages, the most used first.
    pub fn tags(self) -> Vec<Tag> {
        let mut counted: Vec<(Tag, usize)> = Vec::new();
        self.cards.with_untracked(|cards| {
            for tag in cards.iter().flat_map(|card| card.tags.iter()) {
                match counted.iter_mut().find(|(known, _)| known == tag) {
                    Some((_, count)) => *count += 1,
                    None => counted.push((tag.clone(), 1)),
                }
            }
        });
        counted.sort_by_key(|(_, count)| Reverse(*count));
        counted.into_iter().map(|(tag, _)| tag).collect()
    }

    /// The earlier texts of a page, newest first.
    pub fn versions(self, id: RecordId) -> Signal<Vec<Version>> {
        let versions = self.session.contents().versions;
        Signal::derive(move || {
            versions.with(|all| {
                let mut of: Vec<Version> = all.iter().filter(|version| version.page == id).cloned().collect();
                of.sort_by_key(|version| Reverse((version.at, version.id)));
                of
            })
        })
    }

    /// Deletes one page. It can be brought back for some days.
    ///
    /// # Errors
    /// [`KeepError`]; the page is then still there.
    pub async fn delete(self, id: RecordId) -> Result<(), KeepError> {
        match self.page(id) {
            Some(page) => self.lay_aside(page).await,
            None => Ok(()),
        }
    }

    /// Deletes one page as it now stands, kept or not. Where there is no room left it goes at once: else nothing could make room.
    pub(super) async fn lay_aside(self, page: Page) -> Result<(), KeepError> {
        let desk = self.session.desk();
        let page = page.deleted_at(desk.now());
        match desk.remove(vec![(page.id, put(Record::Page(page.clone()))?)]).await {
            Ok(()) => {}
            Err(KeepError::Full) => return self.session.remove_pages(&BTreeSet::from([page.id])).await,
            Err(error) => return Err(error),
        }
        if self.session.gate().get_untracked() == Gate::Open {
            self.just_deleted.set(Some(page.id));
            self.show(page);
        }
        Ok(())
    }

    /// Brings a deleted page back.
    ///
    /// # Errors
    /// [`KeepError`]; the page is then still deleted.
    pub async fn restore(self, id: RecordId) -> Result<(), KeepError> {
        let Some(page) = self.page(id).map(Page::restored) else { return Ok(()) };
        self.session.keep_record(|| Ok(Record::Page(page))).await?;
        self.forget_deleted(id);
        Ok(())
    }

    /// Deletes a page for good, with its earlier texts: one that was deleted and not brought back meanwhile.
    ///
    /// # Errors
    /// [`KeepError`]; the page is then still where it was.
    pub async fn delete_for_good(self, id: RecordId) -> Result<(), KeepError> {
        if !self.page(id).is_some_and(|page| page.is_deleted()) {
            return Ok(());
        }
        self.session.remove_pages(&BTreeSet::from([id])).await?;
        self.forget_deleted(id);
        Ok(())
    }

    fn forget_deleted(self, id: RecordId) {
        if self.just_deleted.get_untracked() == Some(id) {
            self.just_deleted.set(None);
        }
    }

    /// Shows a page that was kept.
    pub(super) fn show(self, page: Page) {
        self.session.contents().show_one(Record::Page(page));
    }
}
