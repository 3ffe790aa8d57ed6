//! English: what someone passed on.

use domain::shared::KeptWords;

use super::{MessageText, PointText, ReceivedText, date};

pub(super) const RECEIVED: ReceivedText = ReceivedText {
    lede: "Someone sent you a page.",
    words: (
        "Share words",
        "Five words, from the person who sent you this. Large or small letters, commas and hyphens do not matter.",
    ),
    no_words: |is_file| match is_file {
        true => "This file has no share words. Anyone who has the file can open it.",
        false => "This link has no share words. Anyone who has the link can open it.",
    },
    show: "Show",
    hide: "Hide",
    open: "Open the page",
    what_happens: "It opens on this device, to be read. It is not kept, and nothing is sent back.",
    opening: "Opening. This takes a moment, on purpose. It makes guessing slow. Leave works now.",
    stopped: "Stopped. Your words are still typed here.",
    blank: "Type the share words first. They come from the person who sent you this.",
    wrong: "These words do not open it. Look at them once more, or ask the person who sent this to say them again.",
    close: "Close and forget",
    cut_short: MessageText {
        title: "A part is missing",
        happened: "It was cut on its way. Some programs shorten a long link, or break it in two.",
        fine: "",
        next: "Open it once more from where it came, all of it. Or ask the person who sent it to send it again, as a file.",
    },
    altered: MessageText {
        title: "It was changed on its way",
        happened: "Some of its letters are not the ones that were sent. So it does not open.",
        fine: "",
        next: "Open it once more from where it came. If that does not help, ask for a new one.",
    },
    newer: MessageText {
        title: "It was made by a newer version",
        happened: "This page is older than the one that made what was sent.",
        fine: "What was sent may be whole.",
        next: "Load this page again while there is a connection. Then open what was sent once more.",
    },
    not_one: MessageText {
        title: "There is no page in it",
        happened: "It looks like something that was shared from here, and it is not.",
        fine: "",
        next: "Open it once more from where it came, or ask the person who sent it.",
    },
    too_long: MessageText {
        title: "It is too long",
        happened: "It is longer than anything that is shared from here can be.",
        fine: "",
        next: "Ask the person who sent it to share less at a time.",
    },
    title: |pieces| match pieces {
        0 | 1 => "A shared page",
        _ => "Shared pages",
    },
    read_only: "Shared with you by someone. To be read only.",
    nothing: "There are no words in it.",
    copy: PointText {
        title: "This is a copy",
        words: "Someone chose to share it with you. Nothing was downloaded, and nothing you do here is sent back.",
    },
    stays: |has_words, is_file| match (has_words, is_file) {
        (true, false) => {
            "The locked text stays in this browser’s history, and in the chat or the mail where it came from."
        }
        (false, false) => {
            "The link stays in this browser’s history, and in the chat or the mail where it came from. Whoever finds it \
             there can read it."
        }
        (true, true) => "The locked text stays in the file, and in the chat or the mail where it came from.",
        (false, true) => {
            "It stays in the file, and in the chat or the mail where it came from. Whoever finds it there can read it."
        }
    },
    before_title: "Before you close it",
    before: [
        "Please keep it to yourself, unless they said otherwise.",
        "If someone is in danger now, call the emergency number where you are.",
        "Standing by someone is a lot. Help lines are for you too.",
    ],
    friend: ("Standing by someone", "What helps, what does not, and help lines"),
    help: ("Help lines", "Numbers and chats by country. No notebook needed."),
    keep_title: "Keep a copy",
    keep: "Keep a copy in a notebook of my own",
    marks: KeptWords {
        marked: |title| match title {
            "" => "Shared with me".into(),
            _ => format!("{title} (shared with me)"),
        },
        line: |day| format!("Someone shared this with me. Kept on {}.", date(day)),
    },
    keep_open: "It becomes a part of your journal, locked with your own passphrase. It says there that someone shared it with you.",
    keep_locked: "You open your notebook with your passphrase first. Until then the copy waits in this tab.",
    keep_first: |is_file| match is_file {
        true => {
            "You make a notebook with a passphrase of your own first. Until then the copy waits in this tab. If the tab is \
             closed, or left alone for a while, the copy is gone. You can open the file again."
        }
        false => {
            "You make a notebook with a passphrase of your own first. Until then the copy waits in this tab. If the tab is \
             closed, or left alone for a while, the copy is gone. The link opens it again."
        }
    },
    kept: |pages| match pages {
        0 => "There were no words to keep.",
        1 => "The copy is in your journal now, as a page of its own.",
        _ => "The copy is in your journal now, each part as a page of its own.",
    },
    kept_title: "Kept",
    waits: "The shared page waits in this tab. It is kept as soon as the notebook is open.",
    back: "Back to it",
    lapsed: |is_file| match is_file {
        true => "The shared page was closed, because this page was left or left alone. You can open its file again.",
        false => "The shared page was closed, because this page was left or left alone. Its link opens it again.",
    },
};
