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
mod friend;
mod guides;
mod guides_files;
mod happened;
mod help_lines;
mod import;
mod lists;
mod look_back;
mod offline;
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
    AboutText, AccountText, AccountsText, AfterText, AheadText, BackupText, BecauseText, BeforeAfterText,
    BookChoiceText, BookOrderText, BookText, CalendarText, CardText, CareText, ChannelsText, ChapterText,
    ChapterVersionsText, ChaptersText, CheckAnswersText, CheckCrisisText, CheckInText, ChecksText, ChooseText,
    ContactsText, CopyText, CountedText, CoverText, DateText, DaysText, DeleteText, DeletedText, DistanceText,
    DrawingText, EarlierText, EditorText, EndedText, EraseText, ExerciseText, ExportText, FeelingsText, FieldsText,
    FigureText, FilterText, FriendText, FrontText, GivenText, GlossaryText, GuideText, GuidesText, HandOutText,
    HandOutWarning, HappenedText, HelpLinesText, HelpedText, ImportText, JournalText, LearnText, LeavingText,
    ListsText, LockText, LockingText, LookBackPausesText, LookBackPlacesText, LookBackText, LowContactText,
    MessageLabels, MessageText, MomentsText, MoreText, NamedStrengthsText, NoticeText, OnePageText, PaperText,
    PassphraseText, PatternsText, PauseText, PeopleText, PersonText, PlainDayText, PointText, PracticeText, PromptText,
    PullText, ReachText, ReadingText, ReceivedText, RekeyText, RepliesText, RestoreText, RoughDateText, RunsText,
    SafetyText, SalvageText, ScaleText, SearchText, SessionText, SessionsText, SharePagesText, ShareText,
    SheetBlankText, SheetChooseText, SheetOrderText, SheetPreviewText, ShelfText, SteadinessText, StepText,
    StoryLettersText, StoryText, StrengthText, SumText, SureOfText, SureText, SwingsText, TagsText, TakeAlongText,
    Text, TherapyText, TodayText, TouchingText, TrendText, TriggersText, TroubleText, UndoText, UrgeText, VersionsText,
    VisitText, WaitText, WhenText, WhyText, WritingTimeText,
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
use friend::FRIEND;
use guides::GUIDES;
use happened::HAPPENED;
use help_lines::HELP_LINES;
use import::IMPORT;
use lists::LISTS;
use look_back::LOOK_BACK;
use patterns::PATTERNS;
use places::{LEARN, PRACTICE};
use preferred::PREFERRED;
use received::RECEIVED;
use rekey::REKEY;
use restore::RESTORE;
use safety::SAFETY;
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
    code: "en",
    direction: "ltr",
    cover: CoverText {
        name: "Daybook",
        skip: "Skip to the page",
        places: "Places",
        today: "Today",
        write: "Write",
        practice: "Practice",
        learn: "Learn",
        you: "You",
        steady: "Steady me",
        quiet: "Quiet minute",
        leave: "Leave",
        keys: ("Leave: or press ", "Shift", " three times"),
        lock: "Lock now",
        back: "Back",
    },
    notice: NoticeText {
        one_store: "This browser keeps your pages in one place instead of two. They are kept.",
        older: "A part of the notebook could not be read. This may be how it was just before the last change.",
        lost: |count| {
            let parts = match count {
                1 => "One part of the notebook".to_owned(),
                _ => format!("{count} parts of the notebook"),
            };
            format!("{parts} could not be read. A part can hold several pages. Nothing of it has been changed.")
        },
        newer: |count| match count {
            1 => "One page was made by a newer version and is not shown. It has been left as it is.".into(),
            _ => format!(
                "{count} pages were made by a newer version and are not shown. They have been left as they are."
            ),
        },
        unreadable: |count| match count {
            1 => "One page is there and cannot be read. It has been left as it is.".into(),
            _ => format!("{count} pages are there and cannot be read. They have been left as they are."),
        },
        nearly_full: "The notebook is nearly full. Pages you no longer need can be deleted to make room.",
        copies: "Two tabs wrote at the same time. What the other one wrote stands in the journal as a copy.",
        copies_not_kept: "Two tabs wrote at the same time, and what the other one wrote could not be kept as a copy.",
        dismiss: "Close",
    },
    offline: offline::OFFLINE,
    message: MessageLabels { happened: "What happened: ", fine: "What is fine: ", next: "What you can do: " },
    front: FrontText { lede: "A private notebook that stays on this device.", more: "What it is" },
    about: AboutText {
        title: "A private notebook for getting your own life back",
        words: [
            "Daybook is for the time after a partner who put you down, controlled you or twisted what was true. \
             It does not matter who ended it. You do not need a name for what happened.",
            "Missing them, even badly, is common. There is room for that here too.",
            "You can write about what is on your mind, a line or a page. In any order. At your own pace.",
        ],
        points: [
            PointText {
                title: "It stays on this device",
                words: "No account. No email. Nothing you write is sent to us or anyone else.",
            },
            PointText {
                title: "It is locked with your own words",
                words: "You choose a passphrase. Without it nobody can open the pages, and that includes us.",
            },
            PointText {
                title: "You are in charge",
                words: "Skip anything. Stop anytime. Change or delete every page.",
            },
        ],
        next: "Read the safety page first",
        next_hint: "Two minutes. Then you choose whether to start.",
        not_title: "What it is not",
        not: "Daybook is not therapy, an emergency service, legal advice or a place for evidence. Nobody reads it, so \
              nobody can answer.",
        danger: "If you are in danger now, ring the emergency number where you are. A phone keeps a record of calls.",
    },
    safety: SAFETY,
    passphrase: PassphraseText {
        cleared: "What you had typed here was cleared, because the page was left or left alone. Nothing was kept.",
        back: "Safety page",
        title: "Choose a passphrase",
        lede: "It is the only key. It never leaves this device.",
        warning: PointText {
            title: "Nobody can recover it",
            words: "There is no “forgot passphrase”. If it is lost, the pages are lost. Choose words you will remember, \
                    that others would not guess.",
        },
        drawn_title: "A passphrase made for you",
        drawn_why: "Picked by chance on this device, from a list of 7,776 plain words.",
        drawn_list: "Suggested passphrase",
        drawn_use: "Use these words",
        drawn_again: "New words",
        drawn_failed: "No words could be picked: the list did not arrive. You can try again, or write your own below.",
        own_title: "Or write your own",
        own_label: "Passphrase",
        own_why: "Four or more words that do not belong together work well. Not a name, a date or a song you both know.",
        own_use: "Use my own words",
        strength: StrengthText {
            none: "Nothing typed yet.",
            too_short: "This is short. Longer is harder to guess.",
            too_few: "A few words can be guessed. Add more.",
            repeats: "Some of it is the same again. Other words would count for more.",
            well_known: "People try this first. Choose other words.",
            fair: "Hard to guess. Enough to start with.",
            strong: "Very hard to guess.",
        },
        show: "Show",
        hide: "Hide",
        again_title: "Type it once more",
        again_lede: "To see that you know it, and that it is typed the way you meant.",
        again_back: "Choose another",
        again_label: "Your passphrase",
        again_look: "Look at it again",
        again_differs: "This is not the same. Look at it again, or type it once more.",
        browser: "If your browser offers to save it, choose No. A saved passphrase opens for anyone who opens the browser.",
        remember: PointText {
            title: "I have a way to remember my passphrase",
            words: "A small card in a place only you use, or plain memory. You do not need to write it in one piece.",
        },
        this_visit: PointText {
            title: "Keep nothing on this device",
            words: "The notebook lives in this tab only. When the tab is closed or loaded again, or you press Leave, all of it \
                    is gone. Locking keeps it until then.",
        },
        remember_first: "Please tick the line above once you have a way to remember it.",
        not_now: "Not now",
        make: "Make my notebook",
        making: "Making your notebook",
        making_words: "This takes a few seconds, on purpose. It makes guessing slow. Leave works now.",
        stop: "Stop",
        stopped: "Stopped. Nothing has been made. Your passphrase is still typed here.",
        full: MessageText {
            title: "There is no room for a notebook here",
            happened: "The browser has no space left for this page.",
            fine: "Nothing has been kept. Your passphrase is still typed below.",
            next: "Make room, for instance by closing other tabs or clearing another website’s data. Then try again.",
        },
        already: MessageText {
            title: "There is a notebook here already",
            happened: "It was made in another tab just now.",
            fine: "That notebook has not been changed.",
            next: "Close this tab, or load the page again and open the notebook with its passphrase.",
        },
    },
    lock: LockText {
        label: "Passphrase",
        open: "Open",
        show: "Show",
        hide: "Hide",
        opening: "Opening. This takes a few seconds, on purpose. Leave works now.",
        blank: "Type the passphrase first.",
        wrong: "That did not open it. Capital letters count. Look at it with Show, and try again.",
        stop: "Stop",
        stopped: "Stopped. Nothing was opened, and nothing has changed.",
        elsewhere: MessageText {
            title: "It is open in another tab",
            happened: "One tab at a time can have it open, so that no words are lost.",
            fine: "",
            next: "Go on in the other tab. Or use it here: the other tab then keeps what was typed, and locks.",
        },
        use_here: "Use it here",
        elsewhere_unkept: MessageText {
            title: "The other tab has words that are not kept",
            happened: "It tried to keep them for you just now, and could not.",
            fine: "They are still on the page in that tab.",
            next: "Go to that tab and copy them to another place. If you use it here first, they are lost.",
        },
        use_here_anyway: "Use it here all the same",
        taken: "This was opened in another tab, and locked here. What was typed here is kept.",
        taken_unkept: "This was opened in another tab, and locked here. The last words typed here may not be kept.",
        locked_unkept: "This was locked. The last words typed here could not be kept. They wait in this tab, locked too: open \
                        it here to have them back. They are gone when this tab is closed, loaded again or left.",
        locked_lost: "This was locked. The last words typed here could not be kept.",
        cleared: "What was typed here was cleared, because the page was left alone.",
        empty: MessageText {
            title: "There is nothing here to open",
            happened: "This browser no longer holds a notebook for this page. It may have been deleted or cleared.",
            fine: "",
            next: "If you use more than one browser, look in the others. Or load the page again to start a new one.",
        },
    },
    salvage: SalvageText {
        look: "Look for what still reads",
        title: "What can still be read",
        lede: "The notebook itself does not open. These pages were found in what is left of it. Nothing here was changed.",
        counts: |found, broken, unread| {
            let mut counts = format!("{} found.", pages(found));
            if broken > 0 {
                counts +=
                    &format!(" Pieces that do not read: {broken}. They may be older versions, or pages that are lost.");
            }
            if unread > 0 {
                counts += &format!(" Made by a newer version and not shown: {unread}.");
            }
            counts
        },
        nothing: "No page was found. The sealed copy may still help someone who knows the format.",
        untitled: "No title",
        files: "Keep what was found",
        save_text: "Save the pages as a file",
        save_text_note: "A plain text file. It is not sealed: anyone who can open the file can read it. Pages that you deleted may be in it.",
        save_raw: "Save a sealed copy",
        save_raw_note: "A sealed copy holds everything as it is stored. It opens with the passphrase only, if it can be repaired.",
        no_file: "The browser gave no file. Try another browser, or check whether downloads are allowed.",
    },
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
    lists: LISTS,
    trouble: TroubleText {
        storage_refused: MessageText {
            title: "This browser keeps nothing for this page",
            happened: "Storing data is switched off here. Some private windows and strict settings do that.",
            fine: "",
            next: "Allow this page to store data, or open it in another window or browser. Then load it again.",
        },
        storage_unsure: MessageText {
            title: "The browser did not answer",
            happened: "It did not say whether it already keeps a notebook for this page.",
            fine: "Nothing has been changed or deleted.",
            next: "Close other tabs of this page and load it again. If you have never been here, you can start without \
                   the answer.",
        },
        start_anyway: "Start without the answer",
        storage_damaged: MessageText {
            title: "What is kept here cannot be read",
            happened: "The data of this page is damaged. The browser or the disk may have lost a part of it.",
            fine: "Nothing has been changed or deleted.",
            next: "Load the page again. If that does not help, close all tabs of this page and restart the browser.",
        },
        newer: MessageText {
            title: "This was made by a newer version",
            happened: "This version cannot read what a newer one has kept.",
            fine: "Nothing has been changed or deleted.",
            next: "Load the page again, so that the newer version comes. If that does not help, try again later.",
        },
        too_old: MessageText {
            title: "This browser is too old for Daybook",
            happened: "The page needs things this browser does not have yet.",
            fine: "Nothing has been changed or deleted.",
            next: "Update the browser, or open this page in another one.",
        },
        no_randomness: MessageText {
            title: "This browser gives no random numbers",
            happened: "Daybook needs them to lock what you write, so it did not go on.",
            fine: "Nothing has been changed or deleted.",
            next: "Load the page again, or open it in another browser.",
        },
        no_worker: MessageText {
            title: "The passphrase could not be worked on",
            happened: "A part of the page did not start. It may not have arrived, or a setting may stop it.",
            fine: "Nothing has been changed or deleted.",
            next: "Check the connection and load the page again. If that does not help, try another browser.",
        },
        no_memory: MessageText {
            title: "There was not enough memory",
            happened: "The passphrase work needs more memory than the device had free.",
            fine: "Nothing has been changed or deleted.",
            next: "Close other tabs and apps, then try again.",
        },
    },
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

fn pages(count: usize) -> String {
    match count {
        1 => "1 page".into(),
        count => format!("{count} pages"),
    }
}

fn words(count: usize) -> String {
    match count {
        1 => "1 word".into(),
        count => format!("{count} words"),
    }
}
