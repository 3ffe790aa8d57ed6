//! The one page being written. It seals by itself at each pause in the typing, and shows as kept only what a store has answered for.

use domain::{Feeling, Moment, Page, PageDraft, PromptId, Record, RecordId, RoughDate, Sitting, Sort, Tag, Version};
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::{Change, Kept};

use super::desk::{Pending, put};
use super::pacing::Pacing;
use super::{Gate, Journal, KeepError, Session, use_journal, use_session};

/// Where the keeping of this page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// Nothing to keep.
    Nothing,
    /// Typed, not yet kept: waits for a pause in the typing.
    Waiting,
    /// Being sealed and stored.
    Keeping,
    /// Kept.
    Kept {
        /// When.
        at: Moment,
        /// Whether it would survive the device stopping this instant.
        durable: bool,
    },
    /// Not kept: the words are on the page only.
    NotKept {
        /// The last time it was.
        since: Option<Moment>,
        /// What was in the way.
        why: KeepError,
    },
}

/// The page being written.
#[derive(Clone, Copy)]
pub struct Editor {
    session: Session,
    journal: Journal,
    sort: RwSignal<Sort>,
    /// Kept before, or at least given an id.
    page: RwSignal<Option<Page>>,
    /// Which earlier text is to be kept with the next change.
    sitting: StoredValue<Sitting>,
    draft: RwSignal<PageDraft>,
    offered: RwSignal<Option<PromptId>>,
    keeping: RwSignal<Keeping>,
    kept_at: StoredValue<Option<Moment>>,
    /// Counts what was typed, so that a commit knows whether it is still the latest.
    typed: StoredValue<u64>,
    /// Counts the pages laid out, so that a commit knows whether its page is still the one in sight.
    laid_out: RwSignal<u64>,
    pacing: Pacing,
}

/// Provides the editor, empty. Needs the session and the journal.
pub fn provide_editor() -> Editor {
    let session = use_session();
    let editor = Editor {
        session,
        journal: use_journal(),
        sort: RwSignal::new(Sort::Journal),
        page: RwSignal::new(None),
        sitting: StoredValue::new(Sitting::default()),
        draft: RwSignal::new(PageDraft::empty(session.moment().day())),
        offered: RwSignal::new(None),
        keeping: RwSignal::new(Keeping::Nothing),
        kept_at: StoredValue::new(None),
        typed: StoredValue::new(0),
        laid_out: RwSignal::new(0),
        pacing: Pacing::new(),
    };
    session.desk().add_pending(Pending {
        tell: Box::new(move || {
            let Some(page) = editor.pending()? else { return Ok(Vec::new()) };
            if session.desk().is_removing(page.id) {
                return Ok(Vec::new());
            }
            Ok(editor.changes(&page)?.0)
        }),
        lay_out: Box::new(move |record| {
            if let Record::Page(page) = record {
                editor.lay_out_again(page);
            }
        }),
        put_down: Box::new(move |gone| {
            if editor.page.with_untracked(|page| page.as_ref().is_some_and(|page| gone.contains(&page.id))) {
                editor.begin(Sort::Journal);
            }
        }),
    });
    forget_when_locked(session, editor);
    session.desk().keep_all_by(Box::new(move || Box::pin(editor.keep_all())));
    provide_context(editor);
    editor
}

/// The editor of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_editor() -> Editor {
    expect_context()
}

/// No words stay behind a lock.
fn forget_when_locked(session: Session, editor: Editor) {
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            editor.begin(Sort::Journal);
        }
    });
}

impl Editor {
    /// Lays out a new page of this sort.
    pub fn begin(self, sort: Sort) {
        self.lay_out(sort, None, PageDraft::empty(self.session.moment().day()));
    }

    /// The same with a title on it that may be changed. As long as nothing else is written there is nothing to keep.
    pub fn begin_titled(self, sort: Sort, title: String) {
        self.lay_out(sort, None, PageDraft { title, ..PageDraft::empty(self.session.moment().day()) });
    }

    /// Takes up a page again.
    pub fn resume(self, id: RecordId) {
        if let Some(page) = self.journal.page(id) {
            let draft = page.draft();
            self.lay_out(page.sort, Some(page), draft);
        }
    }

    /// What sort of page it is.
    pub fn sort(self) -> Signal<Sort> {
        self.sort.into()
    }

    /// The page as it now stands.
    pub fn draft(self) -> Signal<PageDraft> {
        self.draft.into()
    }

    /// When the page belongs.
    pub fn date(self) -> Signal<RoughDate> {
        Signal::derive(move || self.draft.with(|draft| draft.date))
    }

    /// The earlier texts of the page, newest first.
    pub fn versions(self) -> Signal<Vec<Version>> {
        Signal::derive(move || {
            self.page
                .with(|page| page.as_ref().map(|page| page.id))
                .map_or_else(Vec::new, |id| self.journal.versions(id).get())
        })
    }

    /// Where the keeping stands.
    pub fn keeping(self) -> Signal<Keeping> {
        self.keeping.into()
    }

