//! Light or dark: applied to the document, and remembered unsealed, so that the lock can look the same (`FORMAT.md`, section 14).

use gloo_storage::{LocalStorage, Storage as _};

/// The name of the record.
const NAME: &str = "p";
/// The length of the record, in ASCII characters, whatever it says.
const LENGTH: usize = 16;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Appearance {
    /// As the device has it.
    #[default]
    System,
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Appearance {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    const fn letter(self) -> char {
        match self {
            Self::System => 's',
            Self::Light => 'l',
            Self::Dark => 'd',
        }
    }

    /// What the record says; what is no record of this version says nothing.
    #[must_use]
    pub fn parse(record: &str) -> Option<Self> {
        let mut signs = record.chars();
        let is_known = record.len() == LENGTH && signs.next() == Some('1');
        let letter = signs.next().filter(|_| is_known)?;
        Self::ALL.into_iter().find(|appearance| appearance.letter() == letter)
    }

    /// The record that says it.
    #[must_use]
    pub fn to_record(self) -> String {
        format!("1{:.<width$}", self.letter(), width = LENGTH - 1)
    }
}

/// What was chosen.
pub(super) fn read() -> Appearance {
    let held = probed().and_then(|store| store.get_item(NAME).ok().flatten());
    held.and_then(|held| Appearance::parse(&held)).unwrap_or_default()
}

/// Shows the document so, and remembers it if `is_kept`. Where nothing can be remembered it holds until the page is loaded anew.
pub(super) fn apply(appearance: Appearance, is_kept: bool) {
    if let Some(root) = web_sys::window().and_then(|window| window.document()).and_then(|it| it.document_element()) {
        // Names that are always accepted.
        _ = match appearance {
            Appearance::System => root.remove_attribute("data-theme"),
            Appearance::Light => root.set_attribute("data-theme", "light"),
            Appearance::Dark => root.set_attribute("data-theme", "dark"),
        };
    }
    if let Some(store) = probed().filter(|_| is_kept) {
        _ = store.set_item(NAME, &appearance.to_record());
    }
}

/// `localStorage`, where it may be used.
fn probed() -> Option<web_sys::Storage> {
    let probed = web_sys::window().map(|window| window.local_storage());
    matches!(probed, Some(Ok(Some(_)))).then(LocalStorage::raw)
}

#[cfg(test)]
mod tests {
    use super::Appearance;

    #[test]
    fn every_choice_is_a_record_of_one_length_that_reads_back() {
        for appearance in Appearance::ALL {
            assert_eq!(appearance.to_record().len(), 16);
            assert_eq!(Appearance::parse(&appearance.to_record()), Some(appearance));
        }
        assert_eq!(Appearance::Dark.to_record(), "1d..............");
    }

    #[test]
    fn what_is_no_record_of_this_version_says_nothing() {
        for record in ["", "1", "1d", "2d..............", "1x..............", "1d...............", "1ö............."] {
            assert_eq!(Appearance::parse(record), None, "{record}");
        }
    }
}
