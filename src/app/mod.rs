//! The whole app: which page stands behind which gate, the cover around it, contexts in order. The first screen comes alone; what comes after
//! it is behind one door, [`Rest`].

mod cover;
mod first_pages;
mod going;
mod newer;
mod pages;
mod places;
mod presence;
mod rest;
mod root;
mod shown;
mod slips;

pub use rest::{Fetch, REST, Rest};
pub use root::App;
pub use shown::Shown;
