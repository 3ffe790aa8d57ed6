//! Which language is spoken.

use leptos::prelude::*;

use super::{Text, en::ENGLISH};

/// A language Daybook speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    English,
}

impl Language {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 1] = [Self::English];

    /// Its texts.
    pub fn text(self) -> &'static Text {
        match self {
            Self::English => &ENGLISH,
        }
    }
}

/// Provides the texts of a language.
pub fn provide_text(language: Language) -> &'static Text {
    let text = language.text();
    provide_context(text);
    text
}

/// The texts of the language that is spoken.
pub fn use_text() -> &'static Text {
    use_context().unwrap_or_else(|| Language::default().text())
}
