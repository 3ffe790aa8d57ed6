//! A page that may come in.

use core::fmt;

use crate::hidden::Hidden;
use crate::{Day, Page, PageDraft, RecordId, RoughDate, Sort, Timestamp};

/// How much one page may hold, as it is kept: a record has 8 MiB, and its other fields take less than the rest.
const MOST_KEPT: usize = 8 * 1024 * 1024 - 4096;

/// See the file.
#[derive(Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The line it begins at, from 1.
    pub line: usize,
    /// May be empty.
    pub title: String,
    /// When it belongs, if that is said.
    pub date: Option<RoughDate>,
    /// The words.
    pub body: String,
}

impl fmt::Debug for Incoming {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Incoming")
            .field("line", &self.line)
            .field("title", &Hidden(&self.title))
            .field("date", &self.date)
            .field("body", &Hidden(&self.body))
            .finish()
    }
}

impl Incoming {
    /// Whether there are no words in it.
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.body.trim().is_empty()
    }

    /// How many bytes it takes, as it is kept.
    pub fn kept_len(&self) -> usize {
        kept_len(&self.title) + kept_len(&self.body)
    }

    /// Whether it is more than one page can hold.
    pub fn is_too_long(&self) -> bool {
        self.kept_len() > MOST_KEPT
    }

    /// The page. What has no date belongs to `today`.
    pub fn page(&self, id: RecordId, sort: Sort, now: Timestamp, today: Day) -> Page {
        let date = self.date.unwrap_or(RoughDate::Day(today));
        let draft = PageDraft { title: self.title.clone(), body: self.body.clone(), ..PageDraft::empty(date) };
        Page::new(id, sort, now, draft)
    }
}

/// How long a text is within JSON.
fn kept_len(text: &str) -> usize {
    text.bytes().map(|byte| if matches!(byte, b'"' | b'\\' | b'\n' | b'\t') { 2 } else { 1 }).sum()
}
