//! All pages: what lists show, and deleting one.

use domain::{Page, PageCard, RecordId};
use leptos::prelude::*;

use super::{KeepError, Session, use_session};

/// A page and what lists show of it: worked out once for each page, since it looks at every word.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    page: Page,
    card: PageCard,
}

impl Listed {
    pub(super) fn id(&self) -> RecordId {
        self.page.id
    }
}

impl From<Page> for Listed {
    fn from(page: Page) -> Self {
        Self { card: PageCard::build(&page), page }
    }
}

/// The pages of the notebook.
#[derive(Clone, Copy)]
pub struct Journal {
    session: Session,
    cards: Memo<Vec<PageCard>>,
}

/// Provides the journal. Needs the session.
pub fn provide_journal() -> Journal {
    let session = use_session();
    let pages = session.pages();
    let cards = Memo::new(move |_| {
        pages.with(|pages| {
            let mut newest: Vec<&Listed> = pages.iter().collect();
            newest.sort_by_key(|Listed { page, .. }| std::cmp::Reverse((page.day, page.created, page.id)));
            newest.into_iter().map(|listed| listed.card.clone()).collect()
        })
    });
    let journal = Journal { session, cards };
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
    pub fn cards(self) -> Signal<Vec<PageCard>> {
        self.cards.into()
    }

    /// One page.
    pub fn page(self, id: RecordId) -> Option<Page> {
        self.session
            .pages()
            .with_untracked(|pages| pages.iter().find(|listed| listed.page.id == id).map(|listed| listed.page.clone()))
    }

    /// Deletes one page.
    ///
    /// # Errors
    /// [`KeepError`]; the page is then still there.
    pub async fn delete(self, id: RecordId) -> Result<(), KeepError> {
        self.session.desk().remove(id).await?;
        self.session.tell_room();
        self.session.pages().update(|pages| pages.retain(|listed| listed.page.id != id));
        Ok(())
    }

    /// Shows a page that was kept.
    pub(super) fn show(self, page: Page) {
        self.session.pages().update(|pages| {
            pages.retain(|other| other.page.id != page.id);
            pages.push(page.into());
        });
    }
}
