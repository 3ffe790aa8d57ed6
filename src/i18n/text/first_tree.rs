//! The texts that stand before the notebook is open: the part of the tree that the first screen brings with it.

use super::{
    AboutText, CoverText, FrontText, ListsText, LockText, MessageLabels, SafetyText, SalvageText, TroubleText,
};

/// The texts of one language that stand before the notebook is open.
#[derive(Debug)]
pub struct FirstText {
    /// For the document's `lang`.
    pub code: &'static str,
    /// For the document's `dir`: `ltr` or `rtl`.
    pub direction: &'static str,
    /// The cover: places, Steady me, Leave.
    pub cover: CoverText,
    /// The words before the parts of a message.
    pub message: MessageLabels,
    /// The neutral front.
    pub front: FrontText,
    /// What this is for.
    pub about: AboutText,
    /// What it can and cannot hide.
    pub safety: SafetyText,
    /// The lock.
    pub lock: LockText,
    /// What could still be read of a notebook that does not open.
    pub salvage: SalvageText,
    /// Plain lists.
    pub lists: ListsText,
    /// What can be in the way.
    pub trouble: TroubleText,
}
