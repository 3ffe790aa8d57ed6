//! Taking pages away for good: with them go their earlier texts.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Page, Record, RecordId, Version, versions_to_drop};
use leptos::prelude::*;
use vault::Change;

use super::contents::Listed;
use super::desk::put;
use super::{KeepError, Session};

impl Session {
    /// Takes these pages away.
    pub(super) async fn remove_pages(self, pages: &BTreeSet<RecordId>) -> Result<(), KeepError> {
        let contents = self.contents();
        let of_them = |all: &Vec<Version>| all.iter().filter(|it| pages.contains(&it.page)).map(|it| it.id).collect();
        let mut all: BTreeSet<RecordId> = contents.versions.with_untracked(of_them);
        all.extend(pages);
        self.desk().remove(all.iter().map(|id| (*id, Change::Remove(*id.as_bytes()))).collect()).await?;
        contents.forget(&all);
        self.tell_room();
        Ok(())
    }

    /// Takes away what was deleted long enough ago. At the opening only: a clock that runs ahead later takes nothing. What cannot be done
    /// now is tried again at the next opening, and nobody waits for it.
    pub(super) async fn clear_out(self) {
        let now = self.desk().now();
        let pages = self.contents().pages;
        let choose = |is_meant: &dyn Fn(&Page) -> bool| -> Vec<Page> {
            let meant =
                |all: &Vec<Listed>| all.iter().map(|it| &it.page).filter(|page| is_meant(page)).cloned().collect();
            pages.with_untracked(meant)
        };
        // Deleted, it seems, at a time that has not come: the clock was wrong then.
        for page in choose(&|page| page.deleted.is_some_and(|at| at > now)) {
            let page = page.dated(now);
            if let Ok(change) = put(Record::Page(page.clone()))
                && self.desk().keep(vec![change]).await.is_ok()
            {
                self.contents().show_one(Record::Page(page));
            }
        }
        let gone: BTreeSet<RecordId> = choose(&|page| page.is_gone(now)).iter().map(|page| page.id).collect();
        if !gone.is_empty() {
            let _ = self.remove_pages(&gone).await;
        }
        self.thin_out_versions().await;
    }

    /// Takes away earlier texts of which a page has too many.
    async fn thin_out_versions(self) {
        let contents = self.contents();
        let mut of_pages: BTreeMap<RecordId, Vec<Version>> = BTreeMap::new();
        contents.versions.with_untracked(|all| {
            all.iter().for_each(|version| of_pages.entry(version.page).or_default().push(version.clone()));
        });
        let too_many: BTreeSet<RecordId> = of_pages.values().flat_map(versions_to_drop).collect();
        let changes: Vec<_> = too_many.iter().map(|id| (*id, Change::Remove(*id.as_bytes()))).collect();
        if !changes.is_empty() && self.desk().remove(changes).await.is_ok() {
            contents.forget(&too_many);
        }
    }
}
