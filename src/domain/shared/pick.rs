//! What can be chosen to be passed on.

use crate::RecordId;

/// One thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pick {
    /// How to help: the card.
    Card,
    /// The sheet to take along.
    Sheet,
    /// The plan of channels.
    Channels,
    /// A page or a letter.
    Page(RecordId),
    /// A chapter.
    Chapter(RecordId),
    /// An exercise that was ended.
    Run(RecordId),
}
