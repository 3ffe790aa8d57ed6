//! The words of a page or of any other texts, made plain once, to be searched at every sign typed.

use super::fold::Folder;
use crate::Page;

/// Title, text and tags of one page. One allocation of about their size.
pub struct Haystack(Box<str>);

impl Haystack {
    /// What can be searched of a page; of one that is folded away too, since only its person can search.
    pub fn of(page: &Page) -> Self {
        let mut folder = Folder::with_capacity(page.title.len() + page.body.len() + 2);
        folder.text(&page.title);
        folder.end_part();
        folder.text(&page.body);
        for tag in page.tags.iter() {
            folder.end_part();
            folder.text(tag.as_str());
        }
        Self(folder.into_string().into())
    }

    /// What can be searched of texts that belong together. Nothing is found across two of them.
    pub fn of_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let texts: Vec<&str> = texts.into_iter().collect();
        let mut folder = Folder::with_capacity(texts.iter().map(|text| text.len() + 1).sum());
        for (at, text) in texts.into_iter().enumerate() {
            if at > 0 {
                folder.end_part();
            }
            folder.text(text);
        }
        Self(folder.into_string().into())
    }

    /// The plain words, parts between line feeds.
    pub(super) fn text(&self) -> &str {
        &self.0
    }

    /// How many bytes there are to look at.
    pub fn size(&self) -> usize {
        self.0.len()
    }
}

/// Prints its size and none of its words.
impl core::fmt::Debug for Haystack {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        crate::hidden::Hidden(&self.0).fmt(f)
    }
}
