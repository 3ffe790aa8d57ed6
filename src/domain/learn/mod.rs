//! Learning: what the person made of a guide, and self-checks.

mod guide_mark;
mod self_check;

pub use guide_mark::GuideMark;
pub use self_check::SelfCheck;
