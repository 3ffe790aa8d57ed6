//! What happened.

mod account;
mod accounts;

pub use account::AccountPage;
pub use accounts::Accounts;
