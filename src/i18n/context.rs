//! Which language is spoken.

use leptos::prelude::*;

use super::{
    FirstText, Text,
    en::{ENGLISH, FIRST},
};

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

    /// What it says before the notebook is open. All that the first screen brings along.
    pub fn first_text(self) -> &'static FirstText {
        match self {
            Self::English => &FIRST,
        }
    }

    /// Its texts.
    pub fn text(self) -> &'static Text {
        match self {
            Self::English => &ENGLISH,
        }
    }
}

/// Provides what a language says before the notebook is open.
pub fn provide_first_text(language: Language) -> &'static FirstText {
    let text = language.first_text();
    provide_context(text);
    text
}

/// What is said before the notebook is open, in the language that is spoken.
pub fn use_first_text() -> &'static FirstText {
    use_context().unwrap_or_else(|| Language::default().first_text())
}

/// Provides the texts of a language.
pub fn provide_text(language: Language) -> &'static Text {
    let text = language.text();
    provide_context(text.first);
    provide_context(text);
    text
}

/// The texts of the language that is spoken.
pub fn use_text() -> &'static Text {
    use_context().unwrap_or_else(|| Language::default().text())
}
