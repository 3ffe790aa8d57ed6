//! A book put together: from what it names to headings and paragraphs in their order, and whose words each of them is. What is there no
//! more, deleted or folded away is passed over.

use core::fmt;

use super::{Book, BookLabels, BookPart, Chapter, Event};
use crate::practice::Given;
use crate::{Page, RecordId, RoughDate, Sort};

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The person's own.
    Own,
    /// What somebody told them.
    Told,
}

/// A text, without white space at the ends of its lines and without signs that no one sees.
#[derive(Clone, PartialEq, Eq)]
pub enum Words {
    /// Paragraphs, each of one line or more.
    Paragraphs(Vec<String>),
    /// Things in a list, each on one line.
    Items(Vec<String>),
}

/// Some of a part, under one heading.
#[derive(Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is, in the language's words.
    pub label: Option<&'static str>,
    /// When it was, and what else is noted, in the language's words.
    pub facts: Option<String>,
    /// What the person calls it.
    pub name: Option<String>,
    /// Whose words.
    pub whose: Whose,
    /// The words.
    pub words: Words,
}

/// A part of the book.
#[derive(Clone, PartialEq, Eq)]
pub struct Section {
    /// Which.
    pub part: BookPart,
    /// The person's heading, or the language's where there is none.
    pub heading: String,
    /// When it was.
    pub date: Option<String>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// The first sheet.
#[derive(Clone, PartialEq, Eq)]
pub struct BookCover {
    /// The person's title, or the language's word for a book.
    pub title: String,
    /// The line under it; may be empty.
    pub line: String,
}

/// The book. A single page that is handed out has no cover.
#[derive(Clone, PartialEq, Eq)]
pub struct Bound {
    /// The first sheet.
    pub cover: Option<BookCover>,
    /// The parts, in their order.
    pub sections: Vec<Section>,
}

/// Words are not for printing.
macro_rules! unprinted {
    ($($name:ident),+) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )+};
}

unprinted!(Words, Block, Section, BookCover, Bound);

/// Where the parts come from.
pub struct BookSources<'a> {
    /// Every moment of the timeline.
    pub events: &'a dyn Fn() -> Vec<&'a Event>,
    /// What stands on the proof shelf.
    pub proofs: &'a dyn Fn() -> Vec<Given>,
    /// The chapter of this name.
    pub chapter: &'a dyn Fn(RecordId) -> Option<&'a Chapter>,
    /// The page of this name, deleted or not.
    pub page: &'a dyn Fn(RecordId) -> Option<&'a Page>,
}

impl fmt::Debug for BookSources<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BookSources")
    }
}

impl BookCover {
    /// The cover of a book.
    pub fn of(book: &Book, labels: &BookLabels) -> Self {
        Self { title: titled(&book.title, labels.book), line: one_line(&book.line) }
    }
}

impl Bound {
    /// Binds all that a book names and that is there.
    pub fn of(book: &Book, sources: &BookSources<'_>, labels: &BookLabels) -> Self {
        let sections = book.parts.iter().filter_map(|part| Section::of(*part, sources, labels)).collect();
        Self { cover: Some(BookCover::of(book, labels)), sections }
    }

    /// One part alone.
    pub fn of_one(section: Section) -> Self {
        Self { cover: None, sections: vec![section] }
    }

    /// What it is called: by its cover, or by the part that it is.
    pub fn title<'a>(&'a self, labels: &BookLabels) -> &'a str {
        let of_part = || self.sections.first().map(|section| section.heading.as_str());
        self.cover.as_ref().map(|cover| cover.title.as_str()).or_else(of_part).unwrap_or(labels.book)
    }
}

impl Section {
    /// One part, unless it is there no more or nothing stands in it.
    pub fn of(part: BookPart, sources: &BookSources<'_>, labels: &BookLabels) -> Option<Self> {
        match part {
            BookPart::Timeline => timeline((sources.events)(), labels),
            BookPart::Proofs => proofs(&(sources.proofs)(), labels),
            BookPart::Chapter(id) => (sources.chapter)(id).map(|chapter| self::chapter(chapter, labels)),
            BookPart::Page(id) => {
                (sources.page)(id).filter(|page| !page.is_deleted()).map(|page| self::page(page, labels))
            }
        }
    }
}

