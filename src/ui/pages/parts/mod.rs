//! What more than one page has, and what knows the state or the language, so that it is no component.

mod feeling_chips;
mod lock_button;
mod messages;
mod page_rows;
mod raw_copy;

pub(super) use feeling_chips::FeelingChips;
pub(super) use lock_button::LockButton;
pub(super) use messages::{create_message, keep_message, message, open_message, strength_line, trouble_message};
pub(super) use page_rows::PageRows;
pub(super) use raw_copy::RawCopy;
