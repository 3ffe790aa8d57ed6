//! English: what is said before the notebook is open.

use super::super::text::{
    AboutText, CoverText, FirstText, FrontText, LockText, MessageLabels, MessageText, PointText, SalvageText,
    TroubleText,
};
use super::{lists::LISTS, safety::SAFETY};

pub(in crate::i18n) static FIRST: FirstText = FirstText {
    code: "en",
    direction: "ltr",
    cover: CoverText {
        name: "Daybook",
        skip: "Skip to the page",
        places: "Places",
        today: "Today",
        write: "Write",
        practice: "Practice",
        learn: "Learn",
        you: "You",
        steady: "Steady me",
        quiet: "Quiet minute",
        leave: "Leave",
        keys: ("Leave: or press ", "Shift", " three times"),
        lock: "Lock now",
        back: "Back",
    },
    message: MessageLabels { happened: "What happened: ", fine: "What is fine: ", next: "What you can do: " },
    front: FrontText { lede: "A private notebook that stays on this device.", more: "What it is" },
    about: AboutText {
        title: "A private notebook for getting your own life back",
        words: [
            "Daybook is for the time after a partner who put you down, controlled you or twisted what was true. \
             It does not matter who ended it. You do not need a name for what happened.",
            "Missing them, even badly, is common. There is room for that here too.",
            "You can write about what is on your mind, a line or a page. In any order. At your own pace.",
        ],
        points: [
            PointText {
                title: "It stays on this device",
                words: "No account. No email. Nothing you write is sent to us or anyone else.",
            },
            PointText {
                title: "It is locked with your own words",
                words: "You choose a passphrase. Without it nobody can open the pages, and that includes us.",
            },
            PointText {
                title: "You are in charge",
                words: "Skip anything. Stop anytime. Change or delete every page.",
            },
        ],
        next: "Read the safety page first",
        next_hint: "Two minutes. Then you choose whether to start.",
        not_title: "What it is not",
        not: "Daybook is not therapy, an emergency service, legal advice or a place for evidence. Nobody reads it, so \
              nobody can answer.",
        danger: "If you are in danger now, ring the emergency number where you are. A phone keeps a record of calls.",
        friend: ("Standing by someone?", "What helps, and what does not. No notebook needed."),
    },
    safety: SAFETY,
    lock: LockText {
        label: "Passphrase",
        open: "Open",
        show: "Show",
        hide: "Hide",
        opening: "Opening. This takes a few seconds, on purpose. Leave works now.",
        blank: "Type the passphrase first.",
        wrong: "That did not open it. Capital letters count. Look at it with Show, and try again.",
        stop: "Stop",
        stopped: "Stopped. Nothing was opened, and nothing has changed.",
        elsewhere: MessageText {
            title: "It is open in another tab",
            happened: "One tab at a time can have it open, so that no words are lost.",
            fine: "",
            next: "Go on in the other tab. Or use it here: the other tab then keeps what was typed, and locks.",
        },
        use_here: "Use it here",
        elsewhere_unkept: MessageText {
            title: "The other tab has words that are not kept",
            happened: "It tried to keep them for you just now, and could not.",
            fine: "They are still on the page in that tab.",
            next: "Go to that tab and copy them to another place. If you use it here first, they are lost.",
        },
        use_here_anyway: "Use it here all the same",
        taken: "This was opened in another tab, and locked here. What was typed here is kept.",
        taken_unkept: "This was opened in another tab, and locked here. The last words typed here may not be kept.",
        locked_unkept: "This was locked. The last words typed here could not be kept. They wait in this tab, locked too: open \
                        it here to have them back. They are gone when this tab is closed, loaded again or left.",
        locked_lost: "This was locked. The last words typed here could not be kept.",
        cleared: "What was typed here was cleared, because the page was left alone.",
        empty: MessageText {
            title: "There is nothing here to open",
            happened: "This browser no longer holds a notebook for this page. It may have been deleted or cleared.",
            fine: "",
            next: "If you use more than one browser, look in the others. Or load the page again to start a new one.",
        },
    },
    salvage: SalvageText {
        look: "Look for what still reads",
        title: "What can still be read",
        lede: "The notebook itself does not open. These pages were found in what is left of it. Nothing here was changed.",
        counts: |found, broken, unread| {
            let mut counts = format!("{} found.", pages(found));
            if broken > 0 {
                counts +=
                    &format!(" Pieces that do not read: {broken}. They may be older versions, or pages that are lost.");
            }
            if unread > 0 {
                counts += &format!(" Made by a newer version and not shown: {unread}.");
            }
            counts
        },
        nothing: "No page was found. The sealed copy may still help someone who knows the format.",
        untitled: "No title",
        files: "Keep what was found",
        save_text: "Save the pages as a file",
        save_text_note: "A plain text file. It is not sealed: anyone who can open the file can read it. Pages that you deleted may be in it.",
        save_raw: "Save a sealed copy",
        save_raw_note: "A sealed copy holds everything as it is stored. It opens with the passphrase only, if it can be repaired.",
        no_file: "The browser gave no file. Try another browser, or check whether downloads are allowed.",
    },
    lists: LISTS,
    trouble: TroubleText {
        storage_refused: MessageText {
            title: "This browser keeps nothing for this page",
            happened: "Storing data is switched off here. Some private windows and strict settings do that.",
            fine: "",
            next: "Allow this page to store data, or open it in another window or browser. Then load it again.",
        },
        storage_unsure: MessageText {
            title: "The browser did not answer",
            happened: "It did not say whether it already keeps a notebook for this page.",
            fine: "Nothing has been changed or deleted.",
            next: "Close other tabs of this page and load it again. If you have never been here, you can start without \
                   the answer.",
        },
        start_anyway: "Start without the answer",
        not_arrived: MessageText {
            title: "A part of this page did not arrive",
            happened: "The connection may be slow or gone. The rest of the page is still missing.",
            fine: "Nothing has been changed or deleted. What you typed is still here.",
            next: "Check the connection, then try again.",
        },
        arriving: "The rest of the page is on its way.",
        again: "Try again",
        storage_damaged: MessageText {
            title: "What is kept here cannot be read",
            happened: "The data of this page is damaged. The browser or the disk may have lost a part of it.",
            fine: "Nothing has been changed or deleted.",
            next: "Load the page again. If that does not help, close all tabs of this page and restart the browser.",
        },
        newer: MessageText {
            title: "This was made by a newer version",
            happened: "This version cannot read what a newer one has kept.",
            fine: "Nothing has been changed or deleted.",
            next: "Load the page again, so that the newer version comes. If that does not help, try again later.",
        },
        too_old: MessageText {
            title: "This browser is too old for Daybook",
            happened: "The page needs things this browser does not have yet.",
            fine: "Nothing has been changed or deleted.",
            next: "Update the browser, or open this page in another one.",
        },
        no_randomness: MessageText {
            title: "This browser gives no random numbers",
            happened: "Daybook needs them to lock what you write, so it did not go on.",
            fine: "Nothing has been changed or deleted.",
            next: "Load the page again, or open it in another browser.",
        },
        no_worker: MessageText {
            title: "The passphrase could not be worked on",
            happened: "A part of the page did not start. It may not have arrived, or a setting may stop it.",
            fine: "Nothing has been changed or deleted.",
            next: "Check the connection and load the page again. If that does not help, try another browser.",
        },
        no_memory: MessageText {
            title: "There was not enough memory",
            happened: "The passphrase work needs more memory than the device had free.",
            fine: "Nothing has been changed or deleted.",
            next: "Close other tabs and apps, then try again.",
        },
    },
};

pub(super) fn pages(count: usize) -> String {
    match count {
        1 => "1 page".into(),
        count => format!("{count} pages"),
    }
}
