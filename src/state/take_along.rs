//! The sheet to take along: what is on it, and what there is to choose from. A sentence is copied, and shown only as long as it stands where
//! it came from.

use domain::happened::Account;
use domain::learn::{Questionnaire, SelfCheck};
use domain::practice::{Exercise, Given, Shelf, given};
use domain::therapy::{Excerpt, ExcerptSource, Sheet, SheetPart, of_account, of_page, of_session, sentences};
use domain::{CheckId, Day, RecordId, RoughDate};
use leptos::prelude::*;

use super::contents::Listed;
use super::pad::Pad;
use super::{Draft, Erasable, Gate, KeepError, Session, use_session};

/// See the file. The exercises and the questionnaires say which answers are reasons or questions, and what others add up to; `patterns` has the
/// sentences in which the findings of the urges are told now.
#[derive(Clone, Copy)]
pub struct TakeAlong {
    session: Session,
    pad: Pad<Sheet>,
    seen: Seen,
    exercises: &'static [Exercise],
    questionnaires: &'static [Questionnaire],
    patterns: Memo<Vec<String>>,
}

/// What outlives the page.
#[derive(Clone, Copy)]
struct Seen {
    /// Whether the sheet is shown as it will print.
    as_printed: RwSignal<bool>,
    /// The sheet that was taken away last, to be put back until the lock.
    cleared: RwSignal<Option<Sheet>>,
}

/// Provides what the sheet is shown as. Needs the session.
pub fn provide_take_along() {
    let session = use_session();
    let seen = Seen { as_printed: RwSignal::new(false), cleared: RwSignal::new(None) };
    session.desk().when_deleted(Erasable::Sheets, Box::new(move || seen.cleared.set(None)));
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            seen.as_printed.set(false);
            seen.cleared.set(None);
        }
    });
    provide_context(seen);
}

/// The sheet of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_take_along(
    exercises: &'static [Exercise],
    questionnaires: &'static [Questionnaire],
    patterns: Memo<Vec<String>>,
) -> TakeAlong {
    let (session, pad) = (use_session(), Pad::of(|contents| contents.sheets));
    TakeAlong { session, pad, seen: expect_context(), exercises, questionnaires, patterns }
}

/// The shelves whose lines can be chosen, each with the name its lines have on the sheet.
const SHELVES: [(Shelf, SheetPart); 3] =
    [(Shelf::Reason, SheetPart::Reason), (Shelf::Question, SheetPart::Question), (Shelf::Goal, SheetPart::Goal)];

impl TakeAlong {
    /// The sheet, as it now stands.
    pub fn draft(self) -> Draft<Sheet> {
        self.pad.draft()
    }

