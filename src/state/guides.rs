//! The guide that lies open, and what the person made of guides: both only as far as they say so.

use std::collections::BTreeSet;

use domain::learn::GuideMark;
use domain::{Day, GuideId, Record, RecordId};
use leptos::prelude::*;
use vault::Change;

use super::{Gate, KeepError, Session, use_session};

/// See the file.
#[derive(Clone, Copy)]
pub struct Guides {
    session: Session,
    open: RwSignal<Option<GuideId>>,
}

/// Provides the guides. Needs the session.
pub fn provide_guides() -> Guides {
    let session = use_session();
    let guides = Guides { session, open: RwSignal::new(None) };
    Effect::new(move |_| {
        // Which guide was read is nobody's business after the lock.
        if session.gate().get() != Gate::Open {
            guides.open.set(None);
        }
    });
    provide_context(guides);
    guides
}

/// The guides of this app.
///
/// # Panics
/// Outside the app, which provides them first.
pub fn use_guides() -> Guides {
    expect_context()
}

impl Guides {
    /// The guide that lies open.
    pub fn opened(self) -> Signal<Option<GuideId>> {
        self.open.into()
    }

    /// Opens a guide.
    pub fn open(self, guide: GuideId) {
        self.open.set(Some(guide));
    }

    /// The day on which the person said that they had read a guide, and the section in which its ribbon lies.
    pub fn marks(self, guide: GuideId) -> Signal<(Option<Day>, Option<u8>)> {
        let all = self.session.contents().guide_marks;
        let of = move |all: &Vec<GuideMark>| GuideMark::of(all, &guide).map(|mark| (mark.read, mark.ribbon));
        Signal::derive(move || all.with(&of).unwrap_or_default())
    }

    /// Says that a guide was read, today, or takes that back.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn say_read(self, guide: GuideId, read: bool) -> Result<(), KeepError> {
        let day = self.session.desk().moment().day();
        self.change(guide, |mark| mark.read = read.then_some(day)).await
    }

    /// Lays the ribbon into a section, or takes it out.
    ///
    /// # Errors
    /// [`KeepError`]; it is then as it was.
    pub async fn lay_ribbon(self, guide: GuideId, section: Option<u8>) -> Result<(), KeepError> {
        self.change(guide, |mark| mark.ribbon = section).await
    }

    /// Two quick changes go one after the other, each from what the one before left.
    async fn change(self, guide: GuideId, change: impl FnOnce(&mut GuideMark)) -> Result<(), KeepError> {
        let desk = self.session.desk();
        let all = self.session.contents().guide_marks;
        let make = || {
            let now = desk.now();
            let mut mark = match all.with_untracked(|all| GuideMark::of(all, &guide).cloned()) {
                Some(mark) => mark,
                None => GuideMark::new(desk.make_id()?, guide.clone(), now),
            };
            mark.edited = mark.edited.max(now);
            change(&mut mark);
            Ok(Record::Guide(mark))
        };
        self.session.keep_record(make).await?;
        self.forget_blank(&guide).await
    }

    /// Marks that were all taken back are taken away, so that nothing tells of them. Older ones of the same guide, as two devices may have
    /// made them, go along: else they would hold again.
    async fn forget_blank(self, guide: &GuideId) -> Result<(), KeepError> {
        let all = self.session.contents().guide_marks;
        let gone: BTreeSet<RecordId> = all.with_untracked(|all| match GuideMark::of(all, guide) {
            Some(mark) if mark.is_blank() => all.iter().filter(|it| it.guide == *guide).map(|it| it.id).collect(),
            _ => BTreeSet::new(),
        });
        if gone.is_empty() {
            return Ok(());
        }
        self.session.desk().remove(gone.iter().map(|id| (*id, Change::Remove(*id.as_bytes()))).collect()).await?;
        self.session.contents().forget(&gone);
        Ok(())
    }
}
