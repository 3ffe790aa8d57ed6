//! An earlier text of a page.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::{Page, PageDraft, RecordId, Timestamp, hidden::Hidden};

/// The words of a page as they once stood. Written once and never changed.
#[derive(Clone, PartialEq, Eq)]
pub struct Version {
    /// Its own name.
    pub id: RecordId,
    /// The page it was the text of.
    pub page: RecordId,
    /// When that text was last edited.
    pub at: Timestamp,
    /// The title then.
    pub title: String,
    /// The body then.
    pub body: String,
}

/// What is kept of it beside its name.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VersionData<Text> {
    page: RecordId,
    at: Timestamp,
    title: Text,
    body: Text,
}

impl VersionData<String> {
    pub(crate) fn named(self, id: RecordId) -> Version {
        let Self { page, at, title, body } = self;
        Version { id, page, at, title, body }
    }
}

impl<'a> From<&'a Version> for VersionData<&'a str> {
    fn from(version: &'a Version) -> Self {
        let Version { id: _, page, at, ref title, ref body } = *version;
        Self { page, at, title, body }
    }
}

impl Version {
    /// The text of a page as it stands, under a name of its own.
    pub fn of(page: &Page, id: RecordId) -> Self {
        Self { id, page: page.id, at: page.edited, title: page.title.clone(), body: page.body.clone() }
    }

    /// A draft with these words, and everything else as it is.
    #[must_use]
    pub fn put_into(&self, draft: PageDraft) -> PageDraft {
        PageDraft { title: self.title.clone(), body: self.body.clone(), ..draft }
    }
}

impl fmt::Debug for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Version")
            .field("id", &self.id)
            .field("page", &self.page)
            .field("at", &self.at)
            .field("title", &Hidden(&self.title))
            .field("body", &Hidden(&self.body))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, Sort};

    fn page(title: &str, body: &str) -> Page {
        let draft = PageDraft { title: title.into(), body: body.into(), ..PageDraft::empty(Day::FIRST) };
        Page::new(RecordId::from_bytes([1; 16]), Sort::Journal, Timestamp::from_millis(5), draft)
    }

    #[test]
    fn a_version_put_back_changes_the_words_only() {
        let version = Version::of(&page("Alpha", "Beta"), RecordId::from_bytes([2; 16]));
        assert_eq!((version.page, version.at.millis()), (page("", "").id, 5));
        let now = PageDraft { folded: true, ..page("Gamma", "Delta").draft() };
        assert_eq!(version.put_into(now), PageDraft { folded: true, ..page("Alpha", "Beta").draft() });
    }

    #[test]
    fn printing_a_version_shows_none_of_its_words() {
        let printed = format!("{:?}", Version::of(&page("Alpha", "Beta"), RecordId::from_bytes([2; 16])));
        assert!(!printed.contains("Alpha") && !printed.contains("Beta"), "{printed}");
    }
}
