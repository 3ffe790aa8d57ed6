//! Line drawings on a 24-pixel grid. Always beside a word, or on a button that has a name.

use leptos::prelude::*;

/// Which drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconKind {
    /// The way back.
    Back,
    /// The way on, in a list.
    Onward,
    /// The way on, on a button.
    Arrow,
    /// A door with an arrow: Leave.
    Door,
    /// A rainbow of rings over a line: Steady me.
    Rings,
    /// A sun coming up: Today.
    Sun,
    /// A pen: Write.
    Pen,
    /// A pen that draws a loop: Practice.
    Loop,
    /// An open book: Learn.
    Book,
    /// A key: You.
    Key,
    /// A padlock.
    Lock,
    /// A lantern: take care.
    Lantern,
    /// A sheet of paper.
    Sheet,
    /// An open hand.
    Hand,
    /// Yes; kept.
    Tick,
    /// No.
    Cross,
    /// Something to know.
    Info,
    /// An eye: show or hide.
    Eye,
    /// A turning arrow: again.
    Again,
    /// A wave over a line: the path of the urge.
    Wave,
    /// A glass to look with.
    Search,
    /// Lines that grow shorter.
    Filter,
    /// One more.
    Plus,
    /// A bin.
    Bin,
    /// A leaf of a calendar.
    Calendar,
    /// An envelope.
    Letter,
    /// A label on a string.
    Tag,
    /// Three dots: more.
    Dots,
    /// A telephone.
    Phone,
    /// Two people.
    People,
}

impl IconKind {
    fn path(self) -> &'static str {
        match self {
            Self::Back => "M14.5 5.5L8 12l6.5 6.5",
            Self::Onward => "M9.5 5.5L16 12l-6.5 6.5",
            Self::Arrow => "M4 12h15M13.5 6.5L19 12l-5.5 5.5",
            Self::Door => "M13 4H6v16h7M10.5 12H20M16.5 8l4 4-4 4",
            Self::Rings => "M3.5 18.5h17M6 18.5a6 6 0 0 1 12 0M9.3 18.5a2.7 2.7 0 0 1 5.4 0M3 14.5a9.3 9.3 0 0 1 18 0",
            Self::Sun => "M4 18.5h16M7 18.5a5 5 0 0 1 10 0M12 6.5v3M5.2 9.8l1.9 1.9M18.8 9.8l-1.9 1.9",
            Self::Pen => {
                "M4.5 19.5l1.2-4.6L16.4 4.2a1.9 1.9 0 0 1 2.7 0l.7.7a1.9 1.9 0 0 1 0 2.7L9.1 18.3zM14.3 6.3l3.4 3.4M12.5 19.5h7"
            }
            Self::Loop => {
                "M20.5 3.5L10 14M18.3 3.4c1.3-.5 2.7.9 2.2 2.2M13 11c-2.7-2.8-7.3-2.3-8.5.8-1 2.9 2.3 4.8 4.5 3.3 2-1.3 4.5-.3 4.2 2.1-.2 1.8-2 2.8-4 2.8H5"
            }
            Self::Book => {
                "M12 6.5C10 5 7 4.6 3.5 4.8v13.4c3.5-.2 6.5.2 8.5 1.7 2-1.5 5-1.9 8.5-1.7V4.8C17 4.6 14 5 12 6.5zM12 6.5v13.4"
            }
            Self::Key => "M4 14.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M11.5 11.7L19.5 4M16.2 7.2l2.3 2.3M13.7 9.6l1.6 1.6",
            Self::Lock => {
                "M6.5 10.5h11A1.5 1.5 0 0 1 19 12v6.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 18.5V12a1.5 1.5 0 0 1 1.5-1.5zM8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2"
            }
            Self::Lantern => {
                "M9 3.5h6M12 3.5v2M8 8.5h8l1 9H7zM8 8.5c0-4 8-4 8 0M6 20.5h12M12 11.5c1.6 1.6 1.2 3.5 0 3.5s-1.6-1.9 0-3.5z"
            }
            Self::Sheet => "M6 3.5h8.5L19 8v12.5H6zM14.5 3.5V8H19M9 12.5h6M9 16h6",
            Self::Hand => {
                "M7 12.5V6.2a1.5 1.5 0 0 1 3 0V11M10 10.5V4.7a1.5 1.5 0 0 1 3 0V11M13 11V6a1.5 1.5 0 0 1 3 0v6.5M16 11.5V9a1.5 1.5 0 0 1 3 0v5.5c0 3.6-2.5 6-6 6-3 0-4.5-1.3-6-3.8L4.6 13c-.6-1.1 1-2.3 2-1.2L7 12.5"
            }
            Self::Tick => "M5 12.5l4.5 4.5L19 7.5",
            Self::Cross => "M6 6l12 12M18 6L6 18",
            Self::Info => "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 11v5.5M12 7.6v.2",
            Self::Eye => {
                "M2.5 12c2.3-4 5.6-6 9.5-6s7.2 2 9.5 6c-2.3 4-5.6 6-9.5 6s-7.2-2-9.5-6zM9.3 12a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0"
            }
            Self::Again => "M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 4v4h-4",
            Self::Wave => "M2.5 14c2.5 0 3-5 6-5s3 7 6.5 7 3.5-4 6.5-4M2.5 19h19",
            Self::Search => "M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15 15l5 5",
            Self::Filter => "M4 7h16M7 12h10M10 17h4",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Bin => "M5 7h14M9.5 7V4.5h5V7M7 7l.8 13h8.4L17 7M10.5 10.5v6M13.5 10.5v6",
            Self::Calendar => {
                "M5.5 5.5h13A1.5 1.5 0 0 1 20 7v11.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5V7a1.5 1.5 0 0 1 1.5-1.5zM4 10h16M8.5 3.5v4M15.5 3.5v4"
            }
            Self::Letter => {
                "M4.5 6h15a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM4 7l8 6.5L20 7"
            }
            Self::Tag => "M4 4.5h7.5l8.5 8.5-7 7L4.5 11.5zM8 8.2v.1",
            Self::Dots => "M5.5 12h.1M12 12h.1M18.5 12h.1",
            Self::Phone => {
                "M5 4.5h3.5l1.7 4.2-2.2 1.5a11 11 0 0 0 5.3 5.3l1.5-2.2 4.2 1.7v1.5c0 1-.8 1.8-1.8 1.7C10.5 19.6 4.4 13.5 3.7 6.3C3.6 5.3 4.2 4.5 5 4.5z"
            }
            Self::People => {
                "M5.8 8.5a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0M3.5 19c.3-3.6 2.5-5.5 5.5-5.5s5.2 1.9 5.5 5.5M15.5 5.8a3.2 3.2 0 0 1 0 5.6M17 14c2 .7 3.3 2.4 3.5 5"
            }
        }
    }

    /// Whether it points along the text and turns with it in right-to-left.
    fn turns(self) -> bool {
        matches!(self, Self::Back | Self::Onward | Self::Arrow | Self::Door)
    }
}

/// One drawing, unseen by screen readers.
#[component]
pub fn Icon(
    /// Which.
    kind: IconKind,
    /// Smaller, beside words on a button.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    view! {
        <svg class="icon" class:icon--small=small class:icon--turns=kind.turns() viewBox="0 0 24 24" aria-hidden="true">
            <path d=kind.path() />
        </svg>
    }
}
