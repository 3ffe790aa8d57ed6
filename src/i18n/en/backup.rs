//! English: making a backup.

use super::{BackupText, MessageText, PointText};
use crate::i18n::{BackupDoneText, BackupReminderText};

pub(super) const BACKUP: BackupText = BackupText {
    title: "Backup",
    lede: "One locked file that holds everything in this notebook.",
    back: "Back to You",
    age,
    missing: ("Some parts could not be read", missing),
    under: "Which passphrase opens the file?",
    unders: ["The one of this notebook", "One of its own"],
    this: PointText {
        title: "Passphrase of this notebook",
        words: "Daybook does not hold it while the notebook is open. So it is asked for again.",
    },
    blank: "Type the passphrase first.",
    wrong: "This passphrase does not open this notebook. No file was made. You can try again.",
    own: PointText {
        title: "Passphrase for this file",
        words: "Four or more words that you can remember. Only this file opens with it.",
    },
    again: PointText { title: "The same once more", words: "Without it nobody can open the file. You neither." },
    differs: "The two are not the same. You can type them again.",
    make: "Save a backup",
    making: "The file is locked, then opened again to see that it works. That takes a few seconds.",
    stopped: "Stopped. No file was made.",
    done: BackupDoneText {
        title: "The backup is made",
        when: |day, time| format!("Made on {day} at {time}, and opened again to see that all is in it."),
        holds: |things, bytes| format!("It holds {}. The file is {}.", count(things, "thing", "things"), size(bytes)),
        missing: |parts| match parts {
            1 => "One part of this notebook could not be read, so it is not in the file.".into(),
            _ => format!("{parts} parts of this notebook could not be read, so they are not in the file."),
        },
        not_noted: "The date could not be kept in the notebook. The file is fine. Daybook may say that it is time for a backup.",
        not_all_kept: "Something that stands on a page could not be kept, so it is not in the file. It still stands there.",
        next: (
            "What now?",
            [
                "The file was handed to the browser. Look whether it is there: it is called notes.dat, and you can give it any other name.",
                "It is among the downloads, and the browser lists it there. Someone who looks through this device can see it, not read it.",
                "Put a copy somewhere else, such as on a stick or with someone you trust.",
                "To open it, go to You, then “Open a backup”. On a new device, start there.",
            ],
        ),
        opens_with: [
            "It opens with the passphrase that the notebook has now, also if you change that later.",
            "It opens only with the passphrase that you gave it just now. The one of the notebook does not open it.",
        ],
        another: "Make another one",
    },
    too_long: MessageText {
        title: "The notebook is too long for one file",
        happened: "There is more in it than a backup can hold. No file was made.",
        fine: "Your notebook is as it was.",
        next: "Delete what you no longer want, and try again. Or take your words out as readable files.",
    },
    not_whole: MessageText {
        title: "The backup did not work",
        happened: "The file was made, but something was missing when it was opened again. So you were not given it.",
        fine: "Your notebook is as it was.",
        next: "Try again. If it happens again, close other tabs and apps first.",
    },
    no_download: MessageText {
        title: "The browser kept no file",
        happened: "This browser does not keep files here. Some private windows do that.",
        fine: "Your notebook is as it was.",
        next: "Try again, or open Daybook in another browser window.",
    },
    locked: MessageText {
        title: "The notebook was locked",
        happened: "It was locked before the file was ready. No file was made.",
        fine: "Your notebook is as it was.",
        next: "Open the notebook and try again.",
    },
    reminder: BackupReminderText {
        title: "A backup, if you like",
        words: |days| match days {
            None => {
                "What you wrote is in this browser only. A backup is one locked file that you can put elsewhere.".into()
            }
            Some(days) => {
                format!("The last backup is {} old. What you wrote since is in this browser only.", count_days(days))
            }
        },
        open: "Make a backup",
        not_now: "Not now",
        never: "Do not say this again",
        not_kept: "This could not be kept. You can try again.",
    },
};

fn age(days: Option<i64>) -> String {
    match days {
        None => "No backup yet".into(),
        Some(0) => "Backed up today".into(),
        Some(days) => format!("Last backup {} ago", count_days(days)),
    }
}

fn missing(parts: usize) -> String {
    let parts = match parts {
        1 => "One part of this notebook could not be read. It stays where it is".into(),
        _ => format!("{parts} parts of this notebook could not be read. They stay where they are"),
    };
    format!("{parts} and will not be in the file. All the rest will.")
}

fn count_days(days: i64) -> String {
    if days == 1 { "1 day".into() } else { format!("{days} days") }
}

fn count(number: usize, one: &str, more: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {more}") }
}

/// No more exactly than it helps to know whether it fits somewhere.
pub(super) fn size(bytes: usize) -> String {
    match bytes {
        0..1_000_000 => format!("about {} KB", bytes.div_ceil(1_000)),
        _ => format!("about {} MB", bytes.div_ceil(1_000_000)),
    }
}
