//! The exercise player: before it begins, its steps, its end.

mod after;
mod before;
mod page;
mod steadiness;
mod step;

pub use page::ExercisePage;
