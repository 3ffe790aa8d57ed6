//! The root of the tree.

use std::ops::Deref;

use domain::distance::Channel;
use domain::happened::Behaviour;
use domain::practice::{Exercise, Meditation};
use domain::{Prompt, SmallStep, TriggerId};

use super::PreferredText;
use super::{
    BackupText, BookText, ChecksText, DateText, DistanceText, EditorText, EraseText, ExerciseText, ExportText,
    FirstText, FriendText, GuidesText, HappenedText, HelpLinesText, ImportText, JournalText, LearnText, LeavingText,
    LockingText, LookBackText, NoticeText, OfflineText, PassphraseText, PatternsText, PeopleText, PracticeText,
    ReceivedText, RekeyText, RestoreText, SharePagesText, ShareText, SteadyText, StoryText, TakeAlongText, TherapyText,
    TodayText, UrgeText, VisitText, YouText,
};

/// All texts of one language. What stands before the notebook is open is a part of its own, which is reached as if it were not:
/// `text.lock`.
#[derive(Debug)]
pub struct Text {
    /// What stands before the notebook is open.
    pub first: &'static FirstText,
    /// Choosing a passphrase.
    pub passphrase: PassphraseText,
    /// News on the cover.
    pub notice: NoticeText,
    /// Starting without a connection, and a newer build.
    pub offline: OfflineText,
    /// Today.
    pub today: TodayText,
    /// The small steps that can be offered.
    pub small_steps: fn() -> &'static [SmallStep],
    /// The questions that a page can start from.
    pub prompts: fn() -> &'static [Prompt],
    /// The exercises.
    pub exercises: fn() -> &'static [Exercise],
    /// The silent meditations.
    pub meditations: fn() -> &'static [Meditation],
    /// The ways by which two people can reach each other.
    pub channels: fn() -> &'static [Channel],
    /// What can set off a wish to get in touch.
    pub triggers: fn() -> &'static [(TriggerId, String)],
    /// The exercise player.
    pub exercise: ExerciseText,
    /// The circle.
    pub people: PeopleText,
    /// Distance.
    pub distance: DistanceText,
    /// The pause before reaching out.
    pub urge: UrgeText,
    /// Words for what was done.
    pub behaviours: fn() -> &'static [Behaviour],
    /// What happened.
    pub happened: HappenedText,
    /// One's own story.
    pub story: StoryText,
    /// A book of one's own.
    pub book: BookText,
    /// What the records show.
    pub patterns: PatternsText,
    /// A week, in words.
    pub look_back: LookBackText,
    /// Guides, glossary, reading.
    pub guides: GuidesText,
    /// Help lines.
    pub help_lines: HelpLinesText,
    /// Therapy.
    pub therapy: TherapyText,
    /// Self-checks.
    pub checks: ChecksText,
    /// The sheet to take along.
    pub take_along: TakeAlongText,
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
    /// Texts with a word of the person's own in them.
    pub preferred: PreferredText,
    /// A second notebook.
    #[cfg(feature = "second-notebook")]
    pub second: super::SecondText,
    /// Making a backup.
    pub backup: BackupText,
    /// Opening a backup.
    pub restore: RestoreText,
    /// Taking pages out, readable.
    pub export: ExportText,
    /// Bringing text in.
    pub import: ImportText,
    /// Changing the passphrase.
    pub rekey: RekeyText,
    /// Deleting a kind of thing, or everything.
    pub erase: EraseText,
    /// Passing on the address.
    pub share: ShareText,
    /// Passing on chosen pages.
    pub share_pages: SharePagesText,
    /// What someone passed on.
    pub received: ReceivedText,
    /// For someone who stands by a person.
    pub friend: FriendText,
    /// When it locks by itself.
    pub locking: LockingText,
    /// Where Leave leads.
    pub leaving: LeavingText,
    /// What is told after opening.
    pub visit: VisitText,
    /// Days and times.
    pub dates: DateText,
}

impl Deref for Text {
    type Target = FirstText;

    fn deref(&self) -> &FirstText {
        self.first
    }
}
