//! The book of one's own: what can be chosen, what is, and what it comes to. There is one book; it is begun with the first change.

use std::sync::Arc;

use domain::practice::{Exercise, Shelf, given};
use domain::story::{
    Book, BookCover, BookLabels, BookPart, BookSources, Bound, Chapter, Event, PaperSize, Section, heading_of_chapter,
    heading_of_page,
};
use domain::{PageCard, RecordId, RoughDate, Sort};
use leptos::prelude::*;

use super::contents::{Contents, Listed};
use super::{Draft, Journal, KeepError, Keeping, Session, use_draft, use_journal, use_session};

/// See the file.
#[derive(Clone, Copy)]
pub struct Binder {
    session: Session,
    journal: Journal,
    draft: Draft<Book>,
    exercises: &'static [Exercise],
    labels: &'static BookLabels,
}

/// The binder of this app, with the exercises there are and the words of the language.
pub fn use_binder(exercises: &'static [Exercise], labels: &'static BookLabels) -> Binder {
    Binder { session: use_session(), journal: use_journal(), draft: use_draft(), exercises, labels }
}

/// What can be chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choosable {
    /// How many moments the timeline would have.
    pub moments: usize,
    /// How many lines the proof shelf would have.
    pub proofs: usize,
    /// Chapters in their order: name, heading, date.
    pub chapters: Vec<(RecordId, String, Option<RoughDate>)>,
    /// Letters, the newest first.
    pub letters: Vec<Arc<PageCard>>,
    /// Pages of the journal, the newest first.
    pub pages: Vec<Arc<PageCard>>,
}

impl Choosable {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A part that was chosen and is there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Chosen {
    /// Which.
    pub part: BookPart,
    /// What it is called.
    pub heading: String,
}

impl Binder {
    /// Where its keeping stands.
    pub fn keeping(self) -> Signal<Keeping> {
        self.draft.keeping()
    }

    /// What can be chosen.
    pub fn choosable(self) -> Memo<Choosable> {
        let contents = self.session.contents();
        let cards = self.journal.cards();
        Memo::new(move |_| {
            let chapters = contents.chapters.read();
            let chapter = |chapter: &Chapter| (chapter.id, heading_of_chapter(chapter, self.labels), chapter.date);
            let of_sort = |sort: Sort| {
                cards.with(|cards| cards.iter().filter(|card| card.sort == sort).map(Arc::clone).collect::<Vec<_>>())
            };
            Choosable {
                moments: contents.events.with(|events| events.iter().filter(|event| is_told(event)).count()),
                proofs: self.proofs(contents),
                chapters: Chapter::in_order(chapters.iter()).into_iter().map(chapter).collect(),
                letters: of_sort(Sort::Letter),
                pages: of_sort(Sort::Journal),
            }
        })
    }

    /// What was chosen and is there, in order.
    pub fn chosen(self) -> Memo<Vec<Chosen>> {
        let parts = Memo::new(move |_| self.with_book(|book| book.map(|book| book.parts.clone()).unwrap_or_default()));
        Memo::new(move |_| {
            let chosen = |part: &BookPart| Some(Chosen { part: *part, heading: self.heading(*part)? });
            parts.with(|parts| parts.iter().filter_map(chosen).collect())
        })
    }

    /// One part as the book has it. Follows what it is made of, and nothing else.
    pub fn section(self, part: BookPart) -> Memo<Option<Section>> {
        let contents = self.session.contents();
        Memo::new(move |_| {
            match part {
                BookPart::Timeline => contents.events.track(),
                BookPart::Proofs => (contents.runs.track(), contents.lines.track()).0,
                BookPart::Chapter(_) => contents.chapters.track(),
                BookPart::Page(_) => contents.pages.track(),
            }
            self.with_sources(|sources| Section::of(part, sources, self.labels))
        })
    }

    /// The cover, as it now stands.
    pub fn cover(self) -> Memo<BookCover> {
        let blank = Book::new(RecordId::from_bytes([0; 16]), domain::Timestamp::from_millis(0));
        Memo::new(move |_| self.with_book(|book| BookCover::of(book.unwrap_or(&blank), self.labels)))
    }

    /// The title and the line, as they were typed.
    pub fn typed(self) -> (String, String) {
        let of = |book: Option<&Book>| book.map(|book| (book.title.clone(), book.line.clone())).unwrap_or_default();
        untrack(|| self.with_book(of))
    }

    /// The paper.
    pub fn size(self) -> Memo<PaperSize> {
        Memo::new(move |_| self.with_book(|book| book.map_or(PaperSize::A5, |book| book.size)))
    }

    /// The name of the book that was kept and not touched since the page was opened: when it changes, other words stand in it.
    pub fn taken_up(self) -> Memo<Option<RecordId>> {
        let (current, books) = (self.draft.current(), self.session.contents().books);
        Memo::new(move |last: Option<&Option<RecordId>>| {
            // What was begun here goes on, whatever is read meanwhile.
            match current.with(Option::is_some) {
                true => last.copied().flatten(),
                false => books.with(|all| Book::latest(all).map(|book| book.id)),
            }
        })
    }

