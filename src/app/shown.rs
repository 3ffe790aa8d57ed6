//! What is shown: a place, as far as the gate lets one go.

use domain::practice::Part;

use crate::state::{Gate, Place, Trouble};

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
