//! English: changing the passphrase.

use super::{MessageText, PointText, RekeyText};

pub(super) const REKEY: RekeyText = RekeyText {
    title: "Change the passphrase",
    lede: "The new one opens this notebook. Backups made before keep the old one.",
    back: "Back to You",
    old: PointText {
        title: "What keeps the old one",
        words: "Backup files and links that were made before still open with the passphrase or words they were made with. If \
                someone knows the old passphrase and may have such a file, delete the file and make a new backup.",
    },
    present: PointText {
        title: "The passphrase you use now",
        words: "Asked for again, so that nobody who finds the notebook open can lock you out.",
    },
    wrong: "That is not it. Capital letters count. Look at it with Show, and try again.",
    blank: "Type it first.",
    new: PointText {
        title: "The new passphrase",
        words: "Four or more words that do not belong together work well. Nobody can recover it.",
    },
    taken: "Choose another passphrase.",
    draw: "Six words by chance",
    again: "The new one once more",
    differs: "This is not the same as the new one above. Look at both with Show.",
    change: "Change it",
    working: "Changing. This takes a few seconds, on purpose. Leave works now.",
    stopped: "Stopped. Nothing has changed. The passphrase you use now still opens the notebook.",
    done: PointText {
        title: "The passphrase is changed",
        words: "From now on the new one opens this notebook, and the old one does not.",
    },
    on: ["Make a new backup", "To You"],
    moving: "Your pages are being moved to the new passphrase. You can go on writing, lock or leave: the rest follows at the next opening.",
    moved: "All your pages are under the new passphrase.",
    not_kept: MessageText {
        title: "The passphrase was not changed",
        happened: "The browser did not take the change.",
        fine: "Your pages are as they were, and what you typed is still here.",
        next: "Try again. If the passphrase you use now should not open the notebook later, try the new one: the browser may \
               have taken it too late to say so.",
    },
    unfinished: MessageText {
        title: "The last change is not finished",
        happened: "Some pages are still being moved to the passphrase you use now.",
        fine: "Nothing has changed. What you typed is still here.",
        next: "Leave the notebook open for a minute, then try again.",
    },
};
