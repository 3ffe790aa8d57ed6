//! Texts: something was taken away, and can be brought back.

/// Some of one kind were taken away. All of this is told of so many of them.
#[derive(Debug)]
pub struct UndoText {
    /// They are gone, and until when they can be brought back.
    pub gone: fn(usize) -> String,
    /// Brings the last of them back.
    pub back: fn(usize) -> &'static str,
    /// Leaves them as they are, for good.
    pub leave: fn(usize) -> &'static str,
}
