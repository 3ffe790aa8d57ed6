//! Texts: the circle: people, whom to tell what, how to help.

use domain::circle::{GoodFor, Ring, Tell, YesNo};

use super::PointText;

/// See the file.
#[derive(Debug)]
pub struct PeopleText {
    /// What the picture shows: how many people, by ring.
    pub picture: fn([usize; 3]) -> String,
    /// In its middle.
    pub me: &'static str,
    /// A ring.
    pub ring: fn(Ring) -> &'static str,
    /// What someone is good for.
    pub good_for: fn(GoodFor) -> &'static str,
    /// What the shapes in the picture mean: circle, square, triangle, diamond.
    pub shapes: [&'static str; 4],
    /// Heading of the list.
    pub list: &'static str,
    /// Someone in the list: ring, what they are good for, how much to tell.
    pub facts: fn(Ring, &[GoodFor], Option<Tell>) -> String,
    /// In the place of a name that was taken out.
    pub nameless: &'static str,
    /// Before there is anyone.
    pub empty: &'static str,
    /// A name: the field, the button.
    pub new: (&'static str, &'static str),
    /// A nickname is enough.
    pub nickname: PointText,
    /// Heading of lines to copy.
    pub lines: PointText,
    /// What an unanswered line means.
    pub no_answer: PointText,
    /// Whose line it is.
    pub line_of: fn(&str) -> String,
    /// To the card.
    pub to_card: PointText,
    /// To finding a professional.
    pub to_professional: PointText,
    /// Someone was taken away; back again.
    pub deleted: (&'static str, &'static str),
    /// One person.
    pub person: PersonText,
    /// How to help.
    pub card: CardText,
}

/// One person.
#[derive(Debug)]
pub struct PersonText {
    /// Back to the circle.
    pub back: &'static str,
    /// The name.
    pub name: PointText,
    /// How near.
    pub ring: &'static str,
    /// What they are good for.
    pub good_for: &'static str,
    /// Heading of the check, and what it is.
    pub check: PointText,
    /// Its three questions.
    pub questions: [&'static str; 3],
    /// The answers.
    pub yes_no: fn(YesNo) -> &'static str,
    /// What the answers speak for.
    pub suggested: fn(Tell) -> &'static str,
    /// The person's own decision.
    pub tell: &'static str,
    /// How much.
    pub how_much: fn(Tell) -> &'static str,
    /// No decision yet.
    pub later: &'static str,
    /// They are in touch with the other person.
    pub linked: PointText,
    /// A line to copy.
    pub line: PointText,
    /// Anything else.
    pub note: PointText,
    /// Takes them away.
    pub delete: &'static str,
    /// Done.
    pub done: &'static str,
}

/// How to help: a card to show or print.
#[derive(Debug)]
pub struct CardText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Headings: what helps, what does not, what to say to me if I talk of going back.
    pub parts: [&'static str; 3],
    /// Before anything stands on it.
    pub empty: PointText,
    /// To the exercise that fills it.
    pub write: &'static str,
    /// To what was written in it.
    pub change: &'static str,
    /// Before it is printed.
    pub paper: PointText,
    /// Prints it.
    pub print: &'static str,
}