    /// The title, as it now stands.
    pub fn title_typed(self, title: String) {
        self.change(|draft| draft.title = title);
    }

    /// The text, as it now stands. A question that was offered belongs to the page once something is written under it.
    pub fn body_typed(self, body: String) {
        let is_begun = !body.trim().is_empty();
        let asked = if is_begun { self.offered.try_update(Option::take).flatten() } else { None };
        self.change(|draft| {
            draft.body = body;
            if asked.is_some() {
                draft.prompt = asked;
            }
        });
    }

    /// The question that the page offers, as long as nothing is written.
    pub fn offered(self) -> Signal<Option<PromptId>> {
        self.offered.into()
    }

    /// Offers a question to start from.
    pub fn offer(self, prompt: Option<PromptId>) {
        self.offered.set(prompt);
    }

    /// When the page belongs.
    pub fn date_chosen(self, date: RoughDate) {
        self.change(|draft| draft.date = date);
    }

    /// A feeling, on or off.
    pub fn feeling_toggled(self, feeling: Feeling) {
        self.change(|draft| draft.feelings.toggle(feeling));
    }

    /// One more tag.
    pub fn tag_added(self, tag: Tag) {
        self.change(|draft| draft.tags.add(tag));
    }

    /// One tag less.
    pub fn tag_removed(self, tag: &Tag) {
        self.change(|draft| draft.tags.remove(tag));
    }

    /// The question it starts from, or none.
    pub fn prompt_chosen(self, prompt: Option<PromptId>) {
        self.offered.set(None);
        self.change(|draft| draft.prompt = prompt);
    }

    /// Lists show none of its words, or do again.
    pub fn fold(self, folded: bool) {
        self.change(|draft| draft.folded = folded);
    }

    /// To be shown on hard days, or not any more.
    pub fn show_on_hard_days(self, shown: bool) {
        self.change(|draft| draft.hard_days = shown);
    }

    /// Puts the words of an earlier text in the place of those on the page, and keeps that. The words that stood here become an earlier text.
    ///
    /// # Errors
    /// [`KeepError`]; the page then has the words and they are not kept.
    pub async fn bring_back(self, version: &Version) -> Result<(), KeepError> {
        let laid_out = self.laid_out.get_untracked();
        self.keep().await?;
        if self.laid_out.get_untracked() != laid_out {
            // The person has gone on, or the notebook is locked: another page lies here.
            return Ok(());
        }
        let draft = version.put_into(self.draft.get_untracked());
        self.lay_out(self.sort.get_untracked(), self.page.get_untracked(), draft);
        self.wait();
        self.keep().await
    }

    /// Changes when other words were laid out than those that were typed: the paper is then to be laid anew.
    pub fn laid_out(self) -> Signal<u64> {
        self.laid_out.into()
    }

    /// The name of the page, once it was kept or is being kept.
    pub fn name(self) -> Signal<Option<RecordId>> {
        Signal::derive(move || self.page.with(|page| page.as_ref().map(|page| page.id)))
    }

    /// Whether the page was kept before, or is being kept now: then it can be deleted, also when nothing stands on it any more.
    pub fn is_there(self) -> Signal<bool> {
        Signal::derive(move || self.page.with(Option::is_some))
    }

    /// Keeps what is pending now.
    ///
    /// # Errors
    /// [`KeepError`]; the words stay on the page.
    pub async fn keep(self) -> Result<(), KeepError> {
        self.stop_waiting();
        let laid_out = self.laid_out.get_untracked();
        loop {
            let kept = self.keep_once(laid_out).await;
            if self.laid_out.get_untracked() != laid_out {
                // Another page lies here now; this one was kept or not without it.
                return kept.map(drop);
            }
            match kept {
                Ok(None) => return Ok(()),
                // More was typed meanwhile: that too, at once.
                Ok(Some((_, typed))) if self.typed.get_value() != typed => self.stop_waiting(),
                Ok(Some((kept, _))) => {
                    let at = self.session.moment();
                    self.kept_at.set_value(Some(at));
                    self.keeping.set(Keeping::Kept { at, durable: kept.durable() });
                    return Ok(());
                }
                Err(why) => {
                    self.keeping.set(Keeping::NotKept { since: self.kept_at.get_value(), why });
                    return Err(why);
                }
            }
        }
    }

    /// Keeps the page, and all that was begun elsewhere and not given: before the notebook is locked.
    ///
    /// # Errors
    /// [`KeepError`]; what is not kept is where it was.
    pub async fn keep_all(self) -> Result<(), KeepError> {
        let page = self.keep().await;
        // One that cannot be kept does not take the rest with it.
        let rest = self.session.desk().keep_pending().await;
        page.and(rest)
    }

