//! Exercises: what comes with the app, what the person answers, and what other places take from the answers.

mod answer;
mod answers;
mod exercise;
mod field;
mod meditation;
mod run;
mod shelf;

pub use answer::{Answer, Chosen, Mark, MarkKind};
pub use answers::Answers;
pub use exercise::{Evidence, Exercise, ExercisePart, Opens, Part, Weight};
pub use field::{Field, FieldKind};
pub use meditation::Meditation;
pub use run::{Run, Ticked};
pub use shelf::{Given, Shelf, given};
