//! Messages: what happened, what is fine, what you can do.

/// One message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageText {
    /// The matter, in a few words.
    pub title: &'static str,
    /// What happened.
    pub happened: &'static str,
    /// What is fine all the same; empty where there is nothing to say.
    pub fine: &'static str,
    /// What you can do.
    pub next: &'static str,
}

/// The words before the parts of a message.
#[derive(Clone, Copy, Debug)]
pub struct MessageLabels {
    /// What happened.
    pub happened: &'static str,
    /// What is fine.
    pub fine: &'static str,
    /// What you can do.
    pub next: &'static str,
}