    /// Lays the sheet out: the one there is, or a blank one. What is there no more goes off it.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn open(self) -> Result<(), KeepError> {
        // Who comes back quickly may find the one still open that is being put down: that ends first.
        self.pad.close().await?;
        // Of several, as two devices may have made them, the last changed.
        let latest =
            self.pad.all().with_untracked(|all| all.iter().max_by_key(|it| (it.edited, it.id)).map(|it| it.id));
        match latest {
            Some(id) => self.pad.take_up(id).await?,
            None => self.pad.begin(|id, now, _| Sheet::new(id, now)).await?,
        }
        self.drop_what_is_gone();
        Ok(())
    }

    /// Keeps the sheet and puts it down.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn close(self) -> Result<(), KeepError> {
        self.seen.as_printed.set(false);
        self.pad.close().await
    }

    /// Whether it is shown as it will print.
    pub fn is_seen(self) -> Signal<bool> {
        self.seen.as_printed.into()
    }

    /// Shows it as it will print, or what there is to choose from.
    pub fn see(self, as_printed: bool) {
        self.seen.as_printed.set(as_printed);
    }

    /// What the person would like help with, as it now stands.
    pub fn ask_typed(self, ask: String) {
        self.pad.draft().change(|sheet| sheet.ask = ask);
    }

    /// Takes a sentence in, or out.
    pub fn choose(self, excerpt: Excerpt, is_in: bool) {
        self.pad.draft().change(|sheet| sheet.choose(excerpt, is_in));
        self.drop_what_is_gone();
    }

    /// Moves a sentence up by one, or down.
    pub fn shift(self, excerpt: &Excerpt, up: bool) {
        let shown = untrack(|| self.shown(self.excerpts()));
        let Some(at) = shown.iter().position(|(_, other)| other == excerpt) else { return };
        let beside = if up { at.checked_sub(1) } else { at.checked_add(1) };
        let Some((_, beside)) = beside.and_then(|at| shown.get(at)) else { return };
        self.pad.draft().change(|sheet| {
            let place = |of: &Excerpt| sheet.excerpts.iter().position(|other| other == of);
            if let (Some(one), Some(other)) = (place(excerpt), place(beside)) {
                sheet.excerpts.swap(one, other);
            }
        });
    }

    /// Leaves a name or a word out of all that is shown. Answers whether there was one.
    pub fn blank(self, word: &str) -> bool {
        let word = word.trim();
        if word.is_empty() {
            return false;
        }
        self.pad.draft().change(|sheet| {
            if !sheet.blanked.iter().any(|other| other == word) {
                sheet.blanked.push(word.to_owned());
            }
        });
        true
    }

    /// Shows a name or a word again.
    pub fn show_again(self, word: &str) {
        self.pad.draft().change(|sheet| sheet.blanked.retain(|other| other != word));
    }

    /// Takes the sheet away. It can be put back until the notebook is locked. A blank one lies there then.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn clear(self) -> Result<(), KeepError> {
        let Some(id) = self.pad.draft().current().with_untracked(|sheet| sheet.as_ref().map(|sheet| sheet.id)) else {
            return Ok(());
        };
        let sheet = self.pad.remove(id).await?;
        self.seen.cleared.set(sheet.filter(|sheet| !sheet.is_blank()));
        self.pad.begin(|id, now, _| Sheet::new(id, now)).await
    }

    /// Whether the sheet was just taken away.
    pub fn has_just_cleared(self) -> Signal<bool> {
        let cleared = self.seen.cleared;
        Signal::derive(move || cleared.with(Option::is_some))
    }

    /// Puts back the sheet that was taken away. What was written and chosen since follows what stood there.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still away.
    pub async fn put_back(self) -> Result<(), KeepError> {
        let Some(mut sheet) = self.seen.cleared.get_untracked() else { return Ok(()) };
        let id = sheet.id;
        let begun = self.pad.draft().current().get_untracked();
        if let Some(begun) = &begun {
            sheet.join(begun);
        }
        self.pad.put_back(sheet).await?;
        self.seen.cleared.set(None);
        if let Some(begun) = begun {
            self.pad.draft().delete(begun.id).await?;
        }
        self.pad.take_up(id).await
    }

    /// What is on the sheet, in its order: what is there no more is not among it.
    pub fn lines(self) -> Signal<Vec<(SheetPart, Excerpt)>> {
        // What is typed elsewhere on the sheet asks nothing of the pages.
        let excerpts = Memo::new(move |_| self.excerpts());
        Signal::derive(move || self.shown(excerpts.get()))
    }

    /// The sheet as it is kept, and what is on it; nothing is laid out for that.
    pub fn kept(self) -> Option<(Sheet, Vec<(SheetPart, Excerpt)>)> {
        let latest = self.pad.all().with(|all| all.iter().max_by_key(|it| (it.edited, it.id)).cloned())?;
        let lines = self.shown(latest.excerpts.clone());
        Some((latest, lines))
    }

    /// Whether a sentence is on the sheet.
    pub fn is_on(self, excerpt: Excerpt) -> Signal<bool> {
        let current = self.pad.draft().current();
        Signal::derive(move || current.with(|sheet| sheet.as_ref().is_some_and(|it| it.excerpts.contains(&excerpt))))
    }

    /// The sentences of a page.
    pub fn page(self, id: RecordId) -> Vec<String> {
        self.with_page(id, |listed| of_page(&listed.page).into_iter().map(str::to_owned).collect()).unwrap_or_default()
    }

    /// All that happened: when, and in its first words.
    pub fn accounts(self) -> Signal<Vec<(RecordId, Option<RoughDate>, String)>> {
        let accounts = self.session.contents().accounts;
        Signal::derive(move || {
            accounts.with(|all| {
                let first = |account: &Account| of_account(account).first().map(|(_, it)| (*it).to_owned());
                let all = Account::newest_first(all).into_iter();
                all.filter_map(|account| Some((account.id, account.date, first(account)?))).collect()
            })
        })
    }

    /// The sentences of an account, and whose each is.
    pub fn account(self, id: RecordId) -> Vec<(SheetPart, String)> {
        let of = |all: &Vec<Account>| {
            let account = all.iter().find(|account| account.id == id)?;
            Some(of_account(account).into_iter().map(|(part, it)| (part, it.to_owned())).collect())
        };
        self.session.contents().accounts.with(of).unwrap_or_default()
    }

    /// The sentences on a shelf, and the record that holds each.
    pub fn on_shelf(self, shelf: Shelf) -> Signal<Vec<(RecordId, String)>> {
        Signal::derive(move || {
            let mut found: Vec<(RecordId, String)> = Vec::new();
            for line in self.given(shelf, None) {
                for sentence in sentences(&line.text) {
                    let sentence = (line.record, sentence.to_owned());
                    if !found.contains(&sentence) {
                        found.push(sentence);
                    }
                }
            }
            found
        })
    }

    /// The self-checks of a questionnaire that were ended: which, on which day, and what it added up to. The latest first.
    pub fn results(self, check: CheckId) -> Signal<Vec<(RecordId, Day, u16)>> {
        let all = self.session.contents().self_checks;
        Signal::derive(move || {
            all.with(|all| {
                let mut of: Vec<&SelfCheck> = all.iter().filter(|one| one.check == check).collect();
                of.sort_by_key(|one| core::cmp::Reverse((one.day, one.ended, one.id)));
                of.into_iter().filter_map(|one| Some((one.id, one.day, self.sum_of(one)?))).collect()
            })
        })
    }

    /// The day and the sum of the self-check that an excerpt names, if it is there and ended.
    pub fn result(self, check: &CheckId, named: &str) -> Option<(Day, u16)> {
        let id = RecordId::parse(named)?;
        self.session.contents().self_checks.with(|all| {
            let one = all.iter().find(|one| one.id == id && one.check == *check)?;
            Some((one.day, self.sum_of(one)?))
        })
    }

    /// What the urges say together, in the sentences of now.
    pub fn patterns(self) -> Signal<Vec<String>> {
        self.patterns.into()
    }

    fn sum_of(self, one: &SelfCheck) -> Option<u16> {
        let questionnaire = self.questionnaires.iter().find(|it| it.id == one.check)?;
        one.ended.and_then(|_| questionnaire.sum(&one.answers))
    }

    /// Takes off the sheet what is there no more; not before all was read, for then it may still come, nor where some could not be.
    fn drop_what_is_gone(self) {
        if !self.session.has_read_all() {
            return;
        }
        let mut gone = untrack(|| self.excerpts());
        gone.retain(|excerpt| untrack(|| self.part_of(excerpt).is_none()));
        if !gone.is_empty() {
            self.pad.draft().change(|sheet| sheet.excerpts.retain(|excerpt| !gone.contains(excerpt)));
        }
    }

    fn excerpts(self) -> Vec<Excerpt> {
        self.pad.draft().current().with(|sheet| sheet.as_ref().map(|sheet| sheet.excerpts.clone()).unwrap_or_default())
    }

    fn shown(self, excerpts: Vec<Excerpt>) -> Vec<(SheetPart, Excerpt)> {
        excerpts.into_iter().filter_map(|excerpt| Some((self.part_of(&excerpt)?, excerpt))).collect()
    }

    /// Where on the sheet an excerpt belongs; none if it is there no more.
    fn part_of(self, excerpt: &Excerpt) -> Option<SheetPart> {
        let text = excerpt.text.as_str();
        match &excerpt.from {
            ExcerptSource::Page(id) => {
                self.with_page(*id, |listed| of_page(&listed.page).contains(&text))?.then_some(SheetPart::Page)
            }
            ExcerptSource::Account(id) => {
                self.account(*id).into_iter().find(|(_, sentence)| sentence == text).map(|(part, _)| part)
            }
            ExcerptSource::Reason(id) => self.on_one_of(&SHELVES[..1], *id, text),
            ExcerptSource::Note(id) => {
                let of = |all: &Vec<_>| all.iter().any(|it| session_has(it, *id, text));
                let is_of_session = self.session.contents().therapy_sessions.with(of);
                is_of_session.then_some(SheetPart::Session).or_else(|| self.on_one_of(&SHELVES[1..], *id, text))
            }
            ExcerptSource::Check(check) => self.result(check, text).map(|_| SheetPart::Check),
            // Once the page is gone nobody can tell what they say: then it stays as it was.
            ExcerptSource::Pattern => {
                let is_told = self.patterns.try_with(|told| told.iter().any(|sentence| sentence == text));
                is_told.unwrap_or(!text.is_empty()).then_some(SheetPart::Pattern)
            }
        }
    }

    fn on_one_of(self, shelves: &[(Shelf, SheetPart)], id: RecordId, text: &str) -> Option<SheetPart> {
        let is_there = |shelf: Shelf| self.given(shelf, Some(id)).iter().any(|it| sentences(&it.text).contains(&text));
        shelves.iter().find(|(shelf, _)| is_there(*shelf)).map(|(_, part)| *part)
    }

    /// What stands on a shelf: all of it, or what one record gives.
    fn given(self, shelf: Shelf, of: Option<RecordId>) -> Vec<Given> {
        let contents = self.session.contents();
        let is_of = |id: RecordId| of.is_none_or(|of| of == id);
        contents.runs.with(|runs| {
            contents.lines.with(|lines| {
                let runs = runs.iter().filter(|run| is_of(run.id));
                given(shelf, self.exercises, runs, lines.iter().filter(|line| is_of(line.id)))
            })
        })
    }

    fn with_page<T>(self, id: RecordId, of: impl FnOnce(&Listed) -> T) -> Option<T> {
        self.session.contents().pages.with(|all| all.iter().find(|listed| listed.page.id == id).map(of))
    }
}

fn session_has(session: &domain::therapy::TherapySession, id: RecordId, text: &str) -> bool {
    session.id == id && of_session(session).contains(&text)
}
