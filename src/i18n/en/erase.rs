//! English: deleting a kind of thing, or everything.

use super::{EraseText, MessageText, PointText};
use crate::i18n::{AskText, KindText};

pub(super) const ERASE: EraseText = EraseText {
    title: "Delete",
    lede: "One page, one kind of thing, or everything in this browser. Nothing is deleted before you are asked.",
    back: "Back to You",
    page: PointText {
        title: "One page",
        words: "Open the page, or the chapter, person or line, and delete it there. A deleted page can be brought back for 14 days.",
    },
    page_open: "Go to your pages",
    kinds: PointText {
        title: "One kind of thing",
        words: "All of a kind at once. These cannot be brought back: the 14 days that a single page has do not apply here.",
    },
    kind: KindText {
        pages: "Pages",
        letters: "Letters",
        accounts: "What happened",
        moments: "Moments of the timeline",
        chapters: "Chapters",
        books: "Order of the book",
        check_ins: "Check-ins",
        steps: "Small steps you chose",
        pauses: "Pauses before reaching out",
        exercises: "Answers in exercises",
        lines: "Lines of your own",
        people: "People of your circle",
        channels: "Plans for channels",
        contacts: "Contact that happened",
        replies: "Replies",
        self_checks: "Self-checks",
        sessions: "Notes of sessions",
        sheets: "Sheets to take along",
        guide_marks: "Places kept in guides",
    },
    count: |count| count.to_string(),
    nothing: "There is nothing in the notebook to delete yet.",
    ask: "Delete",
    kind_question: |kind| format!("Delete all of these: {kind}?"),
    kind_words: |count, along| {
        let along = along.map(|along| format!(" {along}")).unwrap_or_default();
        let there = if count == 1 { "There is one.".into() } else { format!("There are {count} of them.") };
        format!("{there}{along} They cannot be brought back. A backup made before now may still hold them.")
    },
    earlier: "Their earlier texts go too, and so do those that can still be brought back.",
    kind_keep: "Keep them",
    kind_delete: |count| format!("Delete {count}"),
    kind_deleted: |count| match count {
        1 => "1 was deleted.".into(),
        count => format!("{count} were deleted."),
    },
    everything: PointText {
        title: "Everything",
        words: "Deletes every page, list and choice that this browser keeps for Daybook, of every notebook that may be here. \
                Other tabs of Daybook are left. Then this one leaves too.",
    },
    stays: "What stays all the same",
    stays_points: &[
        "Backups, exported files, prints and links that are elsewhere. They still open with what they were locked with.",
        "That this address was opened, in the browser’s history.",
        "Traces on the device, until the browser tidies up. Nobody can say when that is. Daybook itself can no longer open them.",
        "An empty Daybook. Someone who knows it was used here can notice that it is empty.",
    ],
    stays_this_visit: 2,
    this_visit: "This notebook lives in this tab only. Deleting drops it at once. What else Daybook keeps in this browser stays: another notebook, the lists and the choices.",
    everything_ask: AskText {
        button: "Delete everything on this device",
        question: "Delete everything on this device?",
        words: |count| {
            let things = match count {
                0 => "There is nothing written in this notebook. Your lists and choices are deleted.".into(),
                1 => "One thing you wrote here is deleted, with your lists and choices.".into(),
                count => format!("{count} things you wrote here are deleted, with your lists and choices."),
            };
            format!(
                "{things} It cannot be undone. Backups elsewhere stay, and still open with their passphrase. If someone may be \
                 checking this device, an empty Daybook can be noticed. So can a missing one."
            )
        },
    },
    this_visit_ask: AskText {
        button: "Delete this notebook",
        question: "Delete this notebook?",
        words: |count| {
            let things = match count {
                0 => "There is nothing written in this notebook.".into(),
                1 => "One thing you wrote here is deleted.".into(),
                count => format!("{count} things you wrote here are deleted."),
            };
            format!(
                "{things} It cannot be undone. It was in this tab only. What else Daybook keeps in this browser stays. Backups \
                 elsewhere stay too, and still open with their passphrase."
            )
        },
    },
    keep: "Keep everything",
    hold: [
        "Hold for 3 seconds to delete",
        "Let go. Nothing was deleted.",
        "Nothing was deleted. Hold it for 3 seconds, or type the word instead.",
    ],
    hold_hint: "Let go at any time to stop. If you cannot hold it, type a word:",
    type_instead: "Type “delete” instead",
    typed: PointText { title: "Type “delete”", words: "Small or capital letters, both will do." },
    word: "delete",
    typed_other: "Type the word “delete”, without the marks.",
    all: "Delete everything now",
    deleting: PointText {
        title: "Deleting",
        words: "The keys are deleted first, then everything else. This takes a moment. Leave works now. But if you leave \
                before it has ended, some of it may stay on this device, and the lock with it. Clearing the data of this website in \
                the browser’s settings deletes the rest.",
    },
    remains: MessageText {
        title: "Not everything could be deleted",
        happened: "The browser did not answer, or refused, for the parts below.",
        fine: "The keys were deleted first. Daybook cannot open what is left there.",
        next: "Close other tabs of Daybook, then clear the data of this website in the browser’s settings. That deletes the rest.",
    },
    remains_open: MessageText {
        title: "Not everything could be deleted",
        happened: "The browser did not answer, or refused, for the parts below. Their keys could not be deleted either.",
        fine: "What is left there may still open with your passphrase. Without it, it does not.",
        next: "Close other tabs of Daybook and try again. Or clear the data of this website in the browser’s settings. That deletes \
               the rest.",
    },
    remains_parts: "What may still be there",
    parts: [
        "The locked pages in the first place, with the plain lists and the choices before the lock",
        "The locked pages in the second place",
        "The app’s own files in the browser’s cache",
        "The part that lets the app start without a connection",
    ],
    not_done: MessageText {
        title: "Nothing was deleted",
        happened: "The browser gives no random numbers, which are needed to delete the keys.",
        fine: "The notebook is as it was, and what stands on its pages too.",
        next: "Load the page again and try once more. Or clear the data of this website in the browser’s settings.",
    },
    end: "I have read this",
    again: "Try again",
    putting_in: "A backup is being put in. Once that has ended, the kinds stand here.",
};
