//! The chapters: writing one, then and now; keeping what stands as an earlier version and going on; taking one away and back.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use domain::practice::Exercise;
use domain::story::{Chapter, EarlierChapter, Strength, Told, strengths};
use domain::{Record, RecordId, RoughDate, Tag};
use leptos::prelude::*;
use vault::Change;

use super::gone::Gone;
use super::pad::Pad;
use super::{Draft, Erasable, Gate, KeepError, Session, use_session};

/// What a list shows of a chapter: none of its long texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChapterLine {
    /// Its name.
    pub id: RecordId,
    /// What it is called; may be empty.
    pub title: String,
    /// When it was.
    pub date: Option<RoughDate>,
    /// Who tells it.
    pub told: Told,
    /// Whether something is written on either side: then, now.
    pub sides: (bool, bool),
    /// How many versions there are, the one that stands among them.
    pub versions: usize,
}

/// See the file.
#[derive(Clone, Copy)]
pub struct Chapters {
    session: Session,
    pad: Pad<Chapter>,
    earlier: RwSignal<Vec<EarlierChapter>>,
    gone: Gone<(Chapter, Vec<EarlierChapter>)>,
    gone_versions: Gone<EarlierChapter>,
    /// Changes when other words were laid out than those that were typed.
    laid_out: RwSignal<u64>,
    just_put_away: RwSignal<bool>,
}

/// Provides the chapters. Needs the session and the draft of a chapter.
pub fn provide_chapters() -> Chapters {
    let session = use_session();
    let chapters = Chapters {
        session,
        pad: Pad::of(|contents| contents.chapters),
        earlier: session.contents().earlier_chapters,
        gone: Gone::make(session, Erasable::Chapters),
        gone_versions: Gone::make(session, Erasable::Chapters),
        laid_out: RwSignal::new(0),
        just_put_away: RwSignal::new(false),
    };
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            chapters.just_put_away.set(false);
        }
    });
    provide_context(chapters);
    chapters
}

/// The chapters of this app.
///
/// # Panics
/// Outside the app, which provides them first.
pub fn use_chapters() -> Chapters {
    expect_context()
}

impl Chapters {
    /// What lists show of all of them, in their order.
    pub fn lines(self) -> Signal<Vec<ChapterLine>> {
        let (all, earlier) = (self.pad.all(), self.earlier);
        let is_written = |text: &String| !text.trim().is_empty();
        Signal::derive(move || {
            let mut versions: BTreeMap<RecordId, usize> = BTreeMap::new();
            earlier.with(|earlier| earlier.iter().for_each(|it| *versions.entry(it.chapter).or_default() += 1));
            let line = |chapter: &Chapter| ChapterLine {
                id: chapter.id,
                title: chapter.title.trim().to_owned(),
                date: chapter.date,
                told: chapter.told,
                sides: (is_written(&chapter.then), is_written(&chapter.now)),
                versions: 1 + versions.get(&chapter.id).copied().unwrap_or_default(),
            };
            all.with(|all| Chapter::in_order(all).into_iter().map(line).collect())
        })
    }

    /// Strengths named along the way, in chapters and in `exercises`.
    pub fn strengths(self, exercises: &'static [Exercise]) -> Signal<Vec<Strength>> {
        let (all, runs) = (self.pad.all(), self.session.contents().runs);
        Signal::derive(move || all.with(|all| runs.with(|runs| strengths(all, runs, exercises))))
    }

    /// The one that lies open.
    pub fn draft(self) -> Draft<Chapter> {
        self.pad.draft()
    }

    /// Earlier versions of the one that lies open, the newest first.
    pub fn versions(self) -> Signal<Vec<EarlierChapter>> {
        let current = self.pad.draft().current();
        let open = Memo::new(move |_| current.with(|chapter| chapter.as_ref().map(|chapter| chapter.id)));
        Signal::derive(move || open.get().map(|id| self.versions_of(id)).unwrap_or_default())
    }

    fn versions_of(self, id: RecordId) -> Vec<EarlierChapter> {
        self.earlier.with(|all| {
            let mut of: Vec<EarlierChapter> = all.iter().filter(|version| version.chapter == id).cloned().collect();
            of.sort_by_key(|version| Reverse((version.at, version.id)));
            of
        })
    }

