//! Learning: what the person made of a guide, and self-checks.

mod crisis_words;
mod guide_mark;
mod questionnaire;
mod self_check;
mod trend;

pub use crisis_words::CrisisWords;
pub use guide_mark::GuideMark;
pub use questionnaire::{CheckAnswer, CheckCrisis, CheckRange, Questionnaire, Uncounted};
pub use self_check::SelfCheck;
pub use trend::trend;
