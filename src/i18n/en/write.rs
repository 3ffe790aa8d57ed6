//! English: lists, search, the page being written.

use super::{
    CalendarText, DeleteText, DeletedText, EditorText, FilterText, JournalText, MONTHS, MessageText, PointText,
    PromptText, RoughDateText, SearchText, TagsText, VersionsText, pages, words,
};

pub(super) const JOURNAL: JournalText = JournalText {
    blank_page: "A blank page",
    parts: "Parts of Write",
    title: "Journal",
    letters: PointText { title: "Letters", words: "Letters to them, or to anyone, that are not sent. They stay here." },
    deleted: DeletedText {
        title: "Deleted pages",
        words: "A deleted page stays here for 14 days. Then it is taken away for good.",
        none: "No page was deleted lately.",
        left: |days| match days {
            1 => "One day left".into(),
            _ => format!("{days} days left"),
        },
        bring_back: "Bring back",
        for_good: "Delete for good",
        told: "Deleted. It can be brought back for 14 days.",
        not_undone: "That did not work just now. The page is still in “Deleted pages”.",
        undo: "Undo",
        show: |count| format!("Deleted pages: {count}"),
        question: "Delete this page for good?",
        question_words: "It will be gone from this notebook with its earlier versions, and nothing here can bring it back. Traces \
                         may stay on the disk for a time: deleting in a browser is not erasing.",
        keep: "Keep it here",
    },
    new_page: "New page",
    letter: "Letter",
    new_letter: "New letter",
    folded: "Folded away. Open to read.",
    search: SearchText {
        label: "Search your pages",
        hint: "A word or a tag",
        clear: "Clear the search",
        looking: "Looking",
        found: |pages, check_ins| {
            let check_ins = match check_ins {
                0 => "",
                1 => "one check-in",
                _ => "some check-ins",
            };
            match (pages, check_ins) {
                (0, "") => "Nothing found.".into(),
                (1, "") => "One page found.".into(),
                (_, "") => format!("{pages} pages found."),
                (0, _) => format!("No page, {check_ins} found."),
                (1, _) => format!("One page, {check_ins} found."),
                _ => format!("{pages} pages, {check_ins} found."),
            }
        },
        said: "Check-ins",
        none: PointText {
            title: "Nothing found",
            words: "Try a shorter piece of the word, or fewer words. Capitals and accents do not matter.",
        },
    },
    filter: FilterText {
        everything: "Filter: everything",
        some: |count| match count {
            1 => "Filter: one thing".into(),
            _ => format!("Filter: {count} things"),
        },
        feelings: "With these feelings",
        tags: "With these tags",
        folded: "Folded away",
        hard_days: "For hard days",
        clear: "Show everything",
    },
    view: ("List or month", ["List", "Month"]),
    calendar: CalendarText {
        before: "The month before",
        after: "The month after",
        day: |day, count| match count {
            0 => format!("{day}, no page"),
            _ => format!("{day}, {}", pages(count)),
        },
        hint: "A dot is a page. Days without one need no reason.",
        rough: |count| match count {
            1 => "One more page has no exact day. Show the whole month".into(),
            _ => format!("{count} more pages have no exact day. Show the whole month"),
        },
        all_days: "Show all days",
    },
    pages,
    words,
    earlier: "Show earlier pages",
    empty: PointText {
        title: "Nothing here yet",
        words: "A word, a line, a list of what you ate. Anything counts, and so does leaving it blank.",
    },
    first_page: "Write the first page",
    no_letters: PointText {
        title: "No letters yet",
        words: "A letter can say what you would never send. It stays in this notebook.",
    },
};

