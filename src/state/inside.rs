//! What of the state knows the records of a notebook. The first screen has none of it, and reaches it by these doors alone, once it is here.

use futures::future::LocalBoxFuture;
use platform::Hold;
use vault::{Notebook, Salvaged};

use super::salvage::findings_of;
use super::unlock::Unlocked;
use super::{Findings, Session};
use crate::platform;

/// See the file.
#[derive(Debug)]
pub struct Inside {
    /// Reads and shows a notebook that was opened.
    pub(super) read: fn(Session, Unlocked) -> LocalBoxFuture<'static, ()>,
    /// Shows one that was just made.
    pub(super) show: fn(Session, Notebook, Hold),
    /// Makes pages of what was found of one that does not open.
    pub(super) findings: fn(&Salvaged) -> Findings,
}

/// All of it.
pub static INSIDE: Inside = Inside {
    read: |session, unlocked| Box::pin(session.read(unlocked)),
    show: |session, notebook, hold| session.show(notebook, hold),
    findings: findings_of,
};
