//! Texts with a word of the person's own in them: for the other person, or for themselves. Without one the texts of the parts hold.

/// Each takes the word.
#[derive(Debug)]
pub struct PreferredText {
    /// Title of Today, to oneself.
    pub today: fn(&str) -> String,
    /// To the pause.
    pub reach: fn(&str) -> String,
    /// What contact would be about.
    pub touching: fn(&str) -> String,
    /// Title of the log of contact.
    pub contacts: fn(&str) -> String,
    /// Above the letters.
    pub letters: fn(&str) -> String,
    /// A letter in the place of reaching out.
    pub letter: fn(&str) -> String,
    /// Beneath the card on how to help.
    pub signed: fn(&str) -> String,
}
