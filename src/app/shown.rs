//! What is shown: a place, as far as the gate lets one go.

use domain::practice::Part;
use leptos::prelude::*;

use crate::{
    state::{Gate, Place, Trouble},
    ui::pages::{
        About, AccountPage, Accounts, BackupPage, BookPage, Channels, ChapterPage, CheckPage, Circle, Contacts,
        Deleted, Distance, EditorPage, ErasePage, ExercisePage, ExportPage, FriendPage, Front, Glossary, GuidePage,
        HelpCard, HelpLines, ImportPage, JournalPage, Learn, LettersPage, ListsPage, Lock, LookBackPage, PartPage,
        PassphrasePage, Patterns, Pause, PersonPage, Practice, Reading, ReceivedPage, RekeyPage, Replies, RestorePage,
        RunsPage, Safety, Salvage, SessionPage, SharePage, SharePagesPage, Story, TakeAlong, Therapy, Today,
        TroublePage, You,
    },
};

/// What is shown: a place, as far as the gate lets one go. Public for the journeys, which have to know every one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Plain lists, before the lock.
    Lists,
    /// The neutral first page.
    Front,
    /// What this is for.
    About,
    /// What it can and cannot hide.
    Safety,
    /// Choosing a passphrase.
    Passphrase,
    /// The lock.
    Lock,
    /// What could still be read of a notebook that does not open.
    Salvage,
    /// Today.
    Today,
    /// The pause before reaching out.
    Pause,
    /// All pages.
    Journal,
    /// Letters that are not sent.
    Letters,
    /// Pages that can be brought back.
    Deleted,
    /// The page being written.
    Editor,
    /// What happened: all accounts.
    Accounts,
    /// One account.
    Account,
    /// One chapter.
    Chapter,
    /// The book of one's own.
    Book,
    /// Things to do.
    Practice,
    /// A part of the work.
    Part(Part),
    /// An exercise.
    Exercise,
    /// What was written in exercises.
    Runs,
    /// The plan of channels.
    Channels,
    /// The log of contact.
    Contacts,
    /// Replies that have to be written.
    Replies,
    /// Someone of the circle.
    Person,
    /// How to help.
    HelpCard,
    /// Things to know.
    Learn,
    /// One guide.
    Guide,
    /// Words that people use.
    Glossary,
    /// What to read elsewhere.
    Reading,
    /// People to reach.
    HelpLines,
    /// What belongs to a therapy: notes, self-checks, a sheet.
    Therapy,
    /// One self-check.
    Check,
    /// Notes of one session.
    Session,
    /// The sheet to take along.
    TakeAlong,
    /// What the records show.
    Patterns,
    /// A week, in words.
    LookBack,
    /// How the notebook is to be.
    You,
    /// Making a backup.
    Backup,
    /// Opening a backup.
    Restore,
    /// Taking words out, readable.
    Export,
    /// Bringing text in.
    Import,
    /// Changing the passphrase.
    Rekey,
    /// Deleting a kind of thing, or everything.
    Erase,
    /// Passing on the address.
    Share,
    /// Passing on chosen pages.
    SharePages,
    /// For someone who stands by a person.
    Friend,
    /// What someone passed on.
    Received,
    /// Something in the way.
    Trouble(Trouble),
}

impl Shown {
    pub(super) fn of(gate: Gate, place: Place, lists: bool, received: bool) -> Self {
        match (gate, place) {
            _ if received => Self::Received,
            _ if lists => Self::Lists,
            (Gate::Trouble(trouble), _) => Self::Trouble(trouble),
            (Gate::Locked, _) => Self::Lock,
            (Gate::Salvaged, _) => Self::Salvage,
            (Gate::First, Place::About) => Self::About,
            (Gate::First, Place::Safety) => Self::Safety,
            (Gate::First | Gate::Open, Place::Restore) => Self::Restore,
            (Gate::First | Gate::Open, Place::Friend) => Self::Friend,
            (Gate::First, Place::Passphrase) => Self::Passphrase,
            (Gate::First, _) => Self::Front,
            (Gate::Open, Place::Pause) => Self::Pause,
            (Gate::Open, Place::Journal) => Self::Journal,
            (Gate::Open, Place::Letters) => Self::Letters,
            (Gate::Open, Place::Deleted) => Self::Deleted,
            (Gate::Open, Place::Editor) => Self::Editor,
            (Gate::Open, Place::Accounts) => Self::Accounts,
            (Gate::Open, Place::Account) => Self::Account,
            (Gate::Open, Place::Chapter) => Self::Chapter,
            (Gate::Open, Place::Book) => Self::Book,
            (Gate::Open, Place::Practice) => Self::Practice,
            (Gate::Open, Place::Part(part)) => Self::Part(part),
            (Gate::Open, Place::Exercise) => Self::Exercise,
            (Gate::Open, Place::Runs) => Self::Runs,
            (Gate::Open, Place::Channels) => Self::Channels,
            (Gate::Open, Place::Contacts) => Self::Contacts,
            (Gate::Open, Place::Replies) => Self::Replies,
            (Gate::Open, Place::Person) => Self::Person,
            (Gate::Open, Place::HelpCard) => Self::HelpCard,
            (Gate::Open, Place::Learn) => Self::Learn,
            (Gate::Open, Place::Guide) => Self::Guide,
            (Gate::Open, Place::Glossary) => Self::Glossary,
            (Gate::Open, Place::Reading) => Self::Reading,
            (Gate::Open, Place::HelpLines) => Self::HelpLines,
            (Gate::Open, Place::Therapy) => Self::Therapy,
            (Gate::Open, Place::Check) => Self::Check,
            (Gate::Open, Place::Session) => Self::Session,
            (Gate::Open, Place::TakeAlong) => Self::TakeAlong,
            (Gate::Open, Place::Patterns) => Self::Patterns,
            (Gate::Open, Place::LookBack) => Self::LookBack,
            (Gate::Open, Place::You) => Self::You,
            (Gate::Open, Place::Backup) => Self::Backup,
            (Gate::Open, Place::Export) => Self::Export,
            (Gate::Open, Place::Import) => Self::Import,
            (Gate::Open, Place::Rekey) => Self::Rekey,
            (Gate::Open, Place::Erase) => Self::Erase,
            (Gate::Open, Place::Share) => Self::Share,
            (Gate::Open, Place::SharePages) => Self::SharePages,
            (Gate::Open, Place::Safety) => Self::Safety,
            (Gate::Open, _) => Self::Today,
        }
    }

