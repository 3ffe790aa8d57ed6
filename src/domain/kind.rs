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
    Account,
    Event,
    Chapter,
    EarlierChapter,
    Book,
    SelfCheck,
    Guide,
    Session,
    Sheet,
}

impl Kind {
    pub(crate) const ALL: [Self; 22] = [
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
        Self::Account,
        Self::Event,
        Self::Chapter,
        Self::EarlierChapter,
        Self::Book,
        Self::SelfCheck,
        Self::Guide,
        Self::Session,
        Self::Sheet,
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
            Self::Account => "account",
            Self::Event => "event",
            Self::Chapter => "chapter",
            Self::EarlierChapter => "earlier-chapter",
            Self::Book => "book",
            Self::SelfCheck => "self-check",
            Self::Guide => "guide",
            Self::Session => "session",
            Self::Sheet => "sheet",
        }
    }

    pub(crate) fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}
