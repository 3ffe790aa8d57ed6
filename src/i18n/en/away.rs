//! English: locking by itself, leaving, and what is told after opening.

use domain::PlainPage;

use super::{LeavingText, LockingText, PointText, VisitText};

pub(super) const LOCKING: LockingText = LockingText {
    title: "Locking",
    idle: PointText {
        title: "Lock when nothing is touched for",
        words: "What you typed is kept first. If that fails it waits in this tab, locked too. While you breathe with Steady me, take a pause, or follow a breath or a silent text in an exercise, it waits 15 minutes.",
    },
    minutes: |minutes| match minutes {
        1 => "1 minute".into(),
        _ => format!("{minutes} minutes"),
    },
    hidden: PointText {
        title: "Lock when the page is out of sight for",
        words: "Another tab or app, or the screen off. The clock counts, also while the device sleeps. While you pick or save a file, print, \
                or send a link that you copied, it waits up to 5 minutes, in case the page is hidden behind that.",
    },
    seconds: |seconds| match seconds {
        0 => "Lock at once".into(),
        60 => "1 minute".into(),
        1..60 => format!("{seconds} seconds"),
        _ => format!("{} minutes", seconds / 60),
    },
    veil: PointText {
        title: "Blank the page when I switch windows",
        words: "The words are gone from the screen at once, and come back with the window. A phone may have taken its small \
                picture of the page before that.",
    },
    lists: PointText {
        title: "Show plain lists first",
        words: "A working page of lists stands before the lock. “Open a shared list” leads to the lock, and Leave is called \
                Close. Lists are not locked: write nothing private on them.",
    },
    tries: PointText {
        title: "Show failed tries",
        words: "After opening, a line on Today says how many passphrases were tried here that did not open anything.",
    },
    stored: "These choices, how Leave works and where it goes, and light or dark are stored unlocked, because they have to hold \
             before you type your passphrase.",
};

pub(super) const LEAVING: LeavingText = LeavingText {
    title: "Leaving",
    destination: PointText {
        title: "Leave goes to",
        words: "Pages that look the same to everybody, need no account and open no app. An encyclopedia is a page that anyone \
                could have open, so it comes first.",
    },
    page: |page| match page {
        PlainPage::Encyclopedia => "An encyclopedia (Wikipedia)",
        PlainPage::Dictionary => "A dictionary (Wiktionary)",
        PlainPage::Travel => "A travel guide (Wikivoyage)",
        PlainPage::Cooking => "A cookbook (Wikibooks)",
        PlainPage::Books => "Free books (Project Gutenberg)",
    },
    own: "Another page",
    address: PointText {
        title: "Address of the page",
        words: "For example www.example.org. A page where you are logged in shows who you are.",
    },
    take: "Use this page",
    refused: "Leave cannot lead there. It needs an address that begins with https and has no spaces, such as \
              https://www.example.org",
    taken: |address| format!("Leave goes to {address}"),
    words: "Leave blanks the page, keeps what you typed, locks, and goes there in the same tab. In other tabs too. If the device \
            is offline, plain lists are shown instead.",
    this_visit: "This notebook lives in this tab only. Leave deletes it, and nothing brings it back. If the device is offline, or \
                 Daybook has a window of its own, Leave only locks it: then close the tab.",
    shift: PointText {
        title: "Leave by pressing Shift three times",
        words: "By itself, not as part of a capital letter. Off, only the Leave button and the first link leave.",
    },
    try_words: "On a keyboard, you can press this key three times: ",
    try_leave: "Try Leave",
};

pub(super) const VISIT: VisitText = VisitText {
    opened: |date, time| format!("Last opened {date}, {time}."),
    tries: |tries| match tries {
        1 => "Since then one passphrase was tried here that did not open anything.".into(),
        _ => format!("Since then {tries} passphrases were tried here that did not open anything."),
    },
};