    pub(super) fn view(self) -> AnyView {
        match self {
            Self::Lists => view! { <ListsPage /> }.into_any(),
            Self::Front => view! { <Front /> }.into_any(),
            Self::About => view! { <About /> }.into_any(),
            Self::Safety => view! { <Safety /> }.into_any(),
            Self::Passphrase => view! { <PassphrasePage /> }.into_any(),
            Self::Lock => view! { <Lock /> }.into_any(),
            Self::Salvage => view! { <Salvage /> }.into_any(),
            Self::Today => view! { <Today /> }.into_any(),
            Self::Pause => view! { <Pause /> }.into_any(),
            Self::Journal => view! { <JournalPage /> }.into_any(),
            Self::Letters => view! { <LettersPage /> }.into_any(),
            Self::Deleted => view! { <Deleted /> }.into_any(),
            Self::Editor => view! { <EditorPage /> }.into_any(),
            Self::Accounts => view! { <Accounts /> }.into_any(),
            Self::Account => view! { <AccountPage /> }.into_any(),
            Self::Chapter => view! { <ChapterPage /> }.into_any(),
            Self::Book => view! { <BookPage /> }.into_any(),
            Self::Practice => view! { <Practice /> }.into_any(),
            Self::Part(Part::Circle) => view! { <Circle /> }.into_any(),
            Self::Part(Part::Distance) => view! { <Distance /> }.into_any(),
            Self::Part(Part::Story) => view! { <Story /> }.into_any(),
            Self::Part(part) => view! { <PartPage part /> }.into_any(),
            Self::Exercise => view! { <ExercisePage /> }.into_any(),
            Self::Runs => view! { <RunsPage /> }.into_any(),
            Self::Channels => view! { <Channels /> }.into_any(),
            Self::Contacts => view! { <Contacts /> }.into_any(),
            Self::Replies => view! { <Replies /> }.into_any(),
            Self::Person => view! { <PersonPage /> }.into_any(),
            Self::HelpCard => view! { <HelpCard /> }.into_any(),
            Self::Learn => view! { <Learn /> }.into_any(),
            Self::Guide => view! { <GuidePage /> }.into_any(),
            Self::Glossary => view! { <Glossary /> }.into_any(),
            Self::Reading => view! { <Reading /> }.into_any(),
            Self::HelpLines => view! { <HelpLines /> }.into_any(),
            Self::Therapy => view! { <Therapy /> }.into_any(),
            Self::Check => view! { <CheckPage /> }.into_any(),
            Self::Session => view! { <SessionPage /> }.into_any(),
            Self::TakeAlong => view! { <TakeAlong /> }.into_any(),
            Self::Patterns => view! { <Patterns /> }.into_any(),
            Self::LookBack => view! { <LookBackPage /> }.into_any(),
            Self::You => view! { <You /> }.into_any(),
            Self::Backup => view! { <BackupPage /> }.into_any(),
            Self::Restore => view! { <RestorePage /> }.into_any(),
            Self::Export => view! { <ExportPage /> }.into_any(),
            Self::Import => view! { <ImportPage /> }.into_any(),
            Self::Rekey => view! { <RekeyPage /> }.into_any(),
            Self::Erase => view! { <ErasePage /> }.into_any(),
            Self::Share => view! { <SharePage /> }.into_any(),
            Self::SharePages => view! { <SharePagesPage /> }.into_any(),
            Self::Friend => view! { <FriendPage /> }.into_any(),
            Self::Received => view! { <ReceivedPage /> }.into_any(),
            Self::Trouble(trouble) => view! { <TroublePage trouble /> }.into_any(),
        }
    }

    /// Whether something is written there little by little, so that it is kept before another page is shown.
    pub(super) fn is_written_on(self) -> bool {
        matches!(
            self,
            Self::Editor
                | Self::Exercise
                | Self::Channels
                | Self::Contacts
                | Self::Replies
                | Self::Person
                | Self::Pause
                | Self::Account
                | Self::Part(Part::Story)
                | Self::Chapter
                | Self::Book
                | Self::Therapy
                | Self::Check
                | Self::Session
                | Self::TakeAlong
        )
    }

    /// Whether anyone may look: there Steady me has a name that tells less.
    pub(super) fn is_bland(self) -> bool {
        matches!(self, Self::Lists | Self::Front | Self::Lock | Self::Received | Self::Trouble(_))
    }
}
