//! English.

mod away;
mod backup;
mod book;
mod checks;
mod circle;
mod distance;
mod erase;
mod exercise;
mod exercises;
mod export;
mod first;
mod friend;
mod guides;
mod guides_files;
mod happened;
mod help_lines;
mod import;
mod lists;
mod look_back;
mod notice;
mod offline;
mod passphrase;
mod patterns;
mod places;
mod preferred;
mod received;
mod rekey;
mod restore;
mod safety;
#[cfg(feature = "second-notebook")]
mod second;
mod share;
mod share_pages;
mod steady;
mod story;
mod take_along;
mod therapy;
mod today;
mod urge;
mod write;
mod you;

use std::sync::LazyLock;

use domain::{Day, Moment, Prompt, RoughDate, SmallStep, Weekday};

use super::text::{
    AccountText, AccountsText, AfterText, AheadText, BackupText, BecauseText, BeforeAfterText, BookChoiceText,
    BookOrderText, BookText, CalendarText, CardText, CareText, ChannelsText, ChapterText, ChapterVersionsText,
    ChaptersText, CheckAnswersText, CheckCrisisText, CheckInText, ChecksText, ChooseText, ContactsText, CopyText,
    CountedText, DateText, DaysText, DeleteText, DeletedText, DistanceText, DrawingText, EarlierText, EditorText,
    EndedText, EraseText, ExerciseText, ExportText, FeelingsText, FieldsText, FigureText, FilterText, FriendText,
    GivenText, GlossaryText, GuideText, GuidesText, HandOutText, HandOutWarning, HappenedText, HelpLinesText,
    HelpedText, ImportText, JournalText, LearnText, LeavingText, ListsText, LockingText, LookBackPausesText,
    LookBackPlacesText, LookBackText, LowContactText, MessageText, MomentsText, MoreText, NamedStrengthsText,
    OnePageText, PaperText, PatternsText, PauseText, PeopleText, PersonText, PlainDayText, PointText, PracticeText,
    PromptText, PullText, ReachText, ReadingText, ReceivedText, RekeyText, RepliesText, RestoreText, RoughDateText,
    RunsText, SafetyText, ScaleText, SearchText, SessionText, SessionsText, SharePagesText, ShareText, SheetBlankText,
    SheetChooseText, SheetOrderText, SheetPreviewText, ShelfText, SteadinessText, StepText, StoryLettersText,
    StoryText, SumText, SureOfText, SureText, SwingsText, TagsText, TakeAlongText, Text, TherapyText, TodayText,
    TouchingText, TrendText, TriggersText, UndoText, UrgeText, VersionsText, VisitText, WaitText, WhenText, WhyText,
    WritingTimeText,
};

use away::{LEAVING, LOCKING, VISIT};
use backup::BACKUP;
use book::BOOK;
use checks::CHECKS;
use circle::CIRCLE;
use distance::DISTANCE;
use erase::ERASE;
use exercise::EXERCISE;
use exercises::{behaviours, channels, exercises, meditations, triggers};
use export::EXPORT;
pub(super) use first::FIRST;
use first::pages;
use friend::FRIEND;
use guides::GUIDES;
use happened::HAPPENED;
use help_lines::HELP_LINES;
use import::IMPORT;
use look_back::LOOK_BACK;
use notice::NOTICE;
use passphrase::PASSPHRASE;
use patterns::PATTERNS;
use places::{LEARN, PRACTICE};
use preferred::PREFERRED;
use received::RECEIVED;
use rekey::REKEY;
use restore::RESTORE;
use share::SHARE;
use share_pages::SHARE_PAGES;
use story::STORY;
use take_along::TAKE_ALONG;
use therapy::THERAPY;
use today::TODAY;
use urge::URGE;
use write::{EDITOR, JOURNAL};
use you::YOU;

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const WEEKDAYS_SHORT: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Data that a test has read before; what did not read would be missing and nothing else.
const STEPS: &str = include_str!("../content/en/small_steps.json");
const PROMPTS: &str = include_str!("../content/en/prompts.json");

pub(super) static ENGLISH: Text = Text {
    first: &FIRST,
    passphrase: PASSPHRASE,
    notice: NOTICE,
    offline: offline::OFFLINE,
    today: TODAY,
    small_steps,
    prompts,
    journal: JOURNAL,
    editor: EDITOR,
    steady: steady::STEADY,
    practice: PRACTICE,
    exercises,
    meditations,
    channels,
    triggers,
    exercise: EXERCISE,
    people: CIRCLE,
    distance: DISTANCE,
    urge: URGE,
    behaviours,
    happened: HAPPENED,
    story: STORY,
    book: BOOK,
    patterns: PATTERNS,
    look_back: LOOK_BACK,
    guides: GUIDES,
    help_lines: HELP_LINES,
    therapy: THERAPY,
    checks: CHECKS,
    take_along: TAKE_ALONG,
    learn: LEARN,
    you: YOU,
    preferred: PREFERRED,
    #[cfg(feature = "second-notebook")]
    second: second::SECOND,
    backup: BACKUP,
    restore: RESTORE,
    export: EXPORT,
    import: IMPORT,
    rekey: REKEY,
    erase: ERASE,
    share: SHARE,
    share_pages: SHARE_PAGES,
    received: RECEIVED,
    friend: FRIEND,
    locking: LOCKING,
    leaving: LEAVING,
    visit: VISIT,
    dates: DateText {
        weekday: |day| WEEKDAYS[day.weekday().index()],
        weekday_short: |day| WEEKDAYS_SHORT[day.weekday().index()],
        month_year,
        date,
        rough,
        week: || {
            let name = |day: Weekday| (WEEKDAYS_SHORT[day.index()][..2].to_owned(), WEEKDAYS[day.index()].to_owned());
            Weekday::week_from(Weekday::Monday).into_iter().map(name).collect()
        },
        first_weekday: Weekday::Monday,
        day: |day| format!("{} {} {}", WEEKDAYS[day.weekday().index()], day.day(), month(day)),
        time: |at| format!("{:02}:{:02}", at.hour(), at.minute()),
        part_of_day,
    },
};

fn rough(date: RoughDate) -> String {
    match date {
        RoughDate::Day(day) => self::date(day),
        RoughDate::Month(month) => month_year(month.first_day()),
        RoughDate::Year(year) => year.number().to_string(),
    }
}

fn date(day: Day) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

fn month_year(day: Day) -> String {
    format!("{} {}", month(day), day.year())
}

fn small_steps() -> &'static [SmallStep] {
    static READ: LazyLock<Vec<SmallStep>> = LazyLock::new(|| SmallStep::read_all(STEPS).unwrap_or_default());
    &READ
}

fn prompts() -> &'static [Prompt] {
    static READ: LazyLock<Vec<Prompt>> = LazyLock::new(|| Prompt::read_all(PROMPTS).unwrap_or_default());
    &READ
}

fn month(day: Day) -> &'static str {
    MONTHS[usize::from(day.month()) - 1]
}

fn part_of_day(at: Moment) -> &'static str {
    match at.hour() {
        5..12 => "in the morning",
        12..18 => "in the afternoon",
        18..23 => "in the evening",
        _ => "in the night",
    }
}

fn words(count: usize) -> String {
    match count {
        1 => "1 word".into(),
        count => format!("{count} words"),
    }
}
