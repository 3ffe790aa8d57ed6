//! What cannot be taken in, and where.

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFaultKind {
    /// It is no text in UTF-8.
    NotText,
    /// A sign that no text has: its number.
    Control(u32),
    /// More than one page can hold.
    TooLong,
    /// Nothing stands in it.
    Empty,
    /// The file is longer than any that is read.
    TooBig,
    /// The browser does not read it.
    Unread,
    /// Neither plain text nor Markdown, by its name.
    OtherKind,
}

/// One fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportFault {
    /// The line, from 1; none where the whole file is meant.
    pub line: Option<usize>,
    /// Why.
    pub kind: ImportFaultKind,
}

impl ImportFault {
    /// A fault of a whole file.
    pub const fn whole(kind: ImportFaultKind) -> Self {
        Self { line: None, kind }
    }

    pub(super) const fn at(line: usize, kind: ImportFaultKind) -> Self {
        Self { line: Some(line), kind }
    }
}
