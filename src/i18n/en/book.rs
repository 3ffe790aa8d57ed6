//! English: a book of one's own, and handing out one page.

use domain::story::{BookLabels, PaperSize};

use super::{
    BookChoiceText, BookOrderText, BookText, HandOutText, HandOutWarning, MessageText, OnePageText, PointText, rough,
};

pub(super) const BOOK: BookText = BookText {
    title: "A book of your own",
    lede: "What you choose, in the order you choose. It can be printed, or saved as a file.",
    back: "My story",
    labels: LABELS,
    choose: BookChoiceText {
        head: PointText {
            title: "What goes in",
            words: "Nothing is in the book until you tick it. What you change or delete elsewhere changes here too.",
        },
        timeline: |count| match count {
            1 => "One moment. What you folded away stays out.".into(),
            _ => format!("{count} moments. What you folded away stays out."),
        },
        proofs: |count| match count {
            1 => "One line.".into(),
            _ => format!("{count} lines."),
        },
        chapters: "Chapters",
        letters: |count| format!("Letters ({count})"),
        pages: |count| format!("Pages of the journal ({count})"),
        folded: "Folded away in lists. In the book it can be read.",
        more: "Show more of them",
        nothing: PointText {
            title: "There is nothing to choose yet",
            words: "Moments, chapters, letters and pages can be put in a book once you have written some.",
        },
    },
    order: BookOrderText {
        title: "In this order",
        nothing: "Nothing is chosen yet.",
        moves: ["Move up", "Move down", "Take out"],
    },
    cover: (
        "On the cover",
        "Title",
        "A line under it",
        "Both can stay empty. A title that tells little is easier to leave lying about.",
    ),
    paper: ("Paper", paper),
    look: (
        PointText { title: "How it will look", words: "This is all that is printed or saved." },
        "Tick something above, and it shows here.",
    ),
    out: HandOutText {
        title: "Print it or save it",
        ways: ["Print", "Save as a web page", "Save as plain text"],
        wanting: "Choose something first.",
        paper: HandOutWarning {
            title: "Paper can be found",
            words: [
                "A printed sheet can be read by anyone who finds it. Some printers keep a copy. In the print window it can be \
                 saved as a PDF too: that file is not locked.",
                "Your browser may print the date and the address of this app at the edge. In the print window this is often \
                 called “Headers and footers”, and can be switched off.",
            ],
            go: "Print",
        },
        file: HandOutWarning {
            title: "The file is not locked",
            words: [
                "Anyone who uses this device can open it. It lies in the folder for downloads until somebody deletes it, also \
                 when this notebook is locked or gone.",
                "Some folders are copied to a cloud or to other devices by themselves. The browser’s list of downloads shows \
                 the file’s name, which tells nothing.",
            ],
            go: "Save the file",
        },
        stay: "Not now",
        given: |name| format!("The browser was given the file {name}."),
        no_file: MessageText {
            title: "There is no file",
            happened: "The browser did not take the file.",
            fine: "Everything in the notebook is as it was.",
            next: "You can try again, or print it.",
        },
    },
    one: OnePageText {
        open: "Print or save this page",
        close: "Put this away",
        look: PointText {
            title: "How it will look",
            words: "Only this page is printed or saved, as it was last kept.",
        },
        nothing: "Nothing is kept of this page yet.",
    },
};

const LABELS: BookLabels = BookLabels {
    code: "en",
    direction: "ltr",
    file: "Notes",
    book: "A book",
    contents: "Contents",
    timeline: "Timeline",
    proofs: "Proof shelf",
    chapter: "A chapter",
    page: "A page",
    letter: "A letter",
    then: "How I was told to see it",
    now: "How I see it now",
    did: "What I did, even then",
    next: "What comes next",
    strengths: "Strengths I see in it",
    turning: "A turning point",
    undated: "No date",
    date: rough,
};

fn paper(size: PaperSize) -> &'static str {
    match size {
        PaperSize::A5 => "A5, like a paperback",
        PaperSize::A4 => "A4, the common sheet",
    }
}
