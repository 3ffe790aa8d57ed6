//! Texts: one's own story.

/// See the file.
#[derive(Debug)]
pub struct StoryText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
}
