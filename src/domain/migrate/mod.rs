//! From what earlier builds wrote to what this one reads: one numbered step for each schema that came before, and never a step that is
//! taken out. A record is migrated in memory when it is read; it is written in the new schema when it is next kept.
//!
//! A new schema: freeze documents of the present one in `frozen/`, add the step to `steps`, and describe both in FORMAT.md, section 8.

mod fields;
#[cfg(test)]
mod frozen;
mod steps;
mod v1_to_v2;
mod v2_to_v3;
mod v3_to_v4;
mod v4_to_v5;
mod v5_to_v6;

pub(crate) use fields::Fields;
pub use steps::SCHEMA;
pub(crate) use steps::migrate;
