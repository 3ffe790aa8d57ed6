//! What kinds of record there are, and their names in the kept JSON.

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Page,
    Version,
    CheckIn,
    Step,
    Wishes,
}

impl Kind {
    pub(crate) const ALL: [Self; 5] = [Self::Page, Self::Version, Self::CheckIn, Self::Step, Self::Wishes];

    /// Its name. Never changed.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Version => "version",
            Self::CheckIn => "check-in",
            Self::Step => "step",
            Self::Wishes => "wishes",
        }
    }

    pub(crate) fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}
