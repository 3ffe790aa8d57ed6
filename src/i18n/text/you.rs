//! Texts of You.

use domain::TodayPart;

use super::PointText;

/// How the notebook is to be.
#[derive(Debug)]
pub struct YouText {
    /// Title.
    pub title: &'static str,
    /// Name of the list of parts, for screen readers.
    pub parts: &'static str,
    /// The first of them.
    pub safety: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// The card on top.
    pub backup: BackupCardText,
    /// Heading of the passphrase.
    pub passphrase: &'static str,
    /// Heading of light or dark.
    pub look: &'static str,
    /// Light or dark: the question, and as the device, light, dark.
    pub theme: (&'static str, [&'static str; 3]),
    /// What Today shows.
    pub today: TodayPartsText,
    /// Days without contact: what it is, what it does.
    pub without_contact: PointText,
    /// From which day.
    pub since: &'static str,
    /// Heading of what the editor shows.
    pub writing: &'static str,
    /// Questions to start from.
    pub prompts: PointText,
    /// Words I prefer.
    pub words: WordsText,
    /// The language.
    pub language: PointText,
    /// What is stored.
    pub stored: StoredText,
    /// Heading of what is taken out and brought in.
    pub take_along: &'static str,
    /// Heading of deleting, and what there is to know before.
    pub erase: PointText,
    /// To the page that deletes.
    pub erase_open: &'static str,
    /// Could not be kept.
    pub not_kept: &'static str,
}

/// The card on top: a second copy, how full the notebook is, and whether the browser may clear it away.
#[derive(Debug)]
pub struct BackupCardText {
    /// Heading.
    pub title: &'static str,
    /// How old the last backup is, in days; none was made.
    pub age: fn(Option<u32>) -> String,
    /// Why a backup matters.
    pub words: &'static str,
    /// The same where nothing is kept on the device.
    pub words_this_visit: &'static str,
    /// Makes one.
    pub make: &'static str,
    /// Opens one.
    pub open: &'static str,
    /// How full the notebook is.
    pub room: &'static str,
    /// So much of it is used: percent.
    pub used: fn(u8) -> String,
    /// What the meter shows.
    pub room_hint: &'static str,
    /// Being reminded of one.
    pub reminder: PointText,
    /// Whether the browser may clear it away.
    pub persist: PersistText,
    /// In the place of that where nothing is kept on the device.
    pub this_visit: &'static str,
}

/// Whether the browser may clear away by itself what is kept.
#[derive(Debug)]
pub struct PersistText {
    /// It has agreed not to.
    pub agreed: &'static str,
    /// It was not asked yet, or has not agreed.
    pub open: &'static str,
    /// It was asked, and has not agreed.
    pub refused: &'static str,
    /// It cannot be asked.
    pub unknown: &'static str,
    /// Asks it.
    pub ask: &'static str,
}

/// What Today shows.
#[derive(Debug)]
pub struct TodayPartsText {
    /// Heading.
    pub title: &'static str,
    /// What always stands there.
    pub words: &'static str,
    /// A part: what it is called, and what it does.
    pub part: fn(TodayPart) -> PointText,
}

/// Words for the other person and for oneself.
#[derive(Debug)]
pub struct WordsText {
    /// Heading, and where the words are used.
    pub title: PointText,
    /// For the other person: the question, and what will do.
    pub them: PointText,
    /// For oneself: the question, and what will do.
    pub me: PointText,
    /// Keeps both.
    pub keep: &'static str,
    /// They were kept.
    pub kept: &'static str,
    /// They were not kept; what was typed still stands in the fields.
    pub not_kept: &'static str,
    /// Too long.
    pub too_long: &'static str,
}

/// What is stored and what is not.
#[derive(Debug)]
pub struct StoredText {
    /// Heading.
    pub title: &'static str,
    /// What the table holds.
    pub caption: &'static str,
    /// Its columns: what, where, locked or not, until when.
    pub heads: [&'static str; 4],
    /// Its rows.
    pub rows: &'static [[&'static str; 4]],
    /// What differs where nothing is kept on the device.
    pub this_visit: &'static str,
}
