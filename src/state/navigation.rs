//! Which page is shown: one signal, no address, no history.

use domain::practice::Part;
use leptos::prelude::*;

/// A page one can be on. What stands before the pages (first visit, lock, trouble) is the session's gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The neutral first page.
    Front,
    /// What this is for.
    About,
    /// What it can and cannot hide.
    Safety,
    /// Choosing a passphrase.
    Passphrase,
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
    /// A part of the work: its exercises, and what belongs to them.
    Part(Part),
    /// An exercise.
    Exercise,
    /// Everything that was written in exercises and ended or put down.
    Runs,
    /// The plan of channels.
    Channels,
    /// The log of contact.
    Contacts,
    /// Replies that have to be written.
    Replies,
    /// Someone of the circle.
    Person,
    /// How to help: a card to show or print.
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
    /// What the records show when they are put together.
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
    /// Steady me: lies over any other place and gives it back as it was.
    Steady,
}

/// Turns pages.
#[derive(Clone, Copy)]
pub struct Navigation {
    under: RwSignal<Place>,
    steady: RwSignal<bool>,
    came_from: RwSignal<Option<Place>>,
}

/// Provides the navigation, at the front.
pub fn provide_navigation() -> Navigation {
    let navigation =
        Navigation { under: RwSignal::new(Place::Front), steady: RwSignal::new(false), came_from: RwSignal::new(None) };
    provide_context(navigation);
    navigation
}

/// The navigation of this app.
pub fn use_navigation() -> Navigation {
    use_context().unwrap_or_else(provide_navigation)
}

impl Navigation {
    /// The page shown.
    pub fn place(self) -> Signal<Place> {
        Signal::derive(move || if self.steady.get() { Place::Steady } else { self.under.get() })
    }

    /// The page shown, or the one that Steady me lies over.
    pub fn under(self) -> Signal<Place> {
        self.under.into()
    }

    /// Shows a page.
    pub fn go(self, place: Place) {
        if place == Place::Steady {
            self.steady.set(true);
        } else {
            self.came_from.set(None);
            self.under.set(place);
            self.steady.set(false);
        }
    }

    /// Shows a page that is only looked at in between: it knows the way back to where the person was.
    pub fn go_and_come_back(self, place: Place) {
        self.came_from.set(Some(self.under.get_untracked()));
        self.under.set(place);
        self.steady.set(false);
    }

    /// Where the person was who only looks at this page in between.
    pub fn came_from(self) -> Option<Place> {
        self.came_from.get_untracked()
    }

    /// Turns to a page that something other than the person's press calls for: Steady me, if it lies over it, stays.
    pub fn turn_under(self, place: Place) {
        self.came_from.set(None);
        self.under.set(place);
    }

    /// Puts Steady me away and shows what it lay over.
    pub fn back(self) {
        self.steady.set(false);
    }
}