    /// The whole book, to hand it out.
    pub fn bound(self) -> Bound {
        let bind =
            |book: Option<&Book>| self.with_sources(|sources| book.map(|book| Bound::of(book, sources, self.labels)));
        let none = || Bound { cover: None, sections: Vec::new() };
        untrack(|| self.with_book(bind)).unwrap_or_else(none)
    }

    /// Takes a part in, at the end, or out.
    ///
    /// # Errors
    /// [`KeepError`]; the book is then as it was.
    pub fn choose(self, part: BookPart, is_in: bool) -> Result<(), KeepError> {
        self.change(|book| book.choose(part, is_in))
    }

    /// Moves a part one place.
    ///
    /// # Errors
    /// [`KeepError`]; the book is then as it was.
    pub fn move_part(self, part: BookPart, towards_end: bool) -> Result<(), KeepError> {
        self.change(|book| book.move_part(part, towards_end, |part| untrack(|| self.heading(part)).is_some()))
    }

    /// The title, as it now stands.
    ///
    /// # Errors
    /// [`KeepError`]; the book is then as it was.
    pub fn title_typed(self, title: String) -> Result<(), KeepError> {
        self.change(|book| book.title = title)
    }

    /// The line, as it now stands.
    ///
    /// # Errors
    /// [`KeepError`]; the book is then as it was.
    pub fn line_typed(self, line: String) -> Result<(), KeepError> {
        self.change(|book| book.line = line)
    }

    /// The paper.
    ///
    /// # Errors
    /// [`KeepError`]; the book is then as it was.
    pub fn print_on(self, size: PaperSize) -> Result<(), KeepError> {
        self.change(|book| book.size = size)
    }

    /// Keeps what is pending now.
    ///
    /// # Errors
    /// [`KeepError`]; it stays where it is.
    pub async fn keep(self) -> Result<(), KeepError> {
        self.draft.keep().await
    }

    fn change(self, change: impl FnOnce(&mut Book)) -> Result<(), KeepError> {
        if self.draft.current().with_untracked(Option::is_none) {
            let latest = self.session.contents().books.with_untracked(|all| Book::latest(all).cloned());
            match latest {
                Some(book) => self.draft.resume(book),
                None => self.draft.begin(Book::new(self.draft.make_id()?, self.session.desk().now())),
            }
        }
        self.draft.change(change);
        Ok(())
    }

    /// The book that lies open, or the one that was kept.
    fn with_book<T>(self, of: impl FnOnce(Option<&Book>) -> T) -> T {
        let current = self.draft.current();
        if current.with(Option::is_some) {
            current.with(|book| of(book.as_ref()))
        } else {
            self.session.contents().books.with(|all| of(Book::latest(all)))
        }
    }

    /// What a part is called, if it is there.
    fn heading(self, part: BookPart) -> Option<String> {
        let contents = self.session.contents();
        match part {
            BookPart::Timeline => {
                contents.events.with(|events| events.iter().any(is_told)).then(|| self.labels.timeline.to_owned())
            }
            BookPart::Proofs => (self.proofs(contents) > 0).then(|| self.labels.proofs.to_owned()),
            BookPart::Chapter(id) => contents.chapters.with(|chapters| {
                chapters.iter().find(|chapter| chapter.id == id).map(|it| heading_of_chapter(it, self.labels))
            }),
            BookPart::Page(id) => contents.pages.with(|pages| {
                let of_page = |listed: &&Listed| listed.page.id == id && !listed.page.is_deleted();
                pages.iter().find(of_page).map(|listed| heading_of_page(&listed.page, self.labels))
            }),
        }
    }

    fn proofs(self, contents: Contents) -> usize {
        let (runs, lines) = (contents.runs.read(), contents.lines.read());
        given(Shelf::Proof, self.exercises, runs.iter(), lines.iter()).len()
    }

    /// Whoever calls it follows what it has to.
    fn with_sources<T>(self, of: impl FnOnce(&BookSources<'_>) -> T) -> T {
        let contents = self.session.contents();
        let (events, chapters) = (contents.events.read_untracked(), contents.chapters.read_untracked());
        let (runs, lines) = (contents.runs.read_untracked(), contents.lines.read_untracked());
        let pages = contents.pages.read_untracked();
        of(&BookSources {
            events: &|| events.iter().collect(),
            proofs: &|| given(Shelf::Proof, self.exercises, runs.iter(), lines.iter()),
            chapter: &|id| chapters.iter().find(|chapter| chapter.id == id),
            page: &|id| pages.iter().find(|listed| listed.page.id == id).map(|listed| &listed.page),
        })
    }
}

/// Whether the book would tell of a moment.
fn is_told(event: &Event) -> bool {
    !event.hidden && !event.is_blank()
}
