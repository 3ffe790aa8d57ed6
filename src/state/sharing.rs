//! Passing on: what is chosen, what exactly will be seen, and the link that holds it. All of it is in memory only: nothing is kept, no list of
//! what was passed on either, and it is dropped at the lock and when its page is left.

use domain::distance::Channel;
use domain::passphrase::{RANDOM_BYTES, WordList, pick_share_words, share_words};
use domain::practice::{Exercise, Run, Shelf, given};
use domain::shared::{Pick, Piece, Shared, SharedLabels};
use domain::story::{Chapter, heading_of_chapter};
use domain::{Day, RecordId, RoughDate};
use leptos::prelude::*;
use platform::WorkError;
use vault::Entropy;
use vault::parcel::link::{Head, LinkError, Lock, seal};
use zeroize::Zeroizing;

use super::{Gate, Session, use_session};
use crate::platform;

/// Up to so many characters a link travels well; from there on a file is offered first.
const LINK: usize = 2_000;
/// Over so many there is only a file: some messengers cut what is longer.
const LINK_MOST: usize = 8_000;
/// A code to scan is drawn of a link of so many bytes at most: a longer one is too fine for many cameras.
const CODE_MOST: usize = 800;
/// What the file is called. It tells nothing.
const FILE: &str = "notes.txt";

/// See the file.
#[derive(Clone, Copy)]
pub struct Sharing {
    session: Session,
    picks: RwSignal<Vec<Pick>>,
    dated: RwSignal<bool>,
    locked: RwSignal<bool>,
    seen: RwSignal<Option<ShareSeen>>,
    ready: RwSignal<Option<Ready>>,
}

/// The part of passing on that one is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareStage {
    /// What to pass on.
    Choose,
    /// What exactly will be seen.
    Preview,
    /// The link is there.
    Ready,
}

/// How what is chosen can travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareForm {
    /// As a link.
    Link,
    /// Better as a file; as a link too.
    FileFirst,
    /// As a file only.
    FileOnly,
}

/// Why there is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareError {
    /// More than one link holds.
    TooLong,
    /// The word list did not arrive.
    NoList,
    /// The browser gives no random numbers.
    NoRandomness,
    /// The browser starts no worker.
    NoWorker,
    /// Not enough memory for the passphrase work.
    NoMemory,
    /// The person stopped it, or it is wanted no more.
    Stopped,
}

/// What the other one will see: this value is shown, and this value is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareSeen {
    /// All of it.
    pub shared: Shared,
    /// What each piece was chosen as.
    of: Vec<Pick>,
    /// How it can travel.
    pub form: Result<ShareForm, ShareError>,
}

/// The link, and the words that open it.
#[derive(Clone, PartialEq, Eq)]
struct Ready {
    text: String,
    words: Vec<String>,
    pieces: usize,
}

/// Where the words come from that are not the person's.
#[derive(Clone, Copy, Debug)]
pub struct ShareWords {
    /// Titles and headings.
    pub labels: SharedLabels,
    /// The exercises there are.
    pub exercises: &'static [Exercise],
    /// The channels there are.
    pub channels: &'static [Channel],
}

/// What there is to choose from, beside pages, letters and the sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShareOffers {
    /// Something stands on the card.
    pub card: bool,
    /// Something is decided about channels.
    pub channels: bool,
    /// Chapters in their order.
    pub chapters: Vec<(RecordId, String, Option<RoughDate>)>,
    /// Exercises that were ended, the last first.
    pub runs: Vec<(RecordId, String, Day)>,
}

/// Provides it. Needs the session.
pub fn provide_sharing() -> Sharing {
    let sharing = Sharing {
        session: use_session(),
        picks: RwSignal::new(Vec::new()),
        dated: RwSignal::new(false),
        locked: RwSignal::new(true),
        seen: RwSignal::new(None),
        ready: RwSignal::new(None),
    };
    Effect::new(move |_| {
        if sharing.session.gate().get() != Gate::Open {
            sharing.forget();
        }
    });
    provide_context(sharing);
    sharing
}

/// That of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_sharing() -> Sharing {
    expect_context()
}

impl Sharing {
    /// Where one is.
    pub fn stage(self) -> Signal<ShareStage> {
        Signal::derive(move || match (self.ready.with(Option::is_some), self.seen.with(Option::is_some)) {
            (true, _) => ShareStage::Ready,
            (false, true) => ShareStage::Preview,
            (false, false) => ShareStage::Choose,
        })
    }

    /// What can be chosen.
    pub fn offers(self, words: ShareWords) -> Memo<ShareOffers> {
        let contents = self.session.contents();
        Memo::new(move |_| {
            let chapters = contents.chapters.read();
            let chapter = |it: &Chapter| (it.id, heading_of_chapter(it, words.labels.book), it.date);
            let mut runs: Vec<(Run, String)> = contents.runs.with(|runs| {
                let told = |run: &Run| Some((run.clone(), self.piece_of_run(run, words, false)?.title));
                runs.iter().filter_map(told).collect()
            });
            runs.sort_by_key(|(run, _)| core::cmp::Reverse((run.ended, run.id)));
            ShareOffers {
                card: self.card(words).is_some(),
                channels: self.channels(words, false).is_some(),
                chapters: Chapter::in_order(chapters.iter()).into_iter().map(chapter).collect(),
                runs: runs.into_iter().map(|(run, title)| (run.id, title, run.day)).collect(),
            }
        })
    }

