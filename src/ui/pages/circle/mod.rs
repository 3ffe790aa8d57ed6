//! Circle: people, whom to tell what, how to help.

mod check;
mod help_card;
mod page;
mod people;
mod person;
mod picture;
mod ready_words;

pub use help_card::HelpCard;
pub use page::Circle;
pub use person::PersonPage;
