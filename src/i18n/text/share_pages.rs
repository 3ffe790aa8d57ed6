//! Texts: passing on chosen pages.

use super::{MessageText, PointText};

/// Passing on chosen pages.
#[derive(Debug)]
pub struct SharePagesText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
    /// Which part of three one is at, from 1.
    pub part: fn(u8) -> String,
    /// The first part.
    pub choose: ShareChooseText,
    /// The second.
    pub preview: SharePreviewText,
    /// The third.
    pub ready: ShareReadyText,
    /// A name and what it names.
    pub named: fn(&str, &str) -> String,
    /// Why there is no link.
    pub faults: ShareFaultsText,
}

/// What to pass on.
#[derive(Debug)]
pub struct ShareChooseText {
    /// What it is for.
    pub words: &'static str,
    /// Heading of the card, the sheet and the plan.
    pub things: &'static str,
    /// Under the card, the sheet and the plan.
    pub hints: [&'static str; 3],
    /// Heading of the chapters.
    pub chapters: &'static str,
    /// Heading of pages, of letters, and of exercises that were ended.
    pub lists: [&'static str; 3],
    /// Shows more of such a list.
    pub more: [&'static str; 3],
    /// Nothing was found in a list.
    pub none_found: &'static str,
    /// Shows those that are folded away, too.
    pub folded: &'static str,
    /// Under one that is folded away.
    pub folded_hint: &'static str,
    /// There is nothing at all.
    pub nothing: PointText,
    /// Whether dates are told.
    pub dates: PointText,
    /// Before anything is passed on.
    pub care: PointText,
    /// How much is chosen.
    pub chosen: fn(usize) -> String,
    /// Nothing is.
    pub wanting: &'static str,
    /// The first door.
    pub not_now: &'static str,
    /// The second.
    pub on: &'static str,
}

/// What the other one will see.
#[derive(Debug)]
pub struct SharePreviewText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
    /// Takes a piece out.
    pub take_out: &'static str,
    /// A piece without words.
    pub no_words: &'static str,
    /// Heading over how it travels.
    pub how: &'static str,
    /// As a link; as a file or a link; as a file.
    pub length: [&'static str; 3],
    /// Locked with share words.
    pub lock: PointText,
    /// Not locked.
    pub open: PointText,
    /// Makes the link, the file, or a link that anyone can read.
    pub make: [&'static str; 3],
    /// While that is under way.
    pub making: &'static str,
    /// It was ended.
    pub stopped: &'static str,
}

/// The link.
#[derive(Debug)]
pub struct ShareReadyText {
    /// Title: of a link, of a file.
    pub title: [&'static str; 2],
    /// Beneath it: with words, without.
    pub lede: [&'static str; 2],
    /// Before the link is taken elsewhere, where there are words.
    pub before: PointText,
    /// Heading of the link, with words and without.
    pub send: [&'static str; 2],
    /// Heading of the file, with words and without.
    pub send_file: [&'static str; 2],
    /// Over the link: how many pieces, and whether it is locked.
    pub link: fn(usize, bool) -> String,
    /// Copies it.
    pub copy: &'static str,
    /// Opens the device's own menu for it.
    pub menu: &'static str,
    /// Gives a file.
    pub file: &'static str,
    /// What a link is.
    pub link_hint: &'static str,
    /// What the file is, and how it is opened.
    pub file_hint: &'static str,
    /// It is long: a file is better.
    pub long: &'static str,
    /// Before the link, where the file is offered first.
    pub or_link: &'static str,
    /// The file was given: its name.
    pub given: fn(&str) -> String,
    /// It was not.
    pub no_file: MessageText,
    /// Name of the code to scan.
    pub code: &'static str,
    /// Heading of the words.
    pub say: &'static str,
    /// Name of their list, for screen readers.
    pub words: &'static str,
    /// How to tell them.
    pub say_hint: &'static str,
    /// Whoever has it can read it.
    pub open: PointText,
    /// No list is kept.
    pub no_list: PointText,
    /// What cannot be done, and where it stays.
    pub limits: PointText,
    /// What becomes of the link here, once one goes on.
    pub gone: &'static str,
    /// The first door.
    pub another: &'static str,
    /// The second.
    pub done: &'static str,
}

/// Why there is no link.
#[derive(Debug)]
pub struct ShareFaultsText {
    /// More than one link holds.
    pub too_long: MessageText,
    /// The word list did not arrive.
    pub no_list: MessageText,
}
