//! The root of the tree.

use domain::distance::Channel;
use domain::happened::Behaviour;
use domain::practice::{Exercise, Meditation};
use domain::{Prompt, SmallStep, TriggerId};

use super::PreferredText;
use super::{
    AboutText, BackupText, BookText, ChecksText, CoverText, DateText, DistanceText, EditorText, EraseText,
    ExerciseText, ExportText, FriendText, FrontText, GuidesText, HappenedText, HelpLinesText, ImportText, JournalText,
    LearnText, LeavingText, ListsText, LockText, LockingText, LookBackText, MessageLabels, NoticeText, OfflineText,
    PassphraseText, PatternsText, PeopleText, PracticeText, ReceivedText, RekeyText, RestoreText, SafetyText,
    SalvageText, SharePagesText, ShareText, SteadyText, StoryText, TakeAlongText, TherapyText, TodayText, TroubleText,
    UrgeText, VisitText, YouText,
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
    /// Starting without a connection, and a newer build.
    pub offline: OfflineText,
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
    /// Plain lists.
    pub lists: ListsText,
    /// What can be in the way.
    pub trouble: TroubleText,
    /// Days and times.
    pub dates: DateText,
}
