//! Texts of the first visit.

use super::MessageText;

/// The front: nothing that tells the purpose.
#[derive(Debug)]
pub struct FrontText {
    /// One line.
    pub lede: &'static str,
    /// To the purpose.
    pub more: &'static str,
}

/// A point with a heading.
#[derive(Debug)]
pub struct PointText {
    /// In a few words.
    pub title: &'static str,
    /// A sentence or three.
    pub words: &'static str,
}

/// More to read, closed at first.
#[derive(Debug)]
pub struct MoreText {
    /// What it is about.
    pub title: &'static str,
    /// The words.
    pub words: &'static str,
}

/// What this is for.
#[derive(Debug)]
pub struct AboutText {
    /// Title.
    pub title: &'static str,
    /// For whom, and what one can do here.
    pub words: [&'static str; 3],
    /// Where it stays, how it is locked, who decides.
    pub points: [PointText; 3],
    /// To the safety page.
    pub next: &'static str,
    /// How long that takes.
    pub next_hint: &'static str,
    /// Heading of what it is not.
    pub not_title: &'static str,
    /// What it is not.
    pub not: &'static str,
    /// In danger.
    pub danger: &'static str,
    /// The way for someone who stands by a person: its name, and who it is for.
    pub friend: (&'static str, &'static str),
}

/// What it can and cannot hide.
#[derive(Debug)]
pub struct SafetyText {
    /// Title.
    pub title: &'static str,
    /// Who should read this.
    pub lede: &'static str,
    /// If someone may be checking the device.
    pub checked: PointText,
    /// Heading.
    pub does_title: &'static str,
    /// What it does.
    pub does: [&'static str; 5],
    /// Heading.
    pub cannot_title: &'static str,
    /// What it cannot do.
    pub cannot: [&'static str; 7],
    /// Heading.
    pub try_title: &'static str,
    /// What it does.
    pub try_words: &'static str,
    /// Words before the name of the key.
    pub try_keys: &'static str,
    /// The link that really leaves.
    pub try_leave: &'static str,
    /// Closed at first.
    pub more: [MoreText; 8],
    /// Nothing presses, in bold and then plain.
    pub start: (&'static str, &'static str),
    /// The first door.
    pub not_now: &'static str,
    /// The second.
    pub next: &'static str,
    /// The way to a backup.
    pub from_backup: &'static str,
}

/// How hard a passphrase is to guess, in a sentence each.
#[derive(Debug)]
pub struct StrengthText {
    /// Nothing typed.
    pub none: &'static str,
    /// Too few characters.
    pub too_short: &'static str,
    /// Too few words.
    pub too_few: &'static str,
    /// The same again.
    pub repeats: &'static str,
    /// What people try first.
    pub well_known: &'static str,
    /// Enough.
    pub fair: &'static str,
    /// As much as six drawn words.
    pub strong: &'static str,
}

/// Choosing a passphrase.
#[derive(Debug)]
pub struct PassphraseText {
    /// What had been typed was forgotten.
    pub cleared: &'static str,
    /// Back to the safety page.
    pub back: &'static str,
    /// Title of the first part.
    pub title: &'static str,
    /// One line.
    pub lede: &'static str,
    /// Nobody can recover it.
    pub warning: PointText,
    /// Heading of the drawn words.
    pub drawn_title: &'static str,
    /// Where they come from.
    pub drawn_why: &'static str,
    /// Name of the list, for screen readers.
    pub drawn_list: &'static str,
    /// Takes them.
    pub drawn_use: &'static str,
    /// Draws others.
    pub drawn_again: &'static str,
    /// None could be drawn.
    pub drawn_failed: &'static str,
    /// Heading of one's own words.
    pub own_title: &'static str,
    /// Label.
    pub own_label: &'static str,
    /// What works.
    pub own_why: &'static str,
    /// Takes them.
    pub own_use: &'static str,
    /// Strength, in words.
    pub strength: StrengthText,
    /// Shows what is typed.
    pub show: &'static str,
    /// Hides it.
    pub hide: &'static str,
    /// Title of the second part.
    pub again_title: &'static str,
    /// Why.
    pub again_lede: &'static str,
    /// Back to the first part.
    pub again_back: &'static str,
    /// Label.
    pub again_label: &'static str,
    /// To look at the words once more.
    pub again_look: &'static str,
    /// The two differ.
    pub again_differs: &'static str,
    /// The browser may offer to save it.
    pub browser: &'static str,
    /// The box to tick.
    pub remember: PointText,
    /// A notebook that is gone with the tab.
    pub this_visit: PointText,
    /// The box is not ticked.
    pub remember_first: &'static str,
    /// The first door.
    pub not_now: &'static str,
    /// The second.
    pub make: &'static str,
    /// Title while the passphrase work runs.
    pub making: &'static str,
    /// And what it does.
    pub making_words: &'static str,
    /// Ends it.
    pub stop: &'static str,
    /// It was ended.
    pub stopped: &'static str,
    /// No room.
    pub full: MessageText,
    /// Made in another tab meanwhile.
    pub already: MessageText,
}
