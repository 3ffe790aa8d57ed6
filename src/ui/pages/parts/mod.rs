//! What more than one page has, and what knows the state or the language, so that it is no component.

mod bound_section;
mod breathing_rings;
mod copy_line;
mod crisis;
mod days_shown;
mod exercise_lines;
mod feeling_chips;
mod hand_out;
mod hand_out_one;
mod help_line;
mod keeping;
mod learn_parts;
mod lock_button;
mod messages;
mod on_off;
mod open_guide;
mod page_rows;
mod paper_size;
mod people_to_reach;
mod picked_date;
mod practice_parts;
mod raw_copy;
mod rough_date;
mod shelf;
mod sure;
mod undo;
mod undo_some;
mod write_parts;

pub(super) use bound_section::bound_section;
pub(super) use breathing_rings::breathing_rings;
pub(super) use copy_line::{copy_line, copy_line_for};
pub(super) use days_shown::days_shown;
pub(super) use exercise_lines::{
    exercise_line, exercise_line_to, exercise_lines, open_exercise, open_exercise_with, open_run,
};
pub(super) use feeling_chips::FeelingChips;
pub(super) use hand_out::hand_out;
pub(super) use hand_out_one::hand_out_one;
pub(super) use keeping::{kept, not_kept};
pub(super) use learn_parts::learn_parts;
pub(super) use lock_button::LockButton;
pub(super) use messages::{create_message, keep_message, message, open_message, strength_line, trouble_message};
pub(super) use on_off::on_off_marks;
pub(super) use open_guide::{guide_line, open_guide};
pub(super) use page_rows::PageRows;
pub(super) use paper_size::paper_size;
pub(super) use people_to_reach::people_to_reach;
pub(super) use picked_date::{date_of, value_of};
pub(super) use practice_parts::{PRACTICE_PARTS, practice_parts};
pub(super) use raw_copy::RawCopy;
pub(super) use rough_date::{optional_date, rough_date};
pub(super) use shelf::{add_to_shelf, shelf_lines};
pub(super) use sure::sure;
pub(super) use undo::undo;
pub(super) use undo_some::undo_some;
pub(super) use write_parts::write_parts;
