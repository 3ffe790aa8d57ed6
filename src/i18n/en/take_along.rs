//! English: the sheet to take along.

use domain::therapy::SheetPart;

use super::{PointText, SheetBlankText, SheetChooseText, SheetOrderText, SheetPreviewText, TakeAlongText};

pub(super) const TAKE_ALONG: TakeAlongText = TakeAlongText {
    title: "A sheet to take along",
    lede: "To hand over, to read from, or to keep. Only what you choose is on it. It stays here until you print it.",
    ask: PointText {
        title: "What I would like help with",
        words: "Three lines are enough. This stands at the top of the sheet.",
    },
    choose: SheetChooseText {
        title: "Choose sentences",
        words: "Nothing is chosen at first. A sentence that you change or delete where it stands goes off the sheet.",
        pages: "From pages and letters",
        accounts: "From What happened",
        reasons: "Reasons",
        questions: "Questions and goals",
        sessions: "From notes for sessions",
        checks: "Self-checks",
        patterns: "When the pull comes",
        pattern: "From My patterns. It goes off the sheet when your notes say something else.",
        chosen: |count| format!("{count} chosen"),
        none_chosen: "None chosen",
        nothing: "There is nothing of this yet.",
        no_words: "There are no words on this page.",
        earlier: "Show earlier ones",
        told: "What they said",
    },
    order: SheetOrderText {
        title: "On the sheet, in this order",
        empty: "Nothing yet.",
        remove: "Take off",
        clear: "Clear the whole sheet",
        undo: ("The sheet was cleared, with its words and names.", "Undo"),
    },
    blank: SheetBlankText {
        title: PointText {
            title: "Names to leave out",
            words: "Type a name or a word. A mark stands in its place all over the sheet. Each part of a longer name is left \
                    out as well. Other forms of it, such as a short form, are words of their own.",
        },
        label: "A name or a word",
        add: "Leave it out",
        list: "Names that are left out",
        remove: "Show it again",
        mark: "[…]",
    },
    preview: SheetPreviewText {
        open: "See the sheet",
        not_now: "Not now",
        back: "Choose what is on it",
        title: "As it will print",
        lede: "On A4 paper, on as many pages as it needs.",
        label: "The sheet as it will print",
        heading: "Notes for my appointment",
        ask: "What I would like help with",
        part: |part| match part {
            SheetPart::Page => "From my notebook",
            SheetPart::Told => "What they said",
            SheetPart::Known => "What I saw, heard and know",
            SheetPart::Thought => "What I think of it",
            SheetPart::Reason => "My reasons not to go back",
            SheetPart::Question => "Questions I want to ask",
            SheetPart::Goal => "What I would like to reach",
            SheetPart::Session => "For our talk",
            SheetPart::Check => "Self-checks",
            SheetPart::Pattern => "When the pull comes",
        },
        result: |title, sum, day| format!("{title}. {sum} on {day}."),
        room: "Room for the session",
        foot: "My own notes. Not a clinical record, and not a diagnosis.",
        empty: "Nothing is on it yet. Choose a sentence, or write what you would like help with.",
        paper: PointText {
            title: "Paper can be found",
            words: "What is printed can be read by anyone who finds it, and a file that is saved in its place as well. Some \
                    printers keep a copy. At work or in a shared home others may see the print. The words that you \
                    leave out are not on it, in the form in which you typed them.",
        },
        print: "Print this sheet",
    },
};
