//! How the person wants the notebook to be: sealed in it.

use domain::{Country, Day, Record, Tag, Timestamp, TodayPart, Wishes};
use leptos::prelude::*;

use super::{KeepError, Session, use_session};

/// What the person wishes.
#[derive(Clone, Copy)]
pub struct WishList {
    session: Session,
    current: Memo<Option<Wishes>>,
}

/// Provides the wishes. Needs the session.
pub fn provide_wishes() -> WishList {
    let session = use_session();
    let all = session.contents().wishes;
    let current = Memo::new(move |_| all.with(|all| Wishes::current(all).cloned()));
    let wishes = WishList { session, current };
    provide_context(wishes);
    wishes
}

/// The wishes of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_wishes() -> WishList {
    expect_context()
}

impl WishList {
    /// Whether the editor offers a question to start from.
    pub fn prompts(self) -> Signal<bool> {
        Signal::derive(move || self.current.with(|wishes| wishes.as_ref().is_none_or(|wishes| wishes.prompts)))
    }

    /// The day from which days without contact are counted, if they are to be shown.
    pub fn days_shown_since(self) -> Signal<Option<Day>> {
        Signal::derive(move || self.current.with(|wishes| wishes.as_ref().and_then(Wishes::counts_from)))
    }

    /// The day from which they are counted, shown or not.
    pub fn without_contact_since(self) -> Signal<Option<Day>> {
        Signal::derive(move || self.current.with(|wishes| wishes.as_ref().and_then(|it| it.without_contact_since)))
    }

    /// Whether contact about children, work or court goes on.
    pub fn low_contact(self) -> Signal<bool> {
        Signal::derive(move || self.current.with(|wishes| wishes.as_ref().is_some_and(|it| it.low_contact)))
    }

    /// The country whose help lines are shown, once the person has said so.
    pub fn country(self) -> Signal<Option<Country>> {
        Signal::derive(move || self.current.with(|wishes| wishes.as_ref().and_then(|it| it.country)))
    }

    /// What the notebook calls the other person, if the person has a word for them.
    pub fn word_for_them(self) -> Signal<Option<String>> {
        self.word(|wishes| wishes.word_for_them.as_ref())
    }

    /// What the notebook calls the person, if they have a word for that.
    pub fn word_for_me(self) -> Signal<Option<String>> {
        self.word(|wishes| wishes.word_for_me.as_ref())
    }

    /// Whether Today shows this part.
    pub fn shows(self, part: TodayPart) -> Signal<bool> {
        let shows =
            move |wishes: &Option<Wishes>| wishes.as_ref().is_none_or(|it| !it.today_leaves_out.contains(&part));
        Memo::new(move |_| self.current.with(shows)).into()
    }

    /// When a backup was last made and found to open.
    pub fn backed_up(self) -> Signal<Option<Timestamp>> {
        Signal::derive(move || self.current.with(|wishes| wishes.as_ref().and_then(|it| it.backed_up)))
    }

    /// Whether a page says so when the last backup is old, or there is none.
    pub fn reminds_of_backups(self) -> Signal<bool> {
        Signal::derive(move || self.current.with(|wishes| wishes.as_ref().is_none_or(|it| it.backup_reminder)))
    }

    /// When that was last put off.
    pub fn backup_put_off(self) -> Signal<Option<Timestamp>> {
        Signal::derive(move || self.current.with(|wishes| wishes.as_ref().and_then(|it| it.backup_put_off)))
    }

    /// Changes whether questions are offered.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn offer_prompts(self, prompts: bool) -> Result<(), KeepError> {
        self.change(|wishes| wishes.prompts = prompts).await
    }

    /// Shows the days without contact, or does not. The day they are counted from stays; the first time it is `today`.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn show_days(self, shown: bool, today: Day) -> Result<(), KeepError> {
        self.change(|wishes| {
            wishes.days_shown = shown;
            wishes.without_contact_since = wishes.without_contact_since.or(shown.then_some(today));
        })
        .await
    }

    /// Counts days without contact from this day on.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn count_from(self, day: Day) -> Result<(), KeepError> {
        self.change(|wishes| wishes.without_contact_since = Some(day)).await
    }

    /// Says whether contact about children, work or court goes on.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn go_on_low(self, low_contact: bool) -> Result<(), KeepError> {
        self.change(|wishes| wishes.low_contact = low_contact).await
    }

    /// Shows the help lines of this country from now on, or of none. Nothing but the person says which.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn choose_country(self, country: Option<Country>) -> Result<(), KeepError> {
        self.change(|wishes| wishes.country = country).await
    }

    /// Calls the other person by this word from now on, or by none.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn call_them(self, word: Option<Tag>) -> Result<(), KeepError> {
        self.change(|wishes| wishes.word_for_them = word).await
    }

    /// Calls the person by this word from now on, or by none.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn call_me(self, word: Option<Tag>) -> Result<(), KeepError> {
        self.change(|wishes| wishes.word_for_me = word).await
    }

    /// Shows a part on Today, or leaves it out.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn show_on_today(self, part: TodayPart, shown: bool) -> Result<(), KeepError> {
        self.change(|wishes| {
            wishes.today_leaves_out.retain(|out| *out != part);
            if !shown {
                wishes.today_leaves_out.push(part);
            }
        })
        .await
    }

    /// Keeps when a backup was made.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn note_backup(self, at: Timestamp) -> Result<(), KeepError> {
        self.change(|wishes| wishes.backed_up = Some(at)).await
    }

    /// Says, or does not say, when the last backup is old or there is none.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn remind_of_backups(self, reminds: bool) -> Result<(), KeepError> {
        self.change(|wishes| wishes.backup_reminder = reminds).await
    }

    /// Says it no more for a while.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn put_off_backup(self) -> Result<(), KeepError> {
        let now = self.session.desk().now();
        self.change(|wishes| wishes.backup_put_off = Some(now)).await
    }

    fn word(self, which: fn(&Wishes) -> Option<&Tag>) -> Signal<Option<String>> {
        let word = move |wishes: &Option<Wishes>| wishes.as_ref().and_then(which).map(|tag| tag.as_str().to_owned());
        Memo::new(move |_| self.current.with(word)).into()
    }

    /// Two quick changes go one after the other, each from what the one before left.
    async fn change(self, change: impl FnOnce(&mut Wishes)) -> Result<(), KeepError> {
        let desk = self.session.desk();
        let make = || {
            let now = desk.now();
            let mut wishes = match self.current.get_untracked() {
                Some(wishes) => wishes,
                None => Wishes::new(desk.make_id()?, now),
            };
            wishes.edited = wishes.edited.max(now);
            change(&mut wishes);
            Ok(Record::Wishes(wishes))
        };
        self.session.keep_record(make).await
    }
}
