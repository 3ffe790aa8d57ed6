//! What is seen: components that know no feature, and pages that are lists of them.

pub mod components;
#[cfg(feature = "gallery")]
pub mod gallery;
pub mod pages;
