//! English: opening a backup.

use super::RestoreText;

pub(super) const RESTORE: RestoreText = RestoreText {
    title: "Open a backup",
    lede: "What is in the file is shown first. Nothing changes until you say so.",
    back: "You",
};
