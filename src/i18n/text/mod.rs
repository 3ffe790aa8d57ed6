//! The tree of texts. A part of the app is a branch; what holds numbers or dates is a function.

mod cover;
mod dates;
mod first;
mod lock;
mod message;
mod steady;
mod trouble;
mod write;

pub use cover::{CoverText, NoticeText};
pub use dates::DateText;
pub use first::{AboutText, FrontText, MoreText, PassphraseText, PointText, SafetyText, StrengthText};
pub use lock::LockText;
pub use message::{MessageLabels, MessageText};
pub use steady::SteadyText;
pub use trouble::TroubleText;
pub use write::{DeleteText, EditorText, JournalText, TodayText};

/// All texts of one language.
#[derive(Debug)]
pub struct Text {
    /// For the document's `lang`.
    pub code: &'static str,
    /// For the document's `dir`: `ltr` or `rtl`.
    pub direction: &'static str,
    /// The cover: places, Steady me, Leave.
    pub cover: CoverText,
    /// News on the cover.
    pub notice: NoticeText,
    /// The words before the parts of a message.
    pub message: MessageLabels,
    /// The neutral front.
    pub front: FrontText,
    /// What this is for.
    pub about: AboutText,
    /// What it can and cannot hide.
    pub safety: SafetyText,
    /// Choosing a passphrase.
    pub passphrase: PassphraseText,
    /// The lock.
    pub lock: LockText,
    /// Today.
    pub today: TodayText,
    /// All pages.
    pub journal: JournalText,
    /// The page being written.
    pub editor: EditorText,
    /// Steady me.
    pub steady: SteadyText,
    /// What can be in the way.
    pub trouble: TroubleText,
    /// Days and times.
    pub dates: DateText,
}
