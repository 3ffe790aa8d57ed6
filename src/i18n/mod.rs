//! Everything Daybook says, typed: a language that leaves a text out does not compile.
//! [`Text`] is the tree of texts, one file below `text/` for each part of the app; a language is one file.

mod context;
mod en;
mod help_list;
mod text;

pub use context::{Language, provide_first_text, provide_text, use_first_text, use_text};
pub use text::*;
