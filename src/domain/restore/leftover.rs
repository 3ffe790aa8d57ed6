//! Kinds of which a notebook has one only, or one for each thing: there the one that is here stays. Words that stand in the other become a
//! page, so that they are not lost.

use super::CopyWords;
use crate::therapy::{ExcerptSource, Sheet};
use crate::{Day, Page, PageDraft, Record, RecordId, Sort, Timestamp};

/// Whether one is here of which a notebook has one only, as it has of `theirs`.
pub(super) fn has_rival(theirs: &Record, here: &[Record]) -> bool {
    let is_here = |is_rival: &dyn Fn(&Record) -> bool| here.iter().any(is_rival);
    match theirs {
        Record::Wishes(_) => is_here(&|ours| matches!(ours, Record::Wishes(_))),
        Record::Visit(_) => is_here(&|ours| matches!(ours, Record::Visit(_))),
        Record::Book(_) => is_here(&|ours| matches!(ours, Record::Book(_))),
        Record::Sheet(_) => is_here(&|ours| matches!(ours, Record::Sheet(_))),
        Record::Channel(plan) => is_here(&|ours| matches!(ours, Record::Channel(ours) if ours.channel == plan.channel)),
        Record::Guide(mark) => is_here(&|ours| matches!(ours, Record::Guide(ours) if ours.guide == mark.guide)),
        Record::Page(_)
        | Record::Version(_)
        | Record::CheckIn(_)
        | Record::Step(_)
        | Record::Practice(_)
        | Record::Line(_)
        | Record::Person(_)
        | Record::Urge(_)
        | Record::Contact(_)
        | Record::Reply(_)
        | Record::Account(_)
        | Record::Event(_)
        | Record::Chapter(_)
        | Record::EarlierChapter(_)
        | Record::SelfCheck(_)
        | Record::Session(_) => false,
    }
}

/// The page that holds the words of `theirs`, as far as they do not stand here in one of its kind; none if there are no such words.
pub(super) fn leftover(theirs: &Record, here: &[Record], words: CopyWords) -> Option<Page> {
    let (title, at, body) = match theirs {
        Record::Channel(plan) => {
            let stands = |record: &Record| matches!(record, Record::Channel(ours) if ours.note == plan.note);
            (words.channel, plan.edited, body_of([plan.note.as_str()], here.iter().any(stands)))
        }
        Record::Sheet(sheet) => {
            let stands = |record: &Record| matches!(record, Record::Sheet(ours) if said(ours) == said(sheet));
            (words.sheet, sheet.edited, body_of(said(sheet), here.iter().any(stands)))
        }
        Record::Book(book) => {
            let said = [book.title.as_str(), book.line.as_str()];
            let stands = |record: &Record| matches!(record, Record::Book(ours) if [&*ours.title, &*ours.line] == said);
            (words.book, book.edited, body_of(said, here.iter().any(stands)))
        }
        _ => return None,
    };
    (!body.is_empty()).then(|| page(title, at, body))
}

/// What a sheet says: no names of records.
fn said(sheet: &Sheet) -> Vec<&str> {
    let excerpts = sheet.excerpts.iter().filter(|it| !matches!(it.from, ExcerptSource::Check(_)));
    let excerpts = excerpts.map(|it| it.text.as_str());
    [sheet.ask.as_str()].into_iter().chain(excerpts).chain(sheet.blanked.iter().map(String::as_str)).collect()
}

fn body_of<'a>(said: impl IntoIterator<Item = &'a str>, stands_here: bool) -> String {
    if stands_here {
        return String::new();
    }
    let said: Vec<&str> = said.into_iter().filter(|said| !said.trim().is_empty()).collect();
    said.join("\n")
}

/// The same each time: so a second look at the same backup finds it here.
fn page(title: &str, at: Timestamp, body: String) -> Page {
    let draft = PageDraft { title: title.to_owned(), body, ..PageDraft::empty(Day::from_timestamp(at, 0)) };
    Page::new(RecordId::none(), Sort::Journal, at, draft)
}
