//! Text that becomes pages: what a file holds, where it is cut, and what cannot be taken in, by line.

mod cut;
mod dated;
mod decode;
mod fault;
mod incoming;
#[cfg(test)]
mod tests;
mod unescape;

pub use cut::{Cut, TextForm, cut};
pub use decode::decode;
pub use fault::{ImportFault, ImportFaultKind};
pub use incoming::Incoming;
