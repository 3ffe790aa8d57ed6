//! Weeks, put together from all that was written down.

use domain::Day;
use domain::look_back::{Held, LookBack, Week, look_back};
use domain::practice::Exercise;
use leptos::prelude::*;

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

    fn put_together(self, week: Week, all: &[Exercise]) -> LookBack {
        let (session, contents) = (self.session, self.session.contents());
        let pages = contents.pages.read();
        let (check_ins, urges) = (contents.check_ins.read(), contents.urges.read());
        let (accounts, contacts) = (contents.accounts.read(), contents.contacts.read());
        let (runs, lines) = (contents.runs.read(), contents.lines.read());
        let (chapters, events) = (contents.chapters.read(), contents.events.read());
        let held = Held {
            pages: pages.iter().map(|listed| &listed.page).filter(|page| !page.is_deleted()).collect(),
            check_ins: &check_ins,
            urges: &urges,
            accounts: &accounts,
            runs: &runs,
            lines: &lines,
            contacts: &contacts,
            chapters: &chapters,
            events: &events,
            exercises: all,
        };
        look_back(week, &held, |at| session.day_of(at))
    }
}