/// What a part is called where only its title is known.
pub fn heading_of_chapter(chapter: &Chapter, labels: &BookLabels) -> String {
    titled(&chapter.title, labels.chapter)
}

/// The same of a page or a letter.
pub fn heading_of_page(page: &Page, labels: &BookLabels) -> String {
    titled(&page.title, if page.sort == Sort::Letter { labels.letter } else { labels.page })
}

fn timeline(events: Vec<&Event>, labels: &BookLabels) -> Option<Section> {
    let shown = Event::in_order(events.into_iter().filter(|event| !event.hidden && !event.is_blank()));
    let blocks: Vec<Block> = shown.into_iter().map(|event| moment(event, labels)).collect();
    let heading = labels.timeline.to_owned();
    (!blocks.is_empty()).then_some(Section { part: BookPart::Timeline, heading, date: None, blocks })
}

fn moment(event: &Event, labels: &BookLabels) -> Block {
    let date = event.date.map_or_else(|| labels.undated.to_owned(), labels.date);
    let facts = match event.turning {
        true => format!("{date}. {}", labels.turning),
        false => date,
    };
    let name = Some(one_line(&event.title)).filter(|name| !name.is_empty());
    let words = Words::Paragraphs(paragraphs(&event.line));
    Block { label: None, facts: Some(facts), name, whose: Whose::Own, words }
}

fn proofs(given: &[Given], labels: &BookLabels) -> Option<Section> {
    let lines: Vec<String> = given.iter().map(|line| one_line(&line.text)).filter(|line| !line.is_empty()).collect();
    let block = own(None, Words::Items(lines))?;
    Some(Section { part: BookPart::Proofs, heading: labels.proofs.to_owned(), date: None, blocks: vec![block] })
}

fn chapter(chapter: &Chapter, labels: &BookLabels) -> Section {
    let text = |text: &str| Words::Paragraphs(paragraphs(text));
    let strengths = chapter.strengths.iter().map(|tag| tag.as_str().to_owned()).collect();
    let then = own(Some(labels.then), text(&chapter.then)).map(|block| Block { whose: Whose::Told, ..block });
    let blocks = [
        then,
        own(Some(labels.now), text(&chapter.now)),
        own(Some(labels.did), text(&chapter.did)),
        own(Some(labels.next), text(&chapter.next)),
        own(Some(labels.strengths), Words::Items(strengths)),
    ];
    Section {
        part: BookPart::Chapter(chapter.id),
        heading: heading_of_chapter(chapter, labels),
        date: chapter.date.map(labels.date),
        blocks: blocks.into_iter().flatten().collect(),
    }
}

fn page(page: &Page, labels: &BookLabels) -> Section {
    let date: RoughDate = page.date;
    Section {
        part: BookPart::Page(page.id),
        heading: heading_of_page(page, labels),
        date: Some((labels.date)(date)),
        blocks: own(None, Words::Paragraphs(paragraphs(&page.body))).into_iter().collect(),
    }
}

/// The person's own words, if there are any.
fn own(label: Option<&'static str>, words: Words) -> Option<Block> {
    let is_blank = match &words {
        Words::Paragraphs(texts) | Words::Items(texts) => texts.is_empty(),
    };
    (!is_blank).then_some(Block { label, facts: None, name: None, whose: Whose::Own, words })
}

fn titled(title: &str, without: &'static str) -> String {
    let title = one_line(title);
    if title.is_empty() { without.to_owned() } else { title }
}

/// All of it on one line.
pub(crate) fn one_line(text: &str) -> String {
    seen(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Paragraphs: an empty line, or more than one, stands between two.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let text = seen(text);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut was_blank = true;
    for line in text.lines().map(str::trim_end) {
        match paragraphs.last_mut().filter(|_| !was_blank) {
            Some(paragraph) if !line.is_empty() => {
                paragraph.push('\n');
                paragraph.push_str(line);
            }
            _ if !line.is_empty() => paragraphs.push(line.to_owned()),
            _ => {}
        }
        was_blank = line.is_empty();
    }
    paragraphs
}

/// Without signs that no one sees and that no file of text may hold; every way to end a line is the same.
fn seen(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let text =
        text.chars().map(|c| if matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}') { '\n' } else { c });
    text.filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

#[cfg(test)]
mod tests;
