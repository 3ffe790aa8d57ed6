//! Practice: what there is to do, and the exercise player.

mod fields;
mod home;
mod latest_drawing;
mod part;
mod player;
mod runs;
mod week;

pub use home::Practice;
pub use part::PartPage;
pub use player::ExercisePage;
pub use runs::RunsPage;
