//! What a backup brings to a notebook that may have gone on since: nothing here is replaced, and no words are lost.

mod bare;
mod group;
mod leftover;
mod plan;
#[cfg(test)]
mod tests;

pub use group::Group;
pub use plan::{CopyWords, Plan, Tally, plan};
