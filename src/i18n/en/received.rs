//! English: what someone passed on.

use super::{MessageText, PointText, ReceivedText};

pub(super) const RECEIVED: ReceivedText = ReceivedText {
    lede: "Someone sent you a page.",
    words: (
        "Share words",
        "Five words, from the person who sent you the link. Large or small letters, commas and hyphens do not matter.",
    ),
    no_words: "This link has no share words. Anyone who has the link can open it.",
    show: "Show",
    hide: "Hide",
    open: "Open the page",
    what_happens: "It opens on this device, to be read. It is not kept, and nothing is sent back.",
    opening: "Opening. This takes a moment, on purpose. It makes guessing slow. Leave works now.",
    stop: "Stop",
    stopped: "Stopped. Your words are still typed here.",
    blank: "Type the share words first. They come from the person who sent you the link.",
    wrong: "These words do not open it. Look at them once more, or ask the person who sent the link to say them again.",
    close: "Close and forget",
    cut_short: MessageText {
        title: "A part of the link is missing",
        happened: "It was cut on its way. Some programs shorten a long link, or break it in two.",
        fine: "",
        next: "Copy the whole link from where it came. Or ask the person who sent it for a file instead.",
    },
    altered: MessageText {
        title: "The link was changed on its way",
        happened: "Some of its letters are not the ones that were sent. So it does not open.",
        fine: "",
        next: "Open it once more from where it came. If that does not help, ask for a new one.",
    },
    newer: MessageText {
        title: "The link was made by a newer version",
        happened: "This page is older than the one that made the link.",
        fine: "The link itself may be whole.",
        next: "Load this page again while there is a connection. Then open the link once more.",
    },
    not_one: MessageText {
        title: "This link leads to no page",
        happened: "It looks like one of these links, and it is none.",
        fine: "",
        next: "Open it once more from where it came, or ask the person who sent it.",
    },
    too_long: MessageText {
        title: "The link is too long",
        happened: "It is longer than a link from here can be.",
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
    stays: |has_words| match has_words {
        true => "The locked text stays in this browser’s history, and in the chat or the mail where it came from.",
        false => {
            "The link stays in this browser’s history, and in the chat or the mail where it came from. Whoever finds it \
             there can read it."
        }
    },
    before_title: "Before you close it",
    before: [
        "Please keep it to yourself, unless they said otherwise.",
        "If someone is in danger now, call the emergency number where you are.",
        "Standing by someone is a lot. Help lines are for you too.",
    ],
    friend: ("Standing by someone", "What helps, what does not, and help lines"),
    keep_title: "Keep a copy",
    keep: "Keep a copy in a notebook of my own",
    keep_open: "It becomes a part of your journal, locked with your own passphrase.",
    keep_locked: "You open your notebook with your passphrase first. Until then the copy waits in this tab.",
    keep_first: "You make a notebook with a passphrase of your own first. Until then the copy waits in this tab. If the tab is \
                 closed, or left alone for a while, the copy is gone. The link opens it again.",
    kept: |pages| match pages {
        0 => "There were no words to keep.",
        1 => "The copy is in your journal now, as a page of its own.",
        _ => "The copy is in your journal now, each part as a page of its own.",
    },
    kept_title: "Kept",
    waits: "The shared page waits in this tab. It is kept as soon as the notebook is open.",
    back: "Back to it",
    lapsed: "The shared page was closed, because this page was left or left alone. Its link opens it again.",
};
