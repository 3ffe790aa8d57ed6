//! The tree of texts. A part of the app is a branch; what holds numbers or dates is a function.

mod cover;
mod dates;
mod first;
mod lock;
mod message;
mod places;
mod salvage;
mod steady;
mod today;
mod tree;
mod trouble;
mod write;

pub use cover::{CoverText, NoticeText};
pub use dates::DateText;
pub use first::{AboutText, FrontText, MoreText, PassphraseText, PointText, SafetyText, StrengthText};
pub use lock::LockText;
pub use message::{MessageLabels, MessageText};
pub use places::{LearnText, PracticeText, YouText};
pub use salvage::SalvageText;
pub use steady::{BreathingText, CircleText, SteadyText, WalkText};
pub use today::{BecauseText, CheckInText, FeelingsText, PauseText, ScaleText, StepText, TodayText};
pub use tree::Text;
pub use trouble::TroubleText;
pub use write::{
    CalendarText, DeleteText, DeletedText, EditorText, FilterText, JournalText, PromptText, RoughDateText, SearchText,
    TagsText, VersionsText,
};
