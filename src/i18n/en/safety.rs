//! English: what Daybook can and cannot hide.

use super::{MoreText, PointText, SafetyText};

pub(super) const SAFETY: SafetyText = SafetyText {
    title: "Before you start: what this can and cannot hide",
    lede: "Please read this if anyone else could look at this phone or computer. It is short on purpose.",
    checked: PointText {
        title: "Is someone checking this device?",
        words: "If you think so, the calmest choice may be to use a device they have never touched: at a library, or a friend’s. \
                A sudden change, like clearing all your history, can be noticed too.",
    },
    does_title: "What it does",
    does: [
        "Keeps your pages in a code that only your passphrase opens.",
        "Shows the same plain name, Daybook, in the tab and in your history.",
        "Locks and goes to another website when you press Leave, in all its tabs.",
        "Stops the Back button from showing your pages again.",
        "Locks by itself when nothing is touched for a few minutes, or when it is out of sight. You choose how long.",
    ],
    cannot_title: "What it cannot do",
    cannot: [
        "Hide that you visited. The address stays in your browser history.",
        "Hide what it is for. Anyone who opens this address can read about it, as you do now.",
        "Stop spy apps, add-ons that read what you type, screenshots, screen recording or someone watching.",
        "Hide the address from shared accounts, synced tabs, or the owner of the wifi.",
        "Stop a phone’s keyboard from learning words you type.",
        "Help if someone makes you open it, or guesses your passphrase.",
        "Bring back a lost passphrase, or pages that the browser has cleared.",
    ],
    try_title: "Try Leave now",
    try_words: "It is always in the same place, and it asks nothing. What you type on a page is kept at each pause of about a second. Leave \
                also tries to keep the words after that; at most those are lost.",
    try_keys: "On a keyboard, you can also press this key three times: ",
    try_leave: "Try it, then come back",
    more: [
        MoreText {
            title: "Taking one site out of the history",
            words: "Open the list of history: Ctrl and H on a computer, Command and Y on a Mac, or the browser’s menu on a phone. \
                    Look for this address and remove those lines only. “Forget this site” and “clear site data” go further: \
                    they delete the notebook too. Other devices that share your account may still show the visit.",
        },
        MoreText {
            title: "Opening it in a private window",
            words: "A private window leaves no history on this device. It is in the browser’s menu: “New private window” or “New \
                    incognito window”. But it keeps nothing: when it is closed, the notebook is gone, also if Daybook said that \
                    a page is kept. The owner of the wifi may still see the address.",
        },
        MoreText {
            title: "Clearing your browser deletes the notebook",
            words: "If you clear browsing data, your pages go too. Some browsers also clear them after about a week without a \
                    visit. Under You you can make a backup: one locked file to put somewhere else.",
        },
        MoreText {
            title: "On a borrowed or shared device",
            words: "What you write stays on that device, in code, until you delete it or the browsing data is cleared. Deleting \
                    in a browser is not erasing: traces may stay on the disk for a time. On a device that is not yours, it may \
                    be better not to start.",
        },
        MoreText {
            title: "What is stored without a lock",
            words: "How the lock looks, when it locks, how Leave works and where it goes, and how many passphrases did not open it. Also the plain \
                    lists, if you use them. And the files Daybook is made of, so that it opens without a connection; under You \
                    you can switch that off. Nothing you write in the notebook is among them. That there is a notebook can be \
                    seen by someone who knows where browsers keep such things.",
        },
        MoreText {
            title: "When you switch away, and when you are offline",
            words: "The page goes blank when you switch windows, but a phone may have taken a small picture of it just before. \
                    Without a connection Leave has nowhere to go: then it shows plain lists, and Close on them a blank page. If the device does not know that \
                    the connection is gone, the browser’s own error page may show.",
        },
        MoreText {
            title: "Printing, copying and icons",
            words: "Printing gives an empty sheet, but for a card that you print on purpose; printers and devices may keep a copy. \
                    Copied text may be kept by the device. A bookmark, or an icon on a home screen, can be seen.",
        },
        MoreText {
            title: "Who you rely on",
            words: "This page comes from a website. Whoever runs that website, or breaks into it, could change what the page does. \
                    You also rely on your browser and on the device.",
        },
    ],
    start: ("Start when it suits you.", " Nothing is kept on this device before you choose a passphrase."),
    not_now: "Not now",
    next: "Choose a passphrase",
    from_backup: "I have a backup or a file",
};
