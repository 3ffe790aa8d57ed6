//! Distance: channels, contact, replies.

mod apart;
mod care;
mod channel;
mod channels;
mod contact;
mod contacts;
mod fields;
mod given;
mod page;
mod replies;
mod reply;
mod top;

pub use channels::Channels;
pub use contacts::Contacts;
pub use page::Distance;
pub use replies::Replies;
