//! Learning: guides and what the person made of them, words, reading, help lines, and self-checks.

mod crisis;
mod guide;
mod guide_mark;
mod help_line;
mod questionnaire;
mod reading;
mod self_check;
mod source;
mod term;
mod trend;

pub use crisis::Crisis;
pub use guide::{Block, Guide, Section, Sure, SureLevel, Topic};
pub use guide_mark::GuideMark;
pub use help_line::{Confidence, Directory, HelpKind, HelpLine, HelpLines, MessageTo, MessageWay, Phone, Published};
pub use questionnaire::{CheckAnswer, CheckCrisis, CheckRange, Questionnaire, Uncounted};
pub use reading::{Reading, ReadingKind};
pub use self_check::SelfCheck;
pub use source::Source;
pub use term::{Piece, Term, pieces};
pub use trend::trend;
