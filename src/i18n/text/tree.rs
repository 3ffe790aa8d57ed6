//! The root of the tree.

use domain::{Prompt, SmallStep};

use super::{
    AboutText, CoverText, DateText, EditorText, FrontText, JournalText, LearnText, LockText, MessageLabels, NoticeText,
    PassphraseText, PauseText, PracticeText, SafetyText, SalvageText, SteadyText, TodayText, TroubleText, YouText,
};

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
    /// What could still be read of a notebook that does not open.
    pub salvage: SalvageText,
    /// Today.
    pub today: TodayText,
    /// The pause before reaching out.
    pub pause: PauseText,
    /// The small steps that can be offered.
    pub small_steps: fn() -> &'static [SmallStep],
    /// The questions that a page can start from.
    pub prompts: fn() -> &'static [Prompt],
    /// All pages.
    pub journal: JournalText,
    /// The page being written.
    pub editor: EditorText,
    /// Steady me.
    pub steady: SteadyText,
    /// Things to do.
    pub practice: PracticeText,
    /// Things to know.
    pub learn: LearnText,
    /// How the notebook is to be.
    pub you: YouText,
    /// What can be in the way.
    pub trouble: TroubleText,
    /// Days and times.
    pub dates: DateText,
}
