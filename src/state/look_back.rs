//! Weeks, put together from all that was written down.

use domain::look_back::{Held, LookBack, Week, look_back};
use domain::practice::Exercise;
use domain::{Day, Timestamp};
use leptos::prelude::*;

use super::contents::Contents;
use super::{Session, use_session};

/// See the file.
#[derive(Clone, Copy)]
pub struct Weeks {
    session: Session,
}

/// The weeks of this notebook.
pub fn use_weeks() -> Weeks {
    Weeks { session: use_session() }
}

impl Weeks {
    /// What a week held. `all` are the exercises there are.
    pub fn of(self, week: Signal<Week>, all: &'static [Exercise]) -> Memo<LookBack> {
        Memo::new(move |_| self.put_together(week.get(), all))
    }

    /// The week that ends today.
    pub fn last_seven_days(self, today: Signal<Day>, all: &'static [Exercise]) -> Memo<LookBack> {
        self.of(Signal::derive(move || Week::ending(today.get())), all)
    }

    /// Whether anything was written down, whenever it was.
    pub fn is_any(self) -> Memo<bool> {
        Memo::new(move |_| self.with_held(&[], |held| !held.is_empty()))
    }

    fn put_together(self, week: Week, all: &[Exercise]) -> LookBack {
        self.with_held(all, |held| look_back(week, held, |at| self.session.day_of(at)))
    }

    fn with_held<T>(self, all: &[Exercise], ask: impl FnOnce(&Held<'_>) -> T) -> T {
        let contents = self.session.contents();
        let pages = contents.pages.read();
        let (check_ins, urges) = (contents.check_ins.read(), contents.urges.read());
        let (accounts, contacts) = (contents.accounts.read(), contents.contacts.read());
        let (runs, lines) = (contents.runs.read(), contents.lines.read());
        let (chapters, events) = (contents.chapters.read(), contents.events.read());
        ask(&Held {
            pages: pages.iter().map(|listed| &listed.page).filter(|page| !page.is_deleted()).collect(),
            check_ins: &check_ins,
            urges: &urges,
            accounts: &accounts,
            runs: &runs,
            lines: &lines,
            contacts: &contacts,
            chapters: &chapters,
            events: &events,
            others: others(contents),
            exercises: all,
        })
    }
}

/// When everything was begun and last changed that has no sentence of its own. Not settings, not steps that were offered, not visits, not marks of reading: none of
/// them is written.
fn others(contents: Contents) -> Vec<[Timestamp; 2]> {
    let mut others = Vec::new();
    contents.people.with(|all| others.extend(all.iter().map(|it| [it.made, it.edited])));
    contents.replies.with(|all| others.extend(all.iter().map(|it| [it.made, it.edited])));
    contents.channels.with(|all| others.extend(all.iter().map(|it| [it.edited; 2])));
    contents.earlier_chapters.with(|all| others.extend(all.iter().map(|it| [it.at; 2])));
    contents.books.with(|all| others.extend(all.iter().map(|it| [it.made, it.edited])));
    contents.self_checks.with(|all| others.extend(all.iter().map(|it| [it.made, it.edited])));
    contents.therapy_sessions.with(|all| others.extend(all.iter().map(|it| [it.made, it.edited])));
    contents.sheets.with(|all| others.extend(all.iter().map(|it| [it.made, it.edited])));
    others
}