pub(super) const EDITOR: EditorText = EditorText {
    back: "Journal",
    back_to_letters: "Letters",
    title: |day| format!("Page of {day}"),
    letter_title: |day| format!("Letter of {day}"),
    letter: PointText {
        title: "This letter stays here",
        words: "There is no send. It is sealed in the notebook like every page.",
    },
    prompt: PromptText {
        title: "A question to start from",
        another: "Another question",
        without: "Write without one",
        offer: "A question to start from",
    },
    tags: TagsText {
        title: "Tags",
        some: ["Coping", "Memory", "Body", "Work", "Friends"],
        label: "New tag",
        add: "Add",
        help: "A tag is one short line of up to 40 letters.",
    },
    more: "Date, hiding, hard days",
    date: RoughDateText {
        legend: "When was it?",
        near: ["A day", "A month", "A year"],
        lists: ["Day", "Month", "Year"],
        choose: "Choose",
        months: MONTHS,
    },
    fold: PointText { title: "Fold it away", words: "Lists show no words of this page. Search still finds it." },
    hard_days: PointText { title: "Show it on hard days", words: "Today shows these words when you feel unsteady." },
    versions: VersionsText {
        title: "Earlier versions",
        none: "Once you change this page on another visit, what it said before stays here.",
        at: |day, time| format!("As it was on {day}, {time}"),
        bring_back: "Put these words on the page",
        hint: "What stands there now becomes an earlier version too.",
    },
    title_label: "Title, if any",
    body_label: "Your page",
    words,
    spelling: "Spelling help is off, so that words are not sent away.",
    waiting: "Writing",
    keeping: "Keeping",
    kept: |time| format!("Kept {time}"),
    kept_soon: |time| format!("Kept {time}. Leave the page open a minute longer if you can."),
    not_kept_since: |time| format!("Not kept since {time}. Still on this page."),
    not_kept: "Not kept yet. Still on this page.",
    again: "Try again",
    done: "Done",
    delete: "Delete page",
    deleting: DeleteText {
        question: ("Delete “", "”?"),
        question_untitled: "Delete this page?",
        words: "It can be brought back for 14 days, from the list of deleted pages. There it can also be deleted for good. If the browser has no room left, it goes at once.",
        keep: "Keep it",
        delete: "Delete page",
    },
    full: MessageText {
        title: "This browser has no room left for the notebook",
        happened: "The last change could not be kept.",
        fine: "Everything kept before is still kept. Your new words are still on this page.",
        next: "Delete a page you do not need, or copy these words to another place. Keep this page open until then.",
    },
    conflict: MessageText {
        title: "The notebook was changed in another tab",
        happened: "This tab stopped keeping, so that neither tab writes over the other.",
        fine: "What the other tab kept is kept. Your new words are still on this page.",
        next: "Copy these words to another place. Then press the padlock at the top, which locks the notebook and puts them away, and open the notebook again.",
    },
    refused: MessageText {
        title: "The browser stopped keeping things for this page",
        happened: "The last change could not be kept.",
        fine: "Your new words are still on this page.",
        next: "Copy these words to another place. Then allow this page to store data, and load it again.",
    },
    locked: MessageText {
        title: "The notebook is locked",
        happened: "It was locked before the last change could be kept.",
        fine: "Everything kept before is still kept. Your new words are still on this page.",
        next: "Copy these words, then open the notebook again.",
    },
    no_randomness: MessageText {
        title: "This page could not be locked up",
        happened: "The browser gave no random numbers, and without them nothing is kept.",
        fine: "Everything kept before is still kept. Your new words are still on this page.",
        next: "Copy these words to another place, then load the page again.",
    },
    too_long: MessageText {
        title: "This is more than one page can hold",
        happened: "A page can hold about eight million letters. The last change was not kept.",
        fine: "Everything kept before is still kept. Your new words are still on this page.",
        next: "Move a part of this page to a new one.",
    },
    not_all_read: MessageText {
        title: "Nothing can be deleted just now",
        happened: "Some pages of the notebook could not be read. To delete now could lose them.",
        fine: "Nothing has been deleted.",
        next: "Lock the notebook and open it again, then try once more.",
    },
};
