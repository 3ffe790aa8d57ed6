//! What the records show. Worked out only while somebody looks, and nothing of it is kept.

use domain::patterns::{
    Counted, Helped, Pauses, Span, Steady, StopWords, Swings, When, Window, behaviours, helped, pause, steadiness,
    swings, triggers, when, words,
};
use domain::{BehaviourId, TriggerId};
use leptos::prelude::*;

use super::{Session, use_session};

/// The figures, of how far back the person looks. Each is worked out when it is read first, and anew only after one of its own kinds of record
/// has changed, or the span, or the day.
#[derive(Clone, Copy)]
pub struct Patterns {
    session: Session,
    span: RwSignal<Span>,
}

/// The figures, ten weeks back. They end with the owner they were made under.
pub fn make_patterns() -> Patterns {
    Patterns { session: use_session(), span: RwSignal::new(Span::TenWeeks) }
}

impl Patterns {
    /// How far back.
    pub fn span(self) -> Signal<Span> {
        self.span.into()
    }

    /// Looks further back, or less far.
    pub fn look_back(self, span: Span) {
        self.span.set(span);
    }

    /// Whether there is nothing yet that any figure could show.
    pub fn is_empty(self) -> Memo<bool> {
        let contents = self.session.contents();
        Memo::new(move |_| {
            let is_said = contents.check_ins.with(|all| all.iter().any(|it| it.steadiness.is_some()));
            let is_any = !contents.urges.with(Vec::is_empty) || !contents.accounts.with(Vec::is_empty) || is_said;
            !is_any && contents.runs.with(|all| !all.iter().any(|run| SHOWN.contains(&run.exercise.as_str())))
        })
    }

    fn window(self) -> Window {
        self.span.get().window(self.session.day().get())
    }

    /// Pauses by hour and day of the week.
    pub fn when(self) -> Memo<When> {
        let (session, urges) = (self.session, self.session.contents().urges);
        Memo::new(move |_| {
            let window = self.window();
            urges.with(|all| when(all.iter().map(|urge| session.moment_then(urge.at)), window))
        })
    }

    /// Pauses before and after.
    pub fn pause(self) -> Memo<Pauses> {
        let urges = self.session.contents().urges;
        Memo::new(move |_| urges.with(|all| pause(all, self.window())))
    }

    /// What was around just before.
    pub fn triggers(self) -> Memo<Counted<TriggerId>> {
        let urges = self.session.contents().urges;
        Memo::new(move |_| urges.with(|all| triggers(all, self.window())))
    }

    /// What was done in a pause.
    pub fn helped(self) -> Memo<Helped> {
        let urges = self.session.contents().urges;
        Memo::new(move |_| urges.with(|all| helped(all, self.window())))
    }

    /// Words for what was done.
    pub fn behaviours(self) -> Memo<Counted<BehaviourId>> {
        let (session, accounts) = (self.session, self.session.contents().accounts);
        Memo::new(move |_| {
            let window = self.window();
            accounts.with(|all| behaviours(all.iter().map(|it| (session.moment_then(it.made).day(), it)), window))
        })
    }

    /// Highs and lows.
    pub fn swings(self) -> Memo<Swings> {
        let (session, contents) = (self.session, self.session.contents());
        Memo::new(move |_| {
            let window = self.window();
            contents.accounts.with(|all| {
                let accounts = all.iter().map(|it| (session.moment_then(it.made).day(), it));
                contents.runs.with(|runs| swings(accounts, runs, window))
            })
        })
    }

    /// How steady, week by week.
    pub fn steadiness(self) -> Memo<Steady> {
        let check_ins = self.session.contents().check_ins;
        Memo::new(move |_| check_ins.with(|all| steadiness(all, self.window())))
    }

    /// Words of "The whole picture", without the small ones.
    pub fn words(self, small: &'static StopWords) -> Memo<Counted<String>> {
        let runs = self.session.contents().runs;
        Memo::new(move |_| runs.with(|all| words(all, self.window(), small)))
    }
}

/// The exercises that a figure is drawn from.
const SHOWN: [&str; 2] = ["on-off-graph", "whole-picture"];
