//! What happened: what the person was told, what they saw and know themselves, and what they think of it later.

mod account;
mod behaviour;
mod card;
mod filter;
mod finding;
mod thought;
mod whose;

pub use account::Account;
pub use behaviour::Behaviour;
pub use card::AccountCard;
pub use filter::AccountFilter;
pub use thought::Thought;
pub use whose::Whose;
