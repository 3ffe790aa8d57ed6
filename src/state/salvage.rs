//! When the notebook does not open: what can still be read of it, to look at and to save. Nothing is written.

use std::collections::BTreeMap;

use domain::{CheckIn, Day, Page, PageDraft, Record, RecordId, Sort, Version, own_words};
use leptos::prelude::*;
use platform::{Hold, NoDownload};
use vault::{Container, Found, Ikm, Salvaged, raw_copy, reached};

use crate::platform;

use super::unlock::find;
use super::{Claim, Gate, OpenError, Session};

/// What the sealed copy is called. It tells nothing.
const RAW_COPY: &str = "copy.json";

/// Why no sealed copy was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RawCopyError {
    /// What reads the stores did not arrive.
    NotArrived,
    /// The browser gave no file.
    NoDownload,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The latest version of each page, the newest day first. Deleted pages may be among them.
    pub pages: Vec<Page>,
    /// Pieces that belong to this notebook and do not read.
    pub broken: usize,
    /// Pages of a newer version, or of a kind this one does not know.
    pub unread: usize,
}

impl Session {
    /// Looks for what can still be read of a notebook that does not open, and shows it. Meanwhile no other tab has it, as if it were open:
    /// `claim` says what to do if one does.
    ///
    /// # Errors
    /// [`OpenError`].
    pub async fn salvage(self, passphrase: String, claim: Claim) -> Result<(), OpenError> {
        self.unlock(passphrase, claim, |inside| inside.salvage).await
    }

    /// What was found.
    pub fn findings(self) -> Signal<Findings> {
        self.findings_signal().into()
    }

    /// Gives the person a file.
    ///
    /// # Errors
    /// [`NoDownload`].
    pub fn save_file(self, name: &str, content: &str) -> Result<(), NoDownload> {
        self.give(name, content.as_bytes())
    }

    /// Gives the person all that stands in the stores, sealed as it is.
    ///
    /// # Errors
    /// [`RawCopyError`].
    pub async fn save_raw_copy(self) -> Result<(), RawCopyError> {
        let inside = self.arrival().inside().await.map_err(|_| RawCopyError::NotArrived)?;
        let copy = (inside.raw_copy)(self).await;
        self.save_file(RAW_COPY, &copy).map_err(|_| RawCopyError::NoDownload)
    }

    pub(super) async fn make_raw_copy(self) -> String {
        let desk = self.desk();
        raw_copy(desk.shelves(), async || desk.device.breathe().await).await
    }

    /// Looks, if the key fits `container`, and shows what it found.
    pub(super) async fn show_what_reads(
        self,
        found: &Found,
        container: &Container,
        ikm: &Ikm,
        claim: Claim,
    ) -> Result<(), OpenError> {
        // A wrong passphrase disturbs no other tab.
        reached(found, container, ikm)?;
        let (findings, hold) = self.find_alone(ikm, claim).await?;
        self.desk().hold(hold);
        self.findings_signal().set(findings);
        self.open_at(Gate::Salvaged);
        Ok(())
    }

    /// Takes hold of the notebook, and only then looks what there is.
    async fn find_alone(self, ikm: &Ikm, claim: Claim) -> Result<(Findings, Hold), OpenError> {
        let desk = self.desk();
        let hold = if desk.is_in_memory() { Hold::holding(()) } else { self.claim(claim).await?.hold };
        let found = find(&desk).await?;
        let mut answer = OpenError::Empty;
        for container in &found.containers {
            let pause = async || desk.device.breathe().await;
            match vault::salvage(desk.shelves(), &found, container, ikm, pause).await {
                Ok(salvaged) => return Ok((findings_of(&salvaged), hold)),
                Err(error) => answer = answer.or(error.into()),
            }
        }
        Err(answer)
    }
}

fn findings_of(salvaged: &Salvaged) -> Findings {
    let mut latest: BTreeMap<RecordId, Page> = BTreeMap::new();
    let mut unread = 0;
    for (id, bytes) in &salvaged.records {
        match Record::from_json(RecordId::from_bytes(*id), &***bytes) {
            Ok(Record::Page(page)) => match latest.get(&page.id) {
                Some(known) if known.edited >= page.edited => {}
                _ => drop(latest.insert(page.id, page)),
            },
            // An earlier text is shown as a page of its own: nothing tells here which of them was the last.
            Ok(Record::Version(Version { id, at, title, body, .. })) => {
                let draft = PageDraft { title, body, ..PageDraft::empty(Day::from_timestamp(at, 0)) };
                latest.insert(id, Page::new(id, Sort::Journal, at, draft));
            }
            Ok(Record::CheckIn(CheckIn { id, at, day, note, .. })) if !note.trim().is_empty() => {
                let draft = PageDraft { body: note, ..PageDraft::empty(day) };
                latest.insert(id, Page::new(id, Sort::Journal, at, draft));
            }
            // What else has words of the person's own is shown as a page of them.
            Ok(record) => {
                if let Some((at, body)) = own_words(&record) {
                    let draft = PageDraft { body, ..PageDraft::empty(Day::from_timestamp(at, 0)) };
                    latest.insert(record.id(), Page::new(record.id(), Sort::Journal, at, draft));
                }
            }
            Err(_) => unread += 1,
        }
    }
    let mut pages: Vec<Page> = latest.into_values().collect();
    pages.sort_by_key(|page| std::cmp::Reverse((page.date, page.created)));
    Findings { pages, broken: salvaged.broken, unread }
}
