//! Browsers and pages that are killed: in the middle of a commit, and right after “Kept”.

mod at_once;
mod control;
mod pages;
mod round;
mod swept;
