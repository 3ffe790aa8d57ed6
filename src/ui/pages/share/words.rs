//! What in a piece is not the person's: titles, headings, and results as the sheet has them.

use domain::shared::{Piece, SharedLabels};
use domain::therapy::{Excerpt, ExcerptSource, SheetPart};

use crate::{
    i18n::Text,
    state::{ShareWords, TakeAlong},
    ui::pages::parts::result_words,
};

/// Where the words come from.
pub(super) fn share_words(all: &'static Text) -> ShareWords {
    let (sheet, channels, fields) = (&all.take_along, &all.distance.channels, &all.exercise.fields);
    let labels = SharedLabels {
        book: &all.book.labels,
        card: (all.people.card.title, all.people.card.parts),
        sheet: sheet.preview.heading,
        ask: sheet.preview.ask,
        part: sheet.preview.part,
        mark: sheet.blank.mark,
        channels: channels.title,
        status: channels.status,
        since_by: [channels.since, channels.by],
        named: all.share_pages.named,
        if_then: fields.if_then,
        afterwards: fields.afterwards,
    };
    ShareWords { labels, exercises: (all.exercises)(), channels: (all.channels)() }
}

/// The sheet as a piece, if anything is on it.
pub(super) fn sheet(all: &'static Text, along: TakeAlong) -> Option<Piece> {
    let (sheet, lines) = along.kept()?;
    let said = |(part, excerpt): (SheetPart, Excerpt)| (part, words_of(all, along, excerpt));
    let lines: Vec<(SheetPart, String)> = lines.into_iter().map(said).collect();
    Piece::of_sheet(&sheet.ask, &lines, &sheet.blanked, &share_words(all).labels)
}

fn words_of(all: &'static Text, along: TakeAlong, excerpt: Excerpt) -> String {
    match excerpt.from {
        ExcerptSource::Check(check) => result_words(all, along, &check, &excerpt.text).unwrap_or_default(),
        _ => excerpt.text,
    }
}