    /// Whether something is chosen.
    pub fn is_picked(self, pick: Pick) -> Signal<bool> {
        Signal::derive(move || self.picks.with(|picks| picks.contains(&pick)))
    }

    /// How much is chosen.
    pub fn count(self) -> Signal<usize> {
        Signal::derive(move || self.picks.with(Vec::len))
    }

    /// Chooses something, at the end, or not.
    pub fn pick(self, pick: Pick, is_in: bool) {
        self.picks.update(|picks| {
            picks.retain(|other| *other != pick);
            if is_in {
                picks.push(pick);
            }
        });
    }

    /// Whether dates are told too.
    pub fn is_dated(self) -> Signal<bool> {
        self.dated.into()
    }

    /// Tells dates too, or not.
    pub fn date(self, is_dated: bool) {
        self.dated.set(is_dated);
    }

    /// Shows what the other one will see. `sheet` is the sheet as it is now.
    pub fn see(self, words: ShareWords, sheet: Option<Piece>) {
        let picks = self.picks.get_untracked();
        let piece = |pick: Pick| Some((pick, untrack(|| self.piece(pick, words, &sheet))?));
        let (of, pieces): (Vec<Pick>, Vec<Piece>) = picks.into_iter().filter_map(piece).unzip();
        // What is there no more is chosen no more.
        self.picks.set(of.clone());
        self.show(Shared { pieces }, of);
    }

    /// What is shown of it, while it is.
    pub fn seen(self) -> Signal<Option<ShareSeen>> {
        self.seen.into()
    }

    /// Takes a piece out; not while it is being sealed. Without the last of them one is back at choosing.
    pub fn take_out(self, at: usize) {
        if self.session.working().get_untracked() {
            return;
        }
        let Some(ShareSeen { mut shared, mut of, .. }) = self.seen.get_untracked() else { return };
        if at < of.len() && at < shared.pieces.len() {
            shared.pieces.remove(at);
            self.pick(of.remove(at), false);
            self.show(shared, of);
        }
    }

    /// Back to choosing.
    pub fn choose_again(self) {
        self.session.stop();
        self.seen.set(None);
    }

    /// Whether share words will open it, or whoever has the link.
    pub fn is_locked(self) -> Signal<bool> {
        self.locked.into()
    }

    /// Locks it with share words, or not.
    pub fn lock(self, is_locked: bool) {
        self.locked.set(is_locked);
    }

    /// Makes the link of what is shown.
    ///
    /// # Errors
    /// [`ShareError`]; what is shown still is.
    pub async fn make(self) -> Result<(), ShareError> {
        let shared = self.seen.with_untracked(|seen| seen.as_ref().map(|seen| seen.shared.clone()));
        let shared = shared.ok_or(ShareError::Stopped)?;
        let sealing = self.seal(&shared, self.locked.get_untracked());
        let ready = self.session.at_work(sealing).await.unwrap_or(Err(ShareError::Stopped))?;
        // The page may be left by now.
        let is_shown = self.seen.with_untracked(|seen| seen.as_ref().is_some_and(|seen| seen.shared == shared));
        if !is_shown {
            return Err(ShareError::Stopped);
        }
        self.ready.set(Some(ready));
        Ok(())
    }

    /// The whole link.
    pub fn link(self) -> Signal<String> {
        let address = self.session.address();
        let whole = move |ready: &Ready| format!("{address}#{}", ready.text);
        Signal::derive(move || self.ready.with(|ready| ready.as_ref().map(&whole).unwrap_or_default()))
    }

    /// Whether a code to scan can be drawn of it.
    pub fn can_be_scanned(self) -> Signal<bool> {
        let link = self.link();
        Signal::derive(move || link.with(|link| !link.is_empty() && link.len() <= CODE_MOST))
    }

    /// The share words; none where whoever has the link can read it.
    pub fn words(self) -> Signal<Vec<String>> {
        Signal::derive(move || self.ready.with(|ready| ready.as_ref().map(|it| it.words.clone()).unwrap_or_default()))
    }

    /// How many pieces are in it.
    pub fn pieces(self) -> Signal<usize> {
        Signal::derive(move || self.ready.with(|ready| ready.as_ref().map_or(0, |ready| ready.pieces)))
    }