    /// Changes when other words were laid out than those that were typed: the paper is then to be laid anew.
    pub fn laid_out(self) -> Signal<u64> {
        self.laid_out.into()
    }

    /// Begins one. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn begin(self, told: Told) -> Result<(), KeepError> {
        self.pad.begin(|id, now, _| Chapter { told, ..Chapter::new(id, now) }).await?;
        self.just_put_away.set(false);
        Ok(())
    }

    /// Takes one up. What lay open is kept first.
    ///
    /// # Errors
    /// [`KeepError`]; what lay open then still does.
    pub async fn open(self, id: RecordId) -> Result<(), KeepError> {
        self.pad.take_up(id).await?;
        self.just_put_away.set(false);
        Ok(())
    }

    /// Whether one lies open: also one that could not be kept, whose page says so.
    pub fn has_open(self) -> bool {
        self.pad.draft().current().with_untracked(Option::is_some)
    }

    /// Keeps the one that lies open and puts it down.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn put_away(self) -> Result<(), KeepError> {
        let is_one = |chapter: &Option<Chapter>| chapter.as_ref().is_some_and(|chapter| !chapter.is_blank());
        let was_one = self.pad.draft().current().with_untracked(is_one);
        self.pad.close().await?;
        self.just_put_away.set(was_one);
        Ok(())
    }

    /// Whether one was just put away: a moment to settle may be welcome.
    pub fn has_just_put_away(self) -> Signal<bool> {
        self.just_put_away.into()
    }

    /// The person has gone on from that.
    pub fn go_on(self) {
        self.just_put_away.set(false);
    }

    /// Its title, as it now stands.
    pub fn title_typed(self, title: String) {
        self.pad.draft().change(|chapter| chapter.title = title);
    }

    /// How the person was told to see it, as it now stands.
    pub fn then_typed(self, then: String) {
        self.pad.draft().change(|chapter| chapter.then = then);
    }

    /// How they see it now, as it now stands.
    pub fn now_typed(self, now: String) {
        self.pad.draft().change(|chapter| chapter.now = now);
    }

    /// What they did, even then, as it now stands.
    pub fn did_typed(self, did: String) {
        self.pad.draft().change(|chapter| chapter.did = did);
    }

    /// What comes next, as it now stands.
    pub fn next_typed(self, next: String) {
        self.pad.draft().change(|chapter| chapter.next = next);
    }

    /// When it was, or not known.
    pub fn date(self, date: Option<RoughDate>) {
        self.pad.draft().change(|chapter| chapter.date = date);
    }

    /// Who tells it.
    pub fn tell(self, told: Told) {
        self.pad.draft().change(|chapter| chapter.told = told);
    }

    /// One more strength that can be seen in it.
    pub fn name_strength(self, strength: Tag) {
        self.pad.draft().change(|chapter| chapter.strengths.add(strength));
    }

    /// One less.
    pub fn drop_strength(self, strength: &Tag) {
        self.pad.draft().change(|chapter| chapter.strengths.remove(strength));
    }

    /// Keeps what stands as an earlier version, in one commit with the chapter, and leaves it as it is to go on from. What stands as the
    /// latest version already is not kept twice.
    ///
    /// # Errors
    /// [`KeepError`]; the words then stay where they are.
    pub async fn new_version(self) -> Result<(), KeepError> {
        let draft = self.pad.draft();
        if self.is_a_version() {
            return draft.keep().await;
        }
        let id = draft.make_id()?;
        draft.keep_along(|stands| Ok(Record::EarlierChapter(EarlierChapter::of(stands, id)))).await
    }

    /// Whether the words that stand are kept as a version already, or there are none.
    fn is_a_version(self) -> bool {
        let Some(chapter) = self.pad.draft().current().get_untracked() else { return true };
        chapter.words().iter().all(|text| text.trim().is_empty())
            || untrack(|| self.versions_of(chapter.id)).iter().any(|version| version.is_same_text(&chapter))
    }

    /// Puts the words of an earlier version in the place of those of the chapter that lies open, which become an earlier version first: also
    /// those that are typed while that is being kept.
    ///
    /// # Errors
    /// [`KeepError`]; nothing of either is lost.
    pub async fn bring_back(self, version: EarlierChapter) -> Result<(), KeepError> {
        let draft = self.pad.draft();
        let lies_open = || draft.current().with_untracked(|it| it.as_ref().is_some_and(|it| it.id == version.chapter));
        if !lies_open() {
            return Ok(());
        }
        loop {
            let count = untrack(|| self.versions_of(version.chapter)).len();
            self.new_version().await?;
            if !lies_open() {
                // The person has gone on meanwhile.
                return Ok(());
            }
            if self.is_a_version() {
                break;
            }
            if untrack(|| self.versions_of(version.chapter)).len() == count {
                // No version is made of it any more, as when it is being deleted: then nothing goes over its words.
                return Ok(());
            }
        }
        draft.change(|chapter| *chapter = version.put_into(chapter.clone()));
        self.laid_out.update(|count| *count += 1);
        draft.keep().await
    }

    /// Takes an earlier version away. It can be put back until the notebook is locked, or until the person leaves it so.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn remove_version(self, id: RecordId) -> Result<(), KeepError> {
        let of = |all: &Vec<EarlierChapter>| all.iter().find(|version| version.id == id).cloned();
        let Some(version) = self.earlier.with_untracked(of) else { return Ok(()) };
        let taking = async {
            self.session.desk().remove(vec![(id, Change::Remove(*id.as_bytes()))]).await?;
            self.session.contents().forget(&[id].into());
            self.session.tell_room();
            Ok(Some((id, version)))
        };
        self.gone_versions.hold(taking).await
    }

    /// How many versions of the chapter that lies open were taken away and can be put back.
    pub fn gone_versions(self) -> Signal<usize> {
        let current = self.pad.draft().current();
        let open = Memo::new(move |_| current.with(|chapter| chapter.as_ref().map(|chapter| chapter.id)));
        Signal::derive(move || {
            let open = open.get();
            self.gone_versions.count(|version| Some(version.chapter) == open)
        })
    }

    /// Puts back the version of the chapter that lies open that was taken away last.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still away.
    pub async fn put_back_version(self) -> Result<(), KeepError> {
        let open = self.open_id();
        let put = |version| self.session.keep_record(|| Ok(Record::EarlierChapter(version)));
        self.gone_versions.bring_back(|version| Some(version.chapter) == open, put).await
    }

    /// Leaves the versions of the chapter that lies open away for good.
    pub fn let_go_versions(self) {
        let open = self.open_id();
        self.gone_versions.let_go(|version| Some(version.chapter) == open);
    }

    fn open_id(self) -> Option<RecordId> {
        self.pad.draft().current().with_untracked(|chapter| chapter.as_ref().map(|chapter| chapter.id))
    }

    /// Takes the one that lies open away, with its earlier versions. All of it can be put back until the notebook is locked, or until the
    /// person leaves it so.
    ///
    /// # Errors
    /// [`KeepError`]; all of it is then still there.
    pub async fn delete(self) -> Result<(), KeepError> {
        let draft = self.pad.draft();
        let Some(chapter) = draft.current().get_untracked() else { return Ok(()) };
        let versions = untrack(|| self.versions_of(chapter.id));
        let taking = async {
            draft.delete_along(chapter.id, versions.iter().map(|version| version.id).collect()).await?;
            self.session.tell_room();
            Ok((!chapter.is_blank()).then_some((chapter.id, (chapter, versions))))
        };
        self.gone.hold(taking).await
    }

    /// How many were taken away and can be put back.
    pub fn gone(self) -> Signal<usize> {
        Signal::derive(move || self.gone.count(|_| true))
    }

    /// Leaves them away for good.
    pub fn let_go(self) {
        self.gone.let_go(|_| true);
    }

    /// Puts back the one that was taken away last, and its versions.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still away.
    pub async fn put_back(self) -> Result<(), KeepError> {
        let put = |(chapter, versions): (Chapter, Vec<EarlierChapter>)| {
            let versions = versions.into_iter().map(Record::EarlierChapter);
            let all = [Record::Chapter(chapter)].into_iter().chain(versions).collect();
            self.session.keep_records(|| Ok(all))
        };
        self.gone.bring_back(|_| true, put).await
    }
}
