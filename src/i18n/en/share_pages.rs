//! English: passing on chosen pages.

use super::super::text::{ShareChooseText, ShareFaultsText, SharePreviewText, ShareReadyText};
use super::{MessageText, PointText, SharePagesText};

pub(super) const SHARE_PAGES: SharePagesText = SharePagesText {
    title: "Share pages",
    lede: "What you choose, and nothing else.",
    back: "Back to Share",
    part: |part| format!("Part {part} of 3"),
    named: |name, words| format!("{name}: {words}"),
    choose: ShareChooseText {
        words: "For a friend, an advocate or a therapist. They get a link, and five words that you tell them. They need no account. \
                Nothing is stored online: what you choose travels locked inside the link.",
        things: "Card, sheet and plan",
        hints: [
            "What stands on your card.",
            "As it would print. Names that you left out stay out.",
            "What you decided about each channel, and your notes.",
        ],
        chapters: "Chapters",
        lists: ["Pages", "Letters", "Exercises that you finished"],
        more: ["Show more pages", "Show more letters", "Show more exercises"],
        none_found: "None with these words.",
        folded: "Show pages and letters that are folded away",
        folded_hint: "Folded away in lists. Here it can be read by whoever opens the link.",
        nothing: PointText {
            title: "There is nothing to choose yet",
            words: "A card, a sheet, a plan, pages, letters, chapters and finished exercises can be shared once there is something on \
                    them.",
        },
        dates: PointText { title: "Show dates", words: "They see when a page, a chapter or an exercise is from." },
        care: PointText {
            title: "What you share cannot be called back",
            words: "It can be copied, or shown to others. Leave out addresses and plans if that could hurt you.",
        },
        chosen: |count| match count {
            0 => "Nothing is chosen yet.".into(),
            1 => "1 thing is chosen.".into(),
            _ => format!("{count} things are chosen."),
        },
        wanting: "Choose something first.",
        not_now: "Not now",
        on: "See it first",
    },
    preview: SharePreviewText {
        title: "They will see exactly this",
        lede: "This is all of it. No tags, no feelings and no times go along.",
        back: "Choose again",
        take_out: "Take it out",
        no_words: "There are no words on it.",
        how: "How it travels",
        length: [
            "It is short enough for a link.",
            "It is long for a link. Some apps cut long links, so a file is offered first.",
            "It is too long for a link. It goes into a file.",
        ],
        lock: PointText {
            title: "Lock it with five share words",
            words: "They need the link and the words. You tell the words another way.",
        },
        open: PointText {
            title: "Anyone who has the link can read it",
            words: "Also someone it is passed on to, and someone who looks at the chat later.",
        },
        make: ["Make the link", "Make the file", "Make an open link"],
        making: "Locking takes a moment. It is slow on purpose, so that guessing is slow too.",
        stopped: "Stopped. Nothing was made.",
    },
    ready: ShareReadyText {
        title: ["The link is ready", "The file is ready"],
        lede: ["Two parts, two ways.", "There are no words to tell."],
        before: PointText {
            title: "Before you go to another app",
            words: "Write the five words down, or tell them. When this page is left or Daybook locks, they are gone, and nobody can look \
                    them up. Then make a new link. After “Copy the link” the page stays open up to 5 minutes while you are in another \
                    app, or as long as you chose for a page that nobody touches.",
        },
        send: ["1. Send the link", "Send the link"],
        send_file: ["1. Send the file", "Send the file"],
        link: |count, is_locked| {
            let pieces = if count == 1 { "1 page".to_owned() } else { format!("{count} pages") };
            format!("Link, {pieces}, {}", if is_locked { "locked" } else { "not locked" })
        },
        copy: "Copy the link",
        menu: "Use the device’s share menu",
        file: "Save it as a file",
        link_hint: "What you chose is the part after the #. Browsers do not send that part to a website, and it goes from the \
                    address as soon as the link opens. Some apps write the # as %23. Then the website is asked for all of the link.",
        file_hint: "The file is called notes.txt. It opens in Daybook only, so send the plain address too. On the first page there, “What it \
                    is” and the page after it lead to “I have a backup or a file”. Who has a notebook opens it first, and then the file \
                    under “You”, where a backup is opened.",
        long: "The link is long. Some apps cut it, so the file is the surer way.",
        or_link: "Or send the link",
        given: |name| {
            format!("Saved as {name}, where this browser keeps downloads. You can delete it once it is sent.")
        },
        no_file: MessageText {
            title: "The browser kept no file",
            happened: "This browser does not keep files here. Some private windows do that.",
            fine: "What you chose is still here.",
            next: "Try again, or choose less, so that it fits into a link.",
        },
        code: "Code to scan. It holds the link",
        say: "2. Say the words",
        words: "Share words",
        say_hint: "On the phone or in person is best. Not in the same message.",
        open: PointText {
            title: "Not locked",
            words: "Anyone who has the link can read it. There are no words to tell.",
        },
        no_list: PointText {
            title: "No list is kept",
            words: "Daybook does not keep a list of what you shared, or with whom. If you want to remember, note it in your journal.",
        },
        limits: PointText {
            title: "What a link cannot do",
            words: "It does not run out, and it cannot be called back. You are not told whether it was opened. It stays in the chat, \
                    and in the history of the browser that opens it.",
        },
        gone: "When you go on, the link and the words are gone from this page. A link that was sent still opens.",
        another: "Share something else",
        done: "Done",
    },
    faults: ShareFaultsText {
        too_long: MessageText {
            title: "This is too much for one link",
            happened: "What you chose is longer than one link or file can hold.",
            fine: "Nothing is lost.",
            next: "Take something out, or share it in two parts.",
        },
        no_list: MessageText {
            title: "There are no words",
            happened: "The list that the share words are drawn from did not arrive.",
            fine: "What you chose is still here.",
            next: "Try again when there is a connection.",
        },
    },
};
