//! Every component in every state, for those who work on them: `make gallery`. Compiled with the feature `gallery`
//! only, so it never travels. Its texts are for developers and stand here, not in `i18n`.

mod buttons;
mod charts;
mod choices;
mod days;
mod fields;
mod inks;
mod lists;
mod moments;
mod notes;
mod pictures;
mod shell;
mod writing;

pub use shell::Gallery;
