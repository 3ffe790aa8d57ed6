//! The tree of texts. A part of the app is a branch; what holds numbers or dates is a function.

mod away;
mod backup;
mod book;
mod checks;
mod circle;
mod cover;
mod dates;
mod distance;
mod erase;
mod erase_kinds;
mod exercise;
mod export;
mod first;
mod first_tree;
mod friend;
mod guides;
mod happened;
mod help_lines;
mod import;
mod lists;
mod lock;
mod look_back;
mod message;
mod offline;
mod patterns;
mod places;
mod preferred;
mod received;
mod rekey;
mod restore;
mod salvage;
#[cfg(feature = "second-notebook")]
mod second;
mod share;
mod share_pages;
mod steady;
mod story;
mod take_along;
mod therapy;
mod today;
mod tree;
mod trouble;
mod undo;
mod urge;
mod write;
mod you;

pub use away::{LeavingText, LockingText, VisitText};
pub use backup::{BackupDoneText, BackupReminderText, BackupText};
pub use book::{BookChoiceText, BookOrderText, BookText, HandOutText, HandOutWarning, OnePageText};
pub use checks::{CheckAnswersText, CheckCrisisText, ChecksText, EarlierText, SumText, TrendText};
pub use circle::{CardText, PeopleText, PersonText};
pub use cover::{CoverText, NoticeText};
pub use dates::DateText;
pub use distance::{
    CareText, ChannelsText, ContactsText, DaysText, DistanceText, GivenText, LowContactText, RepliesText,
};
pub use erase::{AskText, EraseText};
pub use erase_kinds::KindText;
pub use exercise::{DrawingText, ExerciseText, FieldsText, RunsText, ShelfText, SureText};
pub use export::ExportText;
pub use first::{AboutText, FrontText, MoreText, PassphraseText, PointText, SafetyText, StrengthText};
pub use first_tree::FirstText;
pub use friend::{FriendPartText, FriendText};
pub use guides::{GlossaryText, GuideText, GuidesText, ReadingText};
pub use happened::{AccountText, AccountsText, HappenedText, SureOfText};
pub use help_lines::HelpLinesText;
pub use import::ImportText;
pub use lists::ListsText;
pub use lock::LockText;
pub use look_back::{LookBackPausesText, LookBackPlacesText, LookBackText};
pub use message::{MessageLabels, MessageText};
pub use offline::{NewerText, OfflineText};
pub use patterns::{
    BeforeAfterText, CountedText, FigureText, HelpedText, PaperText, PatternsText, SteadinessText, SwingsText,
    TriggersText, WhenText,
};
pub use places::{CopyText, LearnText, PracticeText};
pub use preferred::PreferredText;
pub use received::ReceivedText;
pub use rekey::RekeyText;
pub use restore::{RestoreDoneText, RestorePreviewText, RestoreProgressText, RestoreText};
pub use salvage::SalvageText;
#[cfg(feature = "second-notebook")]
pub use second::SecondText;
pub use share::ShareText;
pub use share_pages::{ShareChooseText, ShareFaultsText, SharePagesText, SharePreviewText, ShareReadyText};
pub use steady::{BreathingText, CircleText, SteadyText, WalkText};
pub use story::{
    ChapterText, ChapterVersionsText, ChaptersText, MomentsText, NamedStrengthsText, PlainDayText, StoryLettersText,
    StoryText, WritingTimeText,
};
pub use take_along::{SheetBlankText, SheetChooseText, SheetOrderText, SheetPreviewText, TakeAlongText};
pub use therapy::{SessionText, SessionsText, TherapyText};
pub use today::{BecauseText, CheckInText, FeelingsText, ScaleText, StepText, TodayText};
pub use tree::Text;
pub use trouble::TroubleText;
pub use undo::UndoText;
pub use urge::{
    AfterText, AheadText, ChooseText, EndedText, PauseText, PullText, ReachText, TouchingText, UrgeText, WaitText,
    WhyText,
};
pub use write::{
    CalendarText, DeleteText, DeletedText, EditorText, FilterText, JournalText, PromptText, RoughDateText, SearchText,
    TagsText, VersionsText,
};
pub use you::{BackupCardText, PersistText, StoredText, TodayPartsText, WordsText, YouText};
