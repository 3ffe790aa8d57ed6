//! How records become pieces: only words, under headings in print. Nothing that is deleted, and dates only where they are wanted.

use super::answers::parts_of;
use super::{Piece, PiecePart, SharedLabels};
use crate::distance::{Channel, ChannelPlan};
use crate::practice::{Exercise, Given, Run};
use crate::story::{BookPart, BookSources, Chapter, Section, Words};
use crate::therapy::{Blanks, Piece as Left, SheetPart};
use crate::{Day, Page};

/// The lists on the card, as the exercise that fills it has them.
const CARD: [&str; 3] = ["helps", "hinders", "say"];

impl Piece {
    /// A page or a letter, unless it was deleted.
    pub fn of_page(page: &Page, labels: &SharedLabels, dated: bool) -> Option<Self> {
        let sources = BookSources {
            events: &Vec::new,
            proofs: &Vec::new,
            chapter: &|_| None,
            page: &|id| Some(page).filter(|page| page.id == id),
        };
        Section::of(BookPart::Page(page.id), &sources, labels.book).map(|section| of_section(section, dated))
    }

    /// A chapter.
    pub fn of_chapter(chapter: &Chapter, labels: &SharedLabels, dated: bool) -> Option<Self> {
        let sources = BookSources {
            events: &Vec::new,
            proofs: &Vec::new,
            chapter: &|id| Some(chapter).filter(|chapter| chapter.id == id),
            page: &|_| None,
        };
        Section::of(BookPart::Chapter(chapter.id), &sources, labels.book).map(|section| of_section(section, dated))
    }

    /// The card, if anything stands on it.
    pub fn of_card(given: &[Given], labels: &SharedLabels) -> Option<Self> {
        let (title, headings) = labels.card;
        let part = |(heading, field): (&str, &str)| {
            let of_field = |line: &&Given| line.field.as_ref().is_some_and(|(_, name)| name.as_str() == field);
            part(heading.to_owned(), lines(given.iter().filter(of_field).map(|line| line.text.as_str())))
        };
        some(title, String::new(), headings.into_iter().zip(CARD).filter_map(part).collect())
    }

    /// The sheet, if anything is on it: what is asked, and sentences in their order. Names that are left out there are left out here.
    pub fn of_sheet(
        ask: &str,
        sentences: &[(SheetPart, String)],
        blanked: &[String],
        labels: &SharedLabels,
    ) -> Option<Self> {
        let blanks = Blanks::of(blanked);
        let left = |text: &str| {
            let piece = |piece| match piece {
                Left::Words(words) => words,
                Left::Blank => labels.mark,
            };
            blanks.pieces(text).into_iter().map(piece).collect::<String>()
        };
        let asked = part(labels.ask.to_owned(), left(ask));
        let of_one_sort = sentences.chunk_by(|(one, _), (other, _)| one == other);
        let told = of_one_sort.filter_map(|sentences| {
            let (kind, _) = sentences.first()?;
            let sentences: Vec<String> = sentences.iter().map(|(_, text)| left(text)).collect();
            part((labels.part)(*kind).to_owned(), lines(sentences.iter().map(String::as_str)))
        });
        some(labels.sheet, String::new(), asked.into_iter().chain(told).collect())
    }

    /// The plan of channels: those about which something was decided or noted, in their order.
    pub fn of_channels(
        channels: &[Channel],
        plans: &[ChannelPlan],
        labels: &SharedLabels,
        (today, dated): (Day, bool),
    ) -> Option<Self> {
        let of = |channel: &Channel| {
            let plan = ChannelPlan::current(plans, &channel.id)?;
            let note = plan.note.trim();
            let status = plan.status.map(labels.status);
            if status.is_none() && note.is_empty() {
                return None;
            }
            let date = plan.date.filter(|_| dated).map(|date| {
                let [since, by] = labels.since_by;
                let words = (labels.book.date)(date);
                if date.first_day() <= today { since(&words) } else { by(&words) }
            });
            let told = [status.map(str::to_owned), date].into_iter().flatten().collect::<Vec<_>>().join(". ");
            let heading = if told.is_empty() { channel.title.clone() } else { (labels.named)(&channel.title, &told) };
            Some(PiecePart { heading, words: note.to_owned() })
        };
        some(labels.channels, String::new(), channels.iter().filter_map(of).collect())
    }

    /// An exercise that was ended: what was asked and what was written or chosen. Who was named in it, what was drawn and for how long one sat
    /// is no one else's business.
    pub fn of_run(run: &Run, exercise: &Exercise, labels: &SharedLabels, dated: bool) -> Option<Self> {
        run.ended?;
        let parts = exercise.fields().filter(|field| !field.passing).flat_map(|field| {
            run.answers.get(&field.id).map(|answer| parts_of(field, answer, labels)).unwrap_or_default()
        });
        let date = if dated { (labels.book.date)(run.day.into()) } else { String::new() };
        some(&exercise.title, date, parts.collect())
    }
}

fn some(title: &str, date: String, parts: Vec<PiecePart>) -> Option<Piece> {
    (!parts.is_empty()).then(|| Piece { title: title.to_owned(), date, parts })
}

/// Words under a heading, if there are any.
pub(super) fn part(heading: String, words: String) -> Option<PiecePart> {
    let words = words.trim();
    (!words.is_empty()).then(|| PiecePart { heading, words: words.to_owned() })
}

/// Each on a line of its own.
pub(super) fn lines<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    lines.into_iter().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn of_section(section: Section, dated: bool) -> Piece {
    let parts = section.blocks.into_iter().map(|block| PiecePart {
        heading: block.label.unwrap_or_default().to_owned(),
        words: match block.words {
            Words::Paragraphs(paragraphs) => paragraphs.join("\n\n"),
            Words::Items(items) => items.join("\n"),
        },
    });
    Piece { title: section.heading, date: section.date.filter(|_| dated).unwrap_or_default(), parts: parts.collect() }
}

#[cfg(test)]
mod tests;
