//! English: bringing text in.

use domain::import::ImportFaultKind;

use super::{ImportText, MONTHS, MessageText, PointText, pages};

pub(super) const IMPORT: ImportText = ImportText {
    title: "Bring text in",
    lede: "Plain text or Markdown becomes pages of this notebook.",
    back: "Back to You",
    months: MONTHS,
    file: PointText {
        title: "Files to read",
        words: "Their names end in .txt, .md or .markdown. Each can have up to 8 MB. They are read on this device, and stay where they are.",
    },
    paste: (
        PointText {
            title: "Or paste text",
            words: "It is cut like a Markdown file: a line that begins with # or ## begins a page.",
        },
        "Text to bring in",
        "Make pages of it",
    ),
    reading: "Reading the file.",
    listed: |count| match count {
        1 => "One page is listed below. Nothing is kept yet.".into(),
        _ => format!("{count} pages are listed below. Nothing is kept yet."),
    },
    paste_wanting: "Paste or type something first.",
    cut: ("Where a new page begins", ["At each heading", "Only with each file"]),
    sort: ("They become", ["Pages", "Letters"]),
    coming: |count| match count {
        1 => "One page would come in".into(),
        _ => format!("{count} pages would come in"),
    },
    coming_hint: "Nothing is kept yet. Take the tick away from what should stay out.",
    untitled: "A page without a title",
    today: "Today",
    from: |file, line| match file {
        "" => format!("pasted, line {line}"),
        _ => format!("{file}, line {line}"),
    },
    more: "Show more of them",
    faults: PointText {
        title: "What cannot come in",
        words: "Everything else can. Change the file and pick it again, or go on without this.",
    },
    fault,
    more_faults: |count| match count {
        1 => "And one more.".into(),
        _ => format!("And {count} more."),
    },
    keep: |count| format!("Keep {}", pages(count)),
    wanting: "Tick a page first.",
    forget: "Put all of this away",
    working: |done, all| format!("Keeping them: {done} of {all}."),
    done: ("They are kept", |count| match count {
        1 => "One page is in your notebook now. The file that it came from is still on the device.".into(),
        _ => {
            format!("{count} pages are in your notebook now. The files that they came from are still on the device.")
        }
    }),
    partly: |kept, not_kept| {
        let (is, are) = (pages(kept), pages(not_kept));
        format!("Kept: {is}. Not kept: {are}. Those are still listed here.")
    },
    full: MessageText {
        title: "There is no room for all of them",
        happened: "The notebook has no room for more pages.",
        fine: "What was kept is in your notebook.",
        next: "Take the tick away from some, or delete what you no longer need. Then keep the rest.",
    },
};

fn fault(file: &str, line: Option<usize>, kind: ImportFaultKind) -> String {
    let file = if file.is_empty() { "The pasted text" } else { file };
    let place = match line {
        Some(line) => format!("{file}, line {line}"),
        None => file.to_owned(),
    };
    let what = match kind {
        ImportFaultKind::NotText => {
            "something here is not text. Save the file as UTF-8 text and pick it again.".to_owned()
        }
        ImportFaultKind::Control(sign) => {
            format!("there is a sign here that text does not have (number {sign}). Take it out of that line.")
        }
        ImportFaultKind::TooLong => {
            "the page that begins here is longer than one page can be. Divide it with a heading.".to_owned()
        }
        ImportFaultKind::Empty => "nothing is written in it.".to_owned(),
        ImportFaultKind::TooBig => "it is larger than 8 MB. Divide it into smaller files.".to_owned(),
        ImportFaultKind::Unread => "the browser could not read it. It may have been moved. Pick it again.".to_owned(),
        ImportFaultKind::OtherKind => "its name ends in none of .txt, .md and .markdown.".to_owned(),
    };
    format!("{place}: {what}")
}