    /// Gives the person a file with the link in it, without the address. Answers with its name.
    ///
    /// # Errors
    /// [`platform::NoDownload`].
    pub fn save(self) -> Result<&'static str, platform::NoDownload> {
        let text = self.ready.with_untracked(|ready| ready.as_ref().map(|it| it.text.clone()).unwrap_or_default());
        self.session.save_file(FILE, &text).map(|()| FILE)
    }

    /// The page is left: nothing of it stays.
    pub fn leave(self) {
        if self.session.gate().get_untracked() == Gate::Open {
            self.session.stop();
        }
        self.forget();
    }

    /// Back to the beginning.
    pub fn forget(self) {
        self.picks.set(Vec::new());
        self.dated.set(false);
        self.locked.set(true);
        self.seen.set(None);
        self.ready.set(None);
        // There is no link any more for which one would go anywhere.
        self.session.elsewhere.forget();
    }

    fn show(self, shared: Shared, of: Vec<Pick>) {
        let form = self.form(&shared);
        self.seen.set((!of.is_empty()).then_some(ShareSeen { shared, of, form }));
    }

    /// How it can travel: it is as long with words as without, so that can be told before there are any.
    fn form(self, shared: &Shared) -> Result<ShareForm, ShareError> {
        let head = Head::make(Lock::None, &mut self.session.desk().entropy()).map_err(|_| ShareError::NoRandomness)?;
        let text = seal(&head, None, shared.to_json().as_bytes())?;
        let signs = self.session.address().chars().count() + 1 + text.len();
        Ok(if signs <= LINK {
            ShareForm::Link
        } else if signs <= LINK_MOST {
            ShareForm::FileFirst
        } else {
            ShareForm::FileOnly
        })
    }

    async fn seal(self, shared: &Shared, is_locked: bool) -> Result<Ready, ShareError> {
        let desk = self.session.desk();
        let lock = if is_locked { Lock::Words } else { Lock::None };
        let head = Head::make(lock, &mut desk.entropy()).map_err(|_| ShareError::NoRandomness)?;
        let (words, ikm) = if is_locked {
            let words = self.draw().await?;
            let typed = Zeroizing::new(desk.device.normal(&share_words(&words.join(" "))));
            let ikm = desk.device.derive(&typed, head.salt(), head.cost()).await?;
            (words, Some(ikm))
        } else {
            (Vec::new(), None)
        };
        let text = seal(&head, ikm.as_ref(), shared.to_json().as_bytes())?;
        Ok(Ready { text, words, pieces: shared.pieces.len() })
    }

    /// Five words drawn by chance from the published list.
    async fn draw(self) -> Result<Vec<String>, ShareError> {
        let desk = self.session.desk();
        let list = desk.services().words().await.map_err(|_| ShareError::NoList)?;
        let list = WordList::parse(&list).map_err(|_| ShareError::NoList)?;
        let mut random = Zeroizing::new([0; RANDOM_BYTES]);
        desk.entropy().fill(random.as_mut()).map_err(|_| ShareError::NoRandomness)?;
        let words = pick_share_words(&list, random.as_ref()).ok_or(ShareError::NoRandomness)?;
        Ok(words.into_iter().map(str::to_owned).collect())
    }

    fn piece(self, pick: Pick, words: ShareWords, sheet: &Option<Piece>) -> Option<Piece> {
        let contents = self.session.contents();
        let dated = self.dated.get_untracked();
        match pick {
            Pick::Card => self.card(words),
            Pick::Sheet => sheet.clone(),
            Pick::Channels => self.channels(words, dated),
            Pick::Page(id) => contents.pages.with(|all| {
                let listed = all.iter().find(|listed| listed.page.id == id)?;
                Piece::of_page(&listed.page, &words.labels, dated)
            }),
            Pick::Chapter(id) => contents
                .chapters
                .with(|all| Piece::of_chapter(all.iter().find(|chapter| chapter.id == id)?, &words.labels, dated)),
            Pick::Run(id) => {
                contents.runs.with(|all| self.piece_of_run(all.iter().find(|run| run.id == id)?, words, dated))
            }
        }
    }

    fn piece_of_run(self, run: &Run, words: ShareWords, dated: bool) -> Option<Piece> {
        let exercise = words.exercises.iter().find(|exercise| exercise.id == run.exercise)?;
        Piece::of_run(run, exercise, &words.labels, dated)
    }

    fn card(self, words: ShareWords) -> Option<Piece> {
        let contents = self.session.contents();
        let (runs, lines) = (contents.runs.read(), contents.lines.read());
        Piece::of_card(&given(Shelf::Help, words.exercises, runs.iter(), lines.iter()), &words.labels)
    }

    fn channels(self, words: ShareWords, dated: bool) -> Option<Piece> {
        let day = self.session.day().get();
        let plans = self.session.contents().channels.read();
        Piece::of_channels(words.channels, &plans, &words.labels, (day, dated))
    }
}

impl From<WorkError> for ShareError {
    fn from(error: WorkError) -> Self {
        match error {
            WorkError::NoMemory => Self::NoMemory,
            WorkError::NoWorker => Self::NoWorker,
        }
    }
}

impl From<LinkError> for ShareError {
    fn from(error: LinkError) -> Self {
        match error {
            LinkError::TooLong => Self::TooLong,
            // Sealing meets none of the others: there are words wherever they are asked for.
            _ => Self::Stopped,
        }
    }
}
