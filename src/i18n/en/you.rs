//! English: You.

use domain::TodayPart;

use crate::i18n::{BackupCardText, PersistText, PointText, StoredText, TodayPartsText, WordsText, YouText};

pub(super) const YOU: YouText = YouText {
    title: "You",
    parts: "Parts of You",
    safety: "Safety and data",
    lede: "Your backup, when this notebook locks, where Leave goes, how it looks and what it shows. Nothing here has to be done today.",
    backup: BackupCardText {
        title: "Backup",
        age,
        words: "Your pages live only in this browser. If its data is cleared, they are gone. Some browsers clear it after a \
                week without a visit. A backup is one locked file with a plain name.",
        words_this_visit: "When this tab is closed or loaded again, or you press Leave, this notebook is gone. A backup is the one way to take it with you.",
        make: "Save a backup",
        open: "Open a backup",
        room: "Room",
        used,
        room_hint: "How full this notebook is, of the most that fits into this browser.",
        reminder: PointText {
            title: "Tell me when the backup is old",
            words: "A quiet line on Today, which can be put off. It stands in the notebook only, never outside it.",
        },
        persist: PersistText {
            agreed: "This browser has agreed not to clear the notebook away by itself. It can still be cleared by hand.",
            open: "This browser may clear the notebook away by itself, for instance when the device is full. You can ask it \
                   not to. It may ask you in turn, and name this address.",
            refused: "This browser did not agree. It may clear the notebook away by itself. A backup is the way to keep your pages.",
            unknown: "This browser cannot be asked whether it clears things away by itself. A backup is the way to keep your pages.",
            ask: "Ask the browser to keep it",
        },
        this_visit: "This notebook lives in this tab only. When the tab is closed, all of it is gone.",
    },
    passphrase: "Passphrase",
    look: "How it looks",
    theme: ("Light or dark", ["As the device has it", "Light", "Dark"]),
    today: TodayPartsText {
        title: "What Today shows",
        words: "The way to the pause, a new page and what you asked to see on hard days always stand there.",
        part: |part| match part {
            TodayPart::CheckIn => {
                PointText { title: "How it is now", words: "Asks how steady you feel. Each part can be left out." }
            }
            TodayPart::Step => {
                PointText { title: "One small step", words: "Offers one thing to do, and says why that one." }
            }
            TodayPart::Lately => PointText {
                title: "Written lately",
                words: "Shows the first words of your last pages. Off, nobody who looks over your shoulder sees them there.",
            },
        },
    },
    without_contact: PointText {
        title: "Days without contact",
        words: "Today shows how many there are, all together. Days are only ever added. Switched off, it goes on counting and shows nothing.",
    },
    since: "Counted from",
    writing: "Writing",
    prompts: PointText {
        title: "A question on new pages",
        words: "New pages offer a question to start from. It can always be skipped.",
    },
    words: WordsText {
        title: PointText {
            title: "Words I prefer",
            words: "They are locked with your pages, and nothing of them shows before you open the notebook.",
        },
        them: PointText {
            title: "My word for the other person",
            words: "A name, a letter, “my ex”: whatever you like. Blank, the notebook says “they”.",
        },
        me: PointText {
            title: "My word for me",
            words: "It stands on Today, and beneath the “how to help me” card. Blank, the notebook uses no word for you.",
        },
        keep: "Keep these words",
        kept: "Kept.",
        not_kept: "Not kept. What you typed is still here. You can try again.",
        too_long: "This is longer than a line has room for. Up to 40 letters fit.",
    },
    language: PointText { title: "Language", words: "Daybook speaks English so far. You can write in any language." },
    stored: StoredText {
        title: "What is stored",
        caption: "What is stored and what is not",
        heads: ["What", "Where", "Locked", "Until when"],
        rows: &[
            [
                "All you write: pages, letters, check-ins, exercises, people, plans, self-checks, words and wishes",
                "In this browser on this device, in two places",
                "Yes, with your passphrase",
                "Until you delete it or the browser’s data is cleared. A deleted page can be brought back for 14 days",
            ],
            [
                "Choices that hold before the lock: light or dark, lock times, lists first, how Leave works, failed tries",
                "In this browser on this device",
                "No",
                "Until you delete everything here",
            ],
            ["The plain lists", "In this browser on this device", "No", "Until you delete them or everything here"],
            [
                "The app itself: the same files for everybody",
                "In the browser’s cache, and among its files for opening without a connection",
                "No. Nothing of yours is in them",
                "Until you switch that off or delete everything here, and the browser tidies up",
            ],
            [
                "That this address was opened",
                "In the browser’s history, and perhaps in a router or an account the browser is signed in to",
                "No",
                "Until it is deleted there",
            ],
            [
                "What you print, copy, export or pass on",
                "On paper, on the clipboard, among the downloads, in a chat",
                "Backups and links with words are. Nothing else is",
                "Until it is deleted there",
            ],
            [
                "That the app was loaded",
                "At the website it comes from, as with any website",
                "No",
                "As long as that website keeps its records",
            ],
            [
                "What you write, to us or to anyone else",
                "It is not sent",
                "Nothing to lock",
                "Nobody can look it up elsewhere",
            ],
        ],
        this_visit: "This notebook is for this visit: what you write and choose stands in this tab’s memory, and nowhere else.",
    },
    take_along: "Take it with you",
    erase: PointText {
        title: "Delete",
        words: "One page, one kind of thing, or everything in this browser. Backups and links elsewhere stay.",
    },
    erase_open: "Choose what to delete",
    not_kept: "This could not be kept, so it is as it was. You can try again.",
};

fn age(days: Option<u32>) -> String {
    match days {
        None => "None yet".into(),
        Some(0) => "Made today".into(),
        Some(1) => "1 day old".into(),
        Some(days) => format!("{days} days old"),
    }
}

/// How full something is, as one would say it.
fn used(percent: u8) -> String {
    let share = match percent {
        ..=4 => return "Almost all free.".into(),
        5..=14 => "a tenth",
        15..=22 => "a fifth",
        23..=29 => "a quarter",
        30..=41 => "a third",
        42..=57 => "half",
        58..=70 => "two thirds",
        71..=79 => "three quarters",
        80..=87 => "four fifths",
        88..=94 => "nine tenths",
        95.. => return "Almost full.".into(),
    };
    format!("About {share} used.")
}
