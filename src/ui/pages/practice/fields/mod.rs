//! The fields of an exercise, one file for each way to answer. What is typed goes to the player as it stands; the player keeps it.

mod breath;
mod choice;
mod columns;
mod date;
mod drawing;
mod field;
mod lines;
mod pair;
mod people;
mod scale;
mod sit;
mod text;
mod timer;

pub(super) use field::field;
pub(super) use scale::afterwards;
