//! English: making a backup.

use super::BackupText;

pub(super) const BACKUP: BackupText =
    BackupText { title: "Backup", lede: "One locked file that holds everything in this notebook.", back: "You" };
