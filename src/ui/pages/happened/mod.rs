//! What happened: all accounts, and one of them.

mod account;
mod accounts;
mod behaviours;
mod fields;
mod filter;
mod help;
mod list;
mod settle;
mod thoughts;
mod when;

pub use account::AccountPage;
pub use accounts::Accounts;
