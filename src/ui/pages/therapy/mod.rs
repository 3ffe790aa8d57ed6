//! Therapy: notes, self-checks, a sheet.

mod check;
mod page;
mod session;
mod sheet;
mod top;

pub use check::CheckPage;
pub use page::Therapy;
pub use session::SessionPage;
pub use sheet::TakeAlong;
