//! Whose words a text holds: to see that at once is the point of writing both down.

/// Theirs, or the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// What somebody said.
    Told,
    /// What the person knows or thinks.
    Own,
}
