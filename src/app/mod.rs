//! The whole app: which page stands behind which gate, the cover around it, contexts in order.

mod cover;
mod going;
mod newer;
mod presence;
mod root;
mod shown;
mod slips;

pub use root::App;
pub use shown::Shown;
