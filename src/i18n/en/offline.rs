//! English: starting without a connection, and a newer version.

use crate::i18n::{NewerText, OfflineText, PointText};

pub(super) const OFFLINE: OfflineText = OfflineText {
    title: "Without a connection",
    switch: PointText {
        title: "Open without a connection",
        words: "Keeps the files that Daybook itself is made of in this browser: the same for everybody, and nothing you write is in \
                them. They are not locked. Someone who looks through the browser’s storage could see that Daybook was opened here, \
                and read what it is about. Off, none are kept.",
    },
    kept: "All files are here. Daybook opens without a connection, and stays as it is until you choose a newer version.",
    not_yet: "Not all files are here yet. Until they are, opening Daybook needs a connection. It tries again the next time you open it \
              or come back to it.",
    nothing: "No files are kept for this. Opening Daybook needs a connection, and gives you the newest version each time. The browser may \
              still hold copies of some of them, as it does of any website, until its data is cleared.",
    remains: "Not all of the files could be deleted. You can switch this on and off once more, or clear the data of this website in \
              the browser’s settings. That deletes your notebook too, so save a backup first.",
    cannot: "This browser keeps no files for a website here. Some keep none in a private window. Opening Daybook needs a connection.",
    this_visit: "This notebook is for this visit, so no files are kept for it. Once it has loaded, most of Daybook works without a \
                 connection.",
    asked: "When you open Daybook or come back to it, it asks its website for a newer version, once an hour at most as long as that \
            answers. Nothing you write is in that question.",
    look: "Look for a newer version",
    newest: "This is the newest version.",
    found: "A newer version is here. The line at the edge of the page changes to it.",
    unheard: "Its website did not answer, or not all of a newer version arrived. What you have goes on working. You can try again \
              later.",
    newer: NewerText {
        told: "A newer version of Daybook is here. Changing keeps what you typed, locks, and loads it again, in all tabs.",
        use_it: "Change now",
        put_off: "Not now",
        changing: "Keeping what you typed, then changing.",
        unkept: "Not changed: some of what you typed could not be kept. It is still here. Copy it, or make room, and try again.",
        unkept_elsewhere: "Not changed: another tab has words that may not be kept yet. Look into that tab first, then try again.",
        busy: "Not changed: something is still going on here, or what someone passed on is open. Bring it to an end first, then try \
               again.",
        not_there: "Not changed: the browser did not answer, or the newer version is not all here. You can go on with this one, and \
                    try again later.",
    },
};
