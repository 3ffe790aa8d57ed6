//! Texts: help lines.

use domain::learn::{Crisis, HelpKind, HelpLines, MessageWay};

use super::PointText;

/// See the file.
#[derive(Debug)]
pub struct HelpLinesText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// The line in Steady me that opens them, which anyone may see.
    pub people: &'static str,
    /// Back to the exercises of Steady me.
    pub to_exercises: &'static str,
    /// In the foot of every open page: before the way there, the way there, after it.
    pub foot: [&'static str; 3],
    /// The list.
    pub list: fn() -> Option<&'static HelpLines>,
    /// What counts as at once and as soon.
    pub crisis: fn() -> Option<&'static Crisis>,
    /// Heading of when not to wait.
    pub at_once: &'static str,
    /// Heading of what is for these days.
    pub soon: &'static str,
    /// Heading of threats by the other person.
    pub for_them: &'static str,
    /// Heading of what the notebook sees and sends.
    pub sees_nothing: &'static str,
    /// The country: label, why it is asked, the first line of the list.
    pub country: [&'static str; 3],
    /// A country that is not in the list.
    pub other_country: &'static str,
    /// What to do then.
    pub other_words: &'static str,
    /// So many help lines of this country are shown; read out when it changes.
    pub count: fn(usize, &str) -> String,
    /// Calls leave traces.
    pub traces: PointText,
    /// Nobody here has rung a number: given the day on which the list was put together.
    pub rung: fn(&str) -> String,
    /// Heading of a kind.
    pub kind: fn(HelpKind) -> &'static str,
    /// The number stands second, and why.
    pub not_confirmed: &'static str,
    /// The same, where there is no site either.
    pub not_confirmed_no_site: &'static str,
    /// There is no number.
    pub no_number: &'static str,
    /// What a number is for.
    pub number_for: fn(&str) -> String,
    /// The number is of this country only.
    pub only_in: fn(&str) -> String,
    /// Before a number to write to; a word, if it has to be one.
    pub write_to: fn(MessageWay, Option<&str>) -> String,
    /// Before the word that has to be written.
    pub word: &'static str,
    /// What is doubtful about one number; stands before it.
    pub unsure: fn(&str) -> String,
    /// When someone is there; nothing, if nobody says.
    pub hours: fn(Option<&str>) -> String,
    /// Languages.
    pub languages: fn(&str) -> String,
    /// Who it is for.
    pub audience: fn(&str) -> String,
    /// Before the address of a site.
    pub site: &'static str,
    /// Before the address of a chat.
    pub chat: &'static str,
    /// What it rests on: the publishers, in words.
    pub listed: fn(&str) -> String,
    /// When it was listed last.
    pub listed_on: fn(&str) -> String,
    /// Nobody says when.
    pub listed_never: &'static str,
    /// A publisher: its name in the list.
    pub publisher: fn(&str) -> String,
    /// The same with a date.
    pub published: fn(&str, &str) -> String,
    /// Opens ways to copy or to ring.
    pub use_it: &'static str,
    /// What a press on a number leaves behind.
    pub ring_note: &'static str,
    /// Rings a number.
    pub ring: fn(&str) -> String,
    /// Heading of directories.
    pub directories: &'static str,
    /// What they are for.
    pub directories_words: &'static str,
    /// What one could say.
    pub say: PointText,
    /// Could not be kept.
    pub not_kept: &'static str,
}
