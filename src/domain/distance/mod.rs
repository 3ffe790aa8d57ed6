//! Distance: the ways by which two people can reach each other, contact that happened, and replies that have to be written.

mod channel;
mod contact;
mod days;
mod keep_safe;
mod reply;

pub use channel::{Channel, ChannelPlan, ChannelStatus, Decisions, decisions};
pub use contact::{About, Began, Contact, ContactKind};
pub use days::{Apart, apart, may_be_taken_out};
pub use keep_safe::{BOX, Thing, things};
pub use reply::{Reply, ReplyHint, ReplyWords, reply_hints};
