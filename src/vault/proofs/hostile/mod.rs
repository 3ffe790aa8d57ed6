//! Whatever bytes stand in a store, or come out of a seal, no parser falls, and what is read is written back to the same bytes.
//!
//! Inputs are drawn from seeds: see `tests/drivers`. `make soak` draws many more.

mod bitmaps;
mod chains;
mod containers;
mod fields;
mod model;
mod patient;
mod salvage;
mod segments;
mod slots;
