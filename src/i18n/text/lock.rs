//! Texts of the lock. Nothing here tells what the notebook is for.

use super::MessageText;

/// The lock.
#[derive(Debug)]
pub struct LockText {
    /// Label.
    pub label: &'static str,
    /// Opens.
    pub open: &'static str,
    /// Shows what is typed.
    pub show: &'static str,
    /// Hides it.
    pub hide: &'static str,
    /// While it opens.
    pub opening: &'static str,
    /// Nothing typed.
    pub blank: &'static str,
    /// Not the passphrase.
    pub wrong: &'static str,
    /// Ends the opening.
    pub stop: &'static str,
    /// It was ended.
    pub stopped: &'static str,
    /// Another tab has it open.
    pub elsewhere: MessageText,
    /// To have it here.
    pub use_here: &'static str,
    /// The other tab has words that it could not keep.
    pub elsewhere_unkept: MessageText,
    /// To have it here although they are lost then.
    pub use_here_anyway: &'static str,
    /// It was opened in another tab, and this one locked.
    pub taken: &'static str,
    /// The same, and the last words may not be kept.
    pub taken_unkept: &'static str,
    /// It was locked in another tab or by itself, and the last words could not be kept: they wait, sealed.
    pub locked_unkept: &'static str,
    /// The same, and they are lost.
    pub locked_lost: &'static str,
    /// What was typed in the field was forgotten.
    pub cleared: &'static str,
    /// There is nothing here to open any more.
    pub empty: MessageText,
}
