//! What happened: what the person was told, what they saw and know themselves, and what they think of it later.

mod account;
mod behaviour;
mod thought;

pub use account::Account;
pub use behaviour::Behaviour;
pub use thought::Thought;