    /// One commit of the page as it stands when its turn has come, and how much had been typed then; `None` if there is nothing to keep.
    async fn keep_once(self, laid_out: u64) -> Result<Option<(Kept, u64)>, KeepError> {
        let desk = self.session.desk();
        let make = || {
            if self.laid_out.get_untracked() != laid_out {
                return Ok(None);
            }
            let page = self.pending()?.filter(|page| !desk.is_removing(page.id));
            let Some(page) = page else {
                if matches!(self.keeping.get_untracked(), Keeping::Waiting | Keeping::NotKept { .. }) {
                    self.keeping.set(Keeping::Nothing);
                }
                return Ok(None);
            };
            let (changes, version) = self.changes(&page)?;
            self.page.set(Some(page.clone()));
            self.keeping.set(Keeping::Keeping);
            Ok(Some((changes, (page, version, self.typed.get_value()))))
        };
        let kept = desk.keep_with(make).await?;
        self.session.tell_room();
        Ok(kept.map(|(kept, (page, version, typed))| {
            if self.laid_out.get_untracked() == laid_out {
                self.sitting.update_value(|sitting| sitting.kept(&page));
            }
            if let Some(version) = version {
                self.session.contents().show_one(Record::Version(version));
            }
            if !desk.is_removing(page.id) {
                self.journal.show(page);
            }
            (kept, typed)
        }))
    }

    /// What keeps `page`, and the earlier text that is put by with it, if one is due.
    fn changes(self, page: &Page) -> Result<(Vec<Change>, Option<Version>), KeepError> {
        let mut changes = vec![put(Record::Page(page.clone()))?];
        let earlier = self.sitting.with_value(|sitting| sitting.earlier(page).cloned());
        let version = match earlier {
            Some(earlier) => Some(Version::of(&earlier, self.session.desk().make_id()?)),
            None => None,
        };
        if let Some(version) = &version {
            changes.push(put(Record::Version(version.clone()))?);
        }
        Ok((changes, version))
    }

    fn change(self, change: impl FnOnce(&mut PageDraft)) {
        self.draft.update(change);
        self.wait();
    }

    /// Keeps what is pending and puts the page down.
    ///
    /// # Errors
    /// [`KeepError`]; the words stay on the page.
    pub async fn close(self) -> Result<(), KeepError> {
        let laid_out = self.laid_out.get_untracked();
        self.keep().await?;
        // Unless another page was begun while this one was being kept.
        if self.laid_out.get_untracked() == laid_out {
            self.begin(Sort::Journal);
        }
        Ok(())
    }

    /// Deletes the page being written as it now stands, kept or not, and puts it down.
    ///
    /// # Errors
    /// [`KeepError`]; the page is then still there.
    pub async fn delete(self) -> Result<(), KeepError> {
        self.stop_waiting();
        let laid_out = self.laid_out.get_untracked();
        let page = match self.pending()? {
            Some(page) => Some(page),
            None => self.page.get_untracked(),
        };
        if let Some(page) = page {
            self.journal.lay_aside(page).await?;
        }
        if self.laid_out.get_untracked() == laid_out {
            self.begin(Sort::Journal);
        }
        Ok(())
    }

    /// The page as it should be kept, unless it is kept already, or there is nothing on it.
    fn pending(self) -> Result<Option<Page>, KeepError> {
        if matches!(self.keeping.get_untracked(), Keeping::Nothing | Keeping::Kept { .. }) {
            return Ok(None);
        }
        let draft = self.draft.get_untracked();
        let now = self.session.desk().now();
        Ok(match self.page.get_untracked() {
            Some(page) => Some(page.revised(draft, now)),
            None if draft.is_blank() => None,
            None => Some(Page::new(self.session.desk().make_id()?, self.sort.get_untracked(), now, draft)),
        })
    }

    fn lay_out(self, sort: Sort, page: Option<Page>, draft: PageDraft) {
        self.stop_waiting();
        self.laid_out.update(|count| *count += 1);
        self.sort.set(sort);
        self.sitting.set_value(Sitting::begin(page.as_ref()));
        self.page.set(page);
        self.draft.set(draft);
        self.offered.set(None);
        self.kept_at.set_value(None);
        self.keeping.set(Keeping::Nothing);
    }

    /// Lays out again a page that could not be kept when the notebook was locked, and tries once more. If another tab has kept a later text of
    /// it meanwhile, this one becomes a page of its own.
    fn lay_out_again(self, unkept: &Page) {
        let kept = self.journal.page(unkept.id);
        let is_behind = kept.as_ref().is_some_and(|kept| kept.edited > unkept.edited);
        self.lay_out(unkept.sort, kept.filter(|_| !is_behind), unkept.draft());
        if !is_behind && !self.is_there().get_untracked() {
            // It has its name and nothing that was kept before.
            self.page.set(Some(unkept.clone()));
        }
        self.wait();
    }

    fn wait(self) {
        self.typed.update_value(|typed| *typed += 1);
        if self.keeping.get_untracked() != Keeping::Keeping {
            self.keeping.set(Keeping::Waiting);
        }
        let then = move || {
            // The outcome is in `keeping`, which the page shows.
            spawn_local(async move {
                let _ = self.keep().await;
            });
        };
        self.pacing.wait(&self.session.desk(), then);
    }

    fn stop_waiting(self) {
        self.pacing.stop();
    }
}
