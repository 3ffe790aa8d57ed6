//! What kinds of record there are, and their names in the kept JSON.

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Page,
    Version,
    CheckIn,
    Step,
    Wishes,
    Visit,
    Practice,
    Line,
    Person,
    Urge,
    Channel,
    Contact,
    Reply,
}

impl Kind {
    pub(crate) const ALL: [Self; 13] = [
        Self::Page,
        Self::Version,
        Self::CheckIn,
        Self::Step,
        Self::Wishes,
        Self::Visit,
        Self::Practice,
        Self::Line,
        Self::Person,
        Self::Urge,
        Self::Channel,
        Self::Contact,
        Self::Reply,
    ];

    /// Its name. Never changed.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Version => "version",
            Self::CheckIn => "check-in",
            Self::Step => "step",
            Self::Wishes => "wishes",
            Self::Visit => "visit",
            Self::Practice => "practice",
            Self::Line => "line",
            Self::Person => "person",
            Self::Urge => "urge",
            Self::Channel => "channel",
            Self::Contact => "contact",
            Self::Reply => "reply",
        }
    }

    pub(crate) fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}
