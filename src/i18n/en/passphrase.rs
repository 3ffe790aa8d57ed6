//! English: choosing a passphrase.

use super::super::text::{MessageText, PassphraseText, PointText, StrengthText};

pub(super) const PASSPHRASE: PassphraseText = PassphraseText {
    cleared: "What you had typed here was cleared, because the page was left or left alone. Nothing was kept.",
    back: "Safety page",
    title: "Choose a passphrase",
    lede: "It is the only key. It never leaves this device.",
    warning: PointText {
        title: "Nobody can recover it",
        words: "There is no “forgot passphrase”. If it is lost, the pages are lost. Choose words you will remember, \
                that others would not guess.",
    },
    drawn_title: "A passphrase made for you",
    drawn_why: "Picked by chance on this device, from a list of 7,776 plain words.",
    drawn_list: "Suggested passphrase",
    drawn_use: "Use these words",
    drawn_again: "New words",
    drawn_failed: "No words could be picked: the list did not arrive. You can try again, or write your own below.",
    own_title: "Or write your own",
    own_label: "Passphrase",
    own_why: "Four or more words that do not belong together work well. Not a name, a date or a song you both know.",
    own_use: "Use my own words",
    strength: StrengthText {
        none: "Nothing typed yet.",
        too_short: "This is short. Longer is harder to guess.",
        too_few: "A few words can be guessed. Add more.",
        repeats: "Some of it is the same again. Other words would count for more.",
        well_known: "People try this first. Choose other words.",
        fair: "Hard to guess. Enough to start with.",
        strong: "Very hard to guess.",
    },
    show: "Show",
    hide: "Hide",
    again_title: "Type it once more",
    again_lede: "To see that you know it, and that it is typed the way you meant.",
    again_back: "Choose another",
    again_label: "Your passphrase",
    again_look: "Look at it again",
    again_differs: "This is not the same. Look at it again, or type it once more.",
    browser: "If your browser offers to save it, choose No. A saved passphrase opens for anyone who opens the browser.",
    remember: PointText {
        title: "I have a way to remember my passphrase",
        words: "A small card in a place only you use, or plain memory. You do not need to write it in one piece.",
    },
    this_visit: PointText {
        title: "Keep nothing on this device",
        words: "The notebook lives in this tab only. When the tab is closed or loaded again, or you press Leave, all of it \
                is gone. Locking keeps it until then.",
    },
    remember_first: "Please tick the line above once you have a way to remember it.",
    not_now: "Not now",
    make: "Make my notebook",
    making: "Making your notebook",
    making_words: "This takes a few seconds, on purpose. It makes guessing slow. Leave works now.",
    stop: "Stop",
    stopped: "Stopped. Nothing has been made. Your passphrase is still typed here.",
    full: MessageText {
        title: "There is no room for a notebook here",
        happened: "The browser has no space left for this page.",
        fine: "Nothing has been kept. Your passphrase is still typed below.",
        next: "Make room, for instance by closing other tabs or clearing another website’s data. Then try again.",
    },
    already: MessageText {
        title: "There is a notebook here already",
        happened: "It was made in another tab just now.",
        fine: "That notebook has not been changed.",
        next: "Close this tab, or load the page again and open the notebook with its passphrase.",
    },
};
