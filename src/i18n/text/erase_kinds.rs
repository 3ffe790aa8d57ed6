//! Texts: what the kinds of thing are called.

/// The kinds, in words that stand at the start of a line.
#[derive(Debug)]
pub struct KindText {
    /// Pages of the journal.
    pub pages: &'static str,
    /// Letters.
    pub letters: &'static str,
    /// What happened.
    pub accounts: &'static str,
    /// Moments of the timeline.
    pub moments: &'static str,
    /// Chapters.
    pub chapters: &'static str,
    /// What is in the book.
    pub books: &'static str,
    /// Check-ins.
    pub check_ins: &'static str,
    /// Small steps.
    pub steps: &'static str,
    /// Pauses.
    pub pauses: &'static str,
    /// Exercises.
    pub exercises: &'static str,
    /// Lines of one's own.
    pub lines: &'static str,
    /// People.
    pub people: &'static str,
    /// Channels.
    pub channels: &'static str,
    /// Contact.
    pub contacts: &'static str,
    /// Replies.
    pub replies: &'static str,
    /// Self-checks.
    pub self_checks: &'static str,
    /// Notes of sessions.
    pub sessions: &'static str,
    /// Sheets.
    pub sheets: &'static str,
    /// Marks in guides.
    pub guide_marks: &'static str,
}
