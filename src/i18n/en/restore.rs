//! English: opening a backup.

use domain::restore::{CopyWords, Group, Tally};

use super::{MessageText, PointText, RestoreText};
use crate::i18n::{RestoreDoneText, RestorePreviewText, RestoreProgressText};

const UNCHANGED: &str = "Nothing here was changed.";

pub(super) const RESTORE: RestoreText = RestoreText {
    title: "Open a backup",
    lede: "What is in the file is shown first. Nothing changes until you say so.",
    back: "Back to You",
    file: PointText {
        title: "The backup file",
        words: "A backup was called notes.dat when it was made. A file that someone shared with you was called notes.txt. It is read on this \
                device and goes nowhere.",
    },
    chosen: |name, bytes| format!("The file: {name}, {}.", super::backup::size(bytes)),
    another: "Choose another file",
    passphrase: PointText {
        title: "Passphrase of the file",
        words: "The one from the day it was made. It may be an older one of yours, or one of its own.",
    },
    blank: "Type the passphrase first.",
    wrong: "This passphrase does not open the file. Nothing here was changed. You can try again.",
    open: "Open the file",
    opening: "The file is being opened. That takes a few seconds.",
    stopped: "Stopped. Nothing was changed.",
    preview: RestorePreviewText {
        title: "What is in the file",
        words: "Nothing has changed yet. Nothing that is here is replaced or deleted.",
        group,
        tally,
        changed: "Where something was changed since, yours stays as it is. The one from the file comes beside it. Its title says “from a backup”, where it has one.",
        stays: "Choices, such as how the notebook is set up, stay as they are here.",
        newer: |number| match number {
            1 => "One thing was made by a newer version of Daybook. It can be read once this one is newer too.".into(),
            _ => format!(
                "{number} things were made by a newer version of Daybook. They can be read once this one is newer too."
            ),
        },
        unreadable: |number| match number {
            1 => "One thing in the file cannot be read. It is left out.".into(),
            _ => format!("{number} things in the file cannot be read. They are left out."),
        },
        first: PointText {
            title: "A new notebook is made here",
            words: "It opens with the passphrase that opened this file. There is no other key. You can change it later.",
        },
        nothing: "All of this is here already. There is nothing to put in.",
        put_in: "Put these in",
        make: "Make the notebook",
        not: "Not now",
        making: "The notebook is being made. That takes a few seconds.",
    },
    putting_in: RestoreProgressText {
        label: "Putting it in",
        words: |done, of| format!("{done} of {of} are in the notebook."),
        meanwhile: "Putting it in. You can look at other pages meanwhile. If the notebook locks, open the file again for the rest.",
    },
    done: RestoreDoneText {
        title: "It is all here now",
        title_left: "Some of it is here now",
        added: |number| match number {
            1 => "One thing was put into this notebook.".into(),
            _ => format!("{number} things were put into this notebook."),
        },
        left: |of, number| match of {
            Some(of) => format!("Not put in: {number} of “{}”.", group(of)),
            None => format!("Not put in: {number} from a newer version."),
        },
        left_next: "What was put in stays. The file is as it was. You can make room and open it again: only what is missing is put in then.",
        not_in_it: "Plain lists, how Leave works and when the notebook locks are not in a backup. You can set them under You.",
        today: "To Today",
        interrupted: (
            "A backup is not all in here yet",
            "It was being put in, and that ended too early. What was put in stays. Open the file again, under You in “Open a backup”: only what is missing is put in then.",
        ),
    },
    copies: CopyWords {
        marked: |title| match title.trim() {
            "" => "From a backup".into(),
            _ => format!("{title} (from a backup)"),
        },
        channel: "About a channel (from a backup)",
        sheet: "The sheet (from a backup)",
        book: "The book’s cover (from a backup)",
    },
    not_one: MessageText {
        title: "This is not a backup",
        happened: "The file holds something else.",
        fine: UNCHANGED,
        next: "Choose another file: a backup, or a file that someone shared from Daybook. It may have another name by now.",
    },
    newer: MessageText {
        title: "The file is newer than this Daybook",
        happened: "It was made by a later version, which may keep things in another way.",
        fine: UNCHANGED,
        next: "Load this page again while you are online, then open the file once more.",
    },
    cut_short: MessageText {
        title: "The end of the file is missing",
        happened: "It was cut off, most likely while it was being copied or sent.",
        fine: UNCHANGED,
        next: "Copy it again from where it was first put, or choose an older backup.",
    },
    damaged: MessageText {
        title: "The file is damaged",
        happened: "Some of it is not as it was made, so it does not open.",
        fine: UNCHANGED,
        next: "Copy it again from where it was first put, or choose an older backup.",
    },
    too_long: MessageText {
        title: "The file is too long",
        happened: "It is longer than any backup can be, so it was not read.",
        fine: UNCHANGED,
        next: "Choose another file.",
    },
    unread: MessageText {
        title: "The file could not be read",
        happened: "The browser did not give it to this page. It may have been moved or is in use.",
        fine: UNCHANGED,
        next: "Choose it again.",
    },
    locked: MessageText {
        title: "The notebook was locked",
        happened: "It was locked before this was done.",
        fine: "",
        next: "Open the notebook and choose the file again.",
    },
};

fn group(group: Group) -> &'static str {
    match group {
        Group::Pages => "Pages and letters",
        Group::Accounts => "What happened",
        Group::Story => "Moments and chapters",
        Group::Exercises => "Exercises",
        Group::Lines => "Lines of your own",
        Group::People => "People",
        Group::Urges => "Pauses",
        Group::Contact => "Contact and channels",
        Group::Therapy => "Notes for sessions",
        Group::SelfChecks => "Self-checks",
        Group::CheckIns => "Check-ins",
        Group::Earlier => "Earlier texts",
        Group::Choices => "Choices and marks",
    }
}

fn tally(tally: Tally) -> String {
    let parts = [
        (tally.new, "new"),
        (tally.same, "here already"),
        (tally.changed, "changed since: both kept"),
        (tally.stays, "as they are here"),
    ];
    let parts = parts.into_iter().filter(|(number, _)| *number > 0).map(|(number, words)| format!("{number} {words}"));
    format!("{}.", parts.collect::<Vec<_>>().join(". "))
}
