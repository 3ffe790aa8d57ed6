//! Every screen a person can stand before, and the way there.

use daybook::{app::Shown, state::Trouble, ui::components::Question};
use domain::practice::Part;

/// Makes the enum and the lists of it from one, so that no screen is in one and not in the other.
macro_rules! screens {
    ($($(#[$of:meta])* $list:ident { $($(#[$doc:meta])* $screen:ident,)* })*) => {
        /// A screen.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Screen {
            $($($(#[$doc])* $screen,)*)*
        }

        impl Screen {
            $($(#[$of])* pub const $list: &'static [Self] = &[$(Self::$screen),*];)*
        }
    };
}

screens! {
    /// Those of a first visit.
    BEFORE {
        /// The neutral first page.
        Front,
        /// What it is.
        About,
        /// What it can and cannot hide.
        Safety,
        /// Choosing a passphrase.
        Choose,
        /// Typing it once more.
        Again,
        /// Steady me, before there is a notebook.
        Quiet,
    }
    /// Those of a notebook.
    AFTER {
        /// The lock.
        Lock,
        /// Today.
        Today,
        /// The pause before reaching out.
        Pause,
        /// One's own reasons.
        PauseWhy,
        /// Something to do now.
        PauseChoose,
        /// What became of it.
        PauseAfter,
        /// After its end.
        PauseEnded,
        /// All pages.
        Journal,
        /// Pages by month, where a narrow screen shows one or the other.
        Month,
        /// What was looked for and found.
        Found,
        /// Letters.
        Letters,
        /// The page being written.
        Editor,
        /// The same, with all that is closed at first.
        EditorOpen,
        /// Whether to delete it.
        Question,
        /// Pages that can be brought back.
        Deleted,
        /// Whether to delete one of them for good.
        LastQuestion,
        /// Things to do.
        Practice,
        /// Self-worth.
        SelfWorth,
        /// Distance.
        Distance,
        /// The pull.
        Pull,
        /// The circle.
        Circle,
        /// Growth.
        Growth,
        /// Story.
        Story,
        /// An exercise, before it begins.
        Exercise,
        /// One of its steps.
        ExerciseStep,
        /// After its last.
        ExerciseEnd,
        /// What was written in exercises.
        Runs,
        /// The plan of channels.
        Channels,
        /// The log of contact.
        Contacts,
        /// Replies.
        Replies,
        /// Someone of the circle.
        Person,
        /// How to help.
        HelpCard,
        /// Guides.
        Learn,
        /// What happened.
        Accounts,
        /// One account, with all that is closed at first.
        Account,
        /// The same, with all words and their meanings.
        AccountWords,
        /// After it is kept.
        AccountSettle,
        /// One chapter.
        Chapter,
        /// The book.
        Book,
        /// A guide.
        Guide,
        /// Words.
        Glossary,
        /// What to read elsewhere.
        Reading,
        /// Help lines.
        HelpLines,
        /// What the records show.
        Patterns,
        /// Therapy.
        Therapy,
        /// A self-check.
        Check,
        /// Notes of a session.
        Session,
        /// The sheet.
        TakeAlong,
        /// A week, in words.
        LookBack,
        /// How the notebook is to be.
        You,
        /// Making a backup.
        Backup,
        /// Opening one.
        Restore,
        /// Taking words out.
        Export,
        /// Bringing text in.
        Import,
        /// Changing the passphrase.
        Rekey,
        /// Deleting.
        Erase,
        /// Whether to delete a kind of thing.
        EraseQuestion,
        /// Whether to delete everything.
        EraseAll,
        /// Passing on the address.
        Share,
        /// Passing on pages.
        SharePages,
        /// Standing by someone.
        Friend,
        /// Steady me.
        Steady,
        /// People to reach, from there.
        SteadyPeople,
        // From here on they stand before the lock.
        /// Plain lists.
        Lists,
        /// The same, while one of them is changed.
        ListsEdited,
    }
    /// Those of something in the way, for a person whose pages run [`crate::FAULTS`] first.
    TROUBLED {
        /// The browser keeps nothing for the page.
        Refused,
        /// One store is empty and the other does not answer.
        Unsure,
        /// What is kept cannot be read.
        Damaged,
        /// It was made by a newer version.
        Newer,
        /// The browser lacks something.
        TooOld,
        /// The browser runs no WebAssembly.
        NoWasm,
        /// A part did not arrive.
        NotLoaded,
        /// The app fell.
        Stopped,
        /// What could still be read of a notebook that does not open.
        Salvage,
        /// The lock, with words behind it that could not be kept.
        Unkept,
    }
}

/// Where each page of the app is seen. One that is not listed here does not compile.
#[expect(dead_code, reason = "it is there for the compiler")]
fn screens_of(shown: Shown) -> &'static [Screen] {
    match shown {
        Shown::Lists => &[Screen::Lists, Screen::ListsEdited],
        Shown::Front => &[Screen::Front, Screen::Quiet],
        Shown::About => &[Screen::About],
        Shown::Safety => &[Screen::Safety],
        Shown::Passphrase => &[Screen::Choose, Screen::Again],
        Shown::Lock => &[Screen::Lock, Screen::Unkept],
        Shown::Salvage => &[Screen::Salvage],
        Shown::Today => &[Screen::Today, Screen::Steady, Screen::SteadyPeople],
        Shown::Pause => &[Screen::Pause, Screen::PauseWhy, Screen::PauseChoose, Screen::PauseAfter, Screen::PauseEnded],
        Shown::Journal => &[Screen::Journal, Screen::Month, Screen::Found],
        Shown::Letters => &[Screen::Letters],
        Shown::Deleted => &[Screen::Deleted],
        Shown::Editor => &[Screen::Editor, Screen::EditorOpen],
        Shown::Practice => &[Screen::Practice],
        Shown::Part(part) => match part {
            Part::SelfWorth => &[Screen::SelfWorth],
            Part::Distance => &[Screen::Distance],
            Part::Circle => &[Screen::Circle],
            Part::Growth => &[Screen::Growth],
            Part::Story => &[Screen::Story],
            Part::Pull => &[Screen::Pull],
        },
        Shown::Exercise => &[Screen::Exercise, Screen::ExerciseStep, Screen::ExerciseEnd],
        Shown::Runs => &[Screen::Runs],
        Shown::Channels => &[Screen::Channels],
        Shown::Contacts => &[Screen::Contacts],
        Shown::Replies => &[Screen::Replies],
        Shown::Person => &[Screen::Person],
        Shown::HelpCard => &[Screen::HelpCard],
        Shown::Learn => &[Screen::Learn],
        Shown::Accounts => &[Screen::Accounts],
        Shown::Account => &[Screen::Account, Screen::AccountWords, Screen::AccountSettle],
        Shown::Chapter => &[Screen::Chapter],
        Shown::Book => &[Screen::Book],
        Shown::Guide => &[Screen::Guide],
        Shown::Glossary => &[Screen::Glossary],
        Shown::Reading => &[Screen::Reading],
        Shown::HelpLines => &[Screen::HelpLines],
        Shown::Patterns => &[Screen::Patterns],
        Shown::Therapy => &[Screen::Therapy],
        Shown::Check => &[Screen::Check],
        Shown::Session => &[Screen::Session],
        Shown::TakeAlong => &[Screen::TakeAlong],
        Shown::LookBack => &[Screen::LookBack],
        Shown::You => &[Screen::You],
        Shown::Backup => &[Screen::Backup],
        Shown::Restore => &[Screen::Restore],
        Shown::Export => &[Screen::Export],
        Shown::Import => &[Screen::Import],
        Shown::Rekey => &[Screen::Rekey],
        Shown::Erase => &[Screen::Erase, Screen::EraseQuestion, Screen::EraseAll],
        Shown::Share => &[Screen::Share],
        Shown::SharePages => &[Screen::SharePages],
        Shown::Friend => &[Screen::Friend],
        Shown::Received => &[],
        Shown::Trouble(trouble) => match trouble {
            Trouble::StorageRefused => &[Screen::Refused],
            Trouble::StorageUnsure => &[Screen::Unsure],
            Trouble::StorageDamaged => &[Screen::Damaged],
            Trouble::Newer => &[Screen::Newer],
            Trouble::TooOld => &[Screen::TooOld],
        },
    }
}

/// Where each question is asked. One that is not listed here does not compile.
#[expect(dead_code, reason = "it is there for the compiler")]
fn asked_on(question: Question) -> Screen {
    match question {
        Question::DeletePage => Screen::Question,
        Question::DeleteForGood => Screen::LastQuestion,
        Question::DeleteKind => Screen::EraseQuestion,
        Question::DeleteEverything => Screen::EraseAll,
    }
}
