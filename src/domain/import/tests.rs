//! Files as people have them, odd ones, and our own.

use proptest::prelude::*;

use super::*;
use crate::export::{ExportPart, choose, export_file, test_catalogue, test_labels};
use crate::story::{one_line, paragraphs};
use crate::{Day, Page, PageDraft, Record, RecordId, RoughDate, Sort, Timestamp};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn markdown(text: &str) -> (Vec<Incoming>, Vec<ImportFault>) {
    cut(text, TextForm::Markdown, Cut::AtHeadings, "file", &MONTHS)
}

fn told(pages: &[Incoming]) -> Vec<(&str, Option<String>, &str)> {
    pages.iter().map(|page| (page.title.as_str(), page.date.map(|it| it.to_string()), page.body.as_str())).collect()
}

fn at(line: usize, kind: ImportFaultKind) -> ImportFault {
    ImportFault { line: Some(line), kind }
}

#[test]
fn a_file_is_cut_at_headings_of_the_first_two_levels_and_no_others() {
    let text = "Before.\n\n# One\nBody\n### Not here\n    # nor here\n#nor here\n## Two ##\n\nMore\n```\n# code\n```\n";
    let (pages, faults) = markdown(text);
    let wanted = [
        ("file", None, "Before."),
        ("One", None, "Body\n### Not here\n    # nor here\n#nor here"),
        ("Two", None, "More\n```\n# code\n```"),
    ];
    assert_eq!((told(&pages), faults), (wanted.to_vec(), Vec::new()));
    assert_eq!(pages.iter().map(|page| page.line).collect::<Vec<_>>(), [1, 3, 8]);
}

#[test]
fn one_page_for_a_file_is_called_by_its_first_heading() {
    let text = "\n# One\n2024-03\n\nBody\n## Two\nMore";
    let (pages, _) = cut(text, TextForm::Markdown, Cut::PerFile, "file", &MONTHS);
    assert_eq!(told(&pages), [("One", Some("2024-03".into()), "Body\n## Two\nMore")]);
    let (pages, _) = cut("Words\n# One\n", TextForm::Markdown, Cut::PerFile, "file", &MONTHS);
    assert_eq!(told(&pages), [("file", None, "Words\n# One")]);
}

#[test]
fn a_date_stands_directly_below_the_heading_and_nowhere_else() {
    let (pages, _) = markdown("# A\nMarch 2024\nBody\n# B\n\n2024-03-05\n# 2023-01-02\nWords\n# 2022\n2021\nx");
    let day = |text: &str| Some(text.to_owned());
    let wanted = [
        ("A", day("2024-03"), "Body"),
        ("B", None, "2024-03-05"),
        ("", day("2023-01-02"), "Words"),
        ("2022", day("2021"), "x"),
    ];
    assert_eq!(told(&pages), wanted);
}

#[test]
fn plain_text_stays_one_page_with_every_sign_as_it_stands() {
    let text = "2024-03-05\n# Not a heading\n\\*as typed\\*\n\n\n";
    let (pages, _) = cut(text, TextForm::Plain, Cut::AtHeadings, "notes", &MONTHS);
    assert_eq!(told(&pages), [("notes", Some("2024-03-05".into()), "# Not a heading\n\\*as typed\\*")]);
}

#[test]
fn what_a_file_is_stands_in_its_name() {
    assert_eq!(TextForm::of("a.b.TXT"), Some((TextForm::Plain, "a.b")));
    assert_eq!(TextForm::of("a.Markdown"), Some((TextForm::Markdown, "a")));
    assert_eq!((TextForm::of("a.docx"), TextForm::of("md")), (None, None));
}

#[test]
fn the_first_byte_that_is_no_text_is_named_by_its_line() {
    assert_eq!(decode(b"\xEF\xBB\xBFOne\r\ntwo\rthree"), Ok("One\ntwo\nthree".into()));
    assert_eq!(decode(b"One\r\ntwo\n\xFFx"), Err(at(3, ImportFaultKind::NotText)));
    assert_eq!(decode(b"\xFF\xFEO\0n\0e\0"), Err(at(1, ImportFaultKind::NotText)));
    assert_eq!(decode(b"One\ntw\xC3"), Err(at(2, ImportFaultKind::NotText)));
    for empty in [&b""[..], b"\xEF\xBB\xBF", b" \r\n\t\n"] {
        assert_eq!(decode(empty), Err(ImportFault::whole(ImportFaultKind::Empty)));
    }
}

#[test]
fn a_page_with_a_sign_that_no_text_has_does_not_come_and_the_others_do() {
    let (pages, faults) = markdown("# A\nfine\tso far\n# B\nok\nb\u{1}d\u{2}\nw\u{85}\n# C\u{7}\n# D\nx");
    assert_eq!(told(&pages), [("A", None, "fine\tso far"), ("D", None, "x")]);
    let control = |line, sign| at(line, ImportFaultKind::Control(sign));
    assert_eq!(faults, [control(5, 1), control(6, 0x85), control(7, 7)]);
}

#[test]
fn a_page_that_one_record_cannot_hold_is_named_by_its_line() {
    let long = "\"".repeat(5 * 1024 * 1024);
    let (pages, faults) = markdown(&format!("# A\nx\n\n# B\n{long}\n"));
    assert_eq!((told(&pages), faults), (vec![("A", None, "x")], vec![at(4, ImportFaultKind::TooLong)]));
    let page = Incoming { line: 1, title: String::new(), date: None, body: "x".repeat(8 * 1024 * 1024 - 4096) };
    let json =
        Record::Page(page.page(RecordId::from_bytes([1; 16]), Sort::Journal, Timestamp::from_millis(0), Day::LAST));
    assert!(!page.is_too_long() && json.to_json().unwrap().len() <= 8 * 1024 * 1024 - 64);
}

#[test]
fn headings_without_a_word_are_no_pages() {
    assert_eq!(markdown("#\n\n##  ##\n"), (Vec::new(), vec![ImportFault::whole(ImportFaultKind::Empty)]));
}

#[test]
fn what_an_export_adds_to_a_line_is_taken_off_again() {
    let (pages, _) = markdown("# A \\# b\n\n&#32;&#9;one\\\n\\- two \\*x\\*\\\n1\\. C:\\dir\\\\\n\n    \\*code\n");
    assert_eq!(told(&pages), [("A # b", None, " \tone\n- two *x*\n1. C:\\dir\\\n\n    \\*code")]);
}

#[test]
fn a_page_without_a_date_is_of_today() {
    let (pages, _) = markdown("# A\nx");
    let today = Day::parse("2026-11-29").unwrap();
    let page = pages[0].page(RecordId::from_bytes([1; 16]), Sort::Letter, Timestamp::from_millis(9), today);
    assert_eq!((page.date, page.sort, page.created.millis()), (RoughDate::Day(today), Sort::Letter, 9));
}

#[test]
fn printing_what_comes_in_shows_none_of_its_words() {
    let (pages, _) = markdown("# Alpha\nBeta");
    let printed = format!("{pages:?}");
    assert!(!printed.contains("Alpha") && !printed.contains("Beta"), "{printed}");
}

/// Texts full of signs that mean something in Markdown.
fn texts() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        4 => prop::sample::select("ab #\n\n\t\\*_-+=`~>&;.)1293[]<|:%!\r\"".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    let word = prop::sample::select(vec!["2024-03-05", "2024", "March 2024", "&#32;", "```", "# ", "\n\n", "---", "x"]);
    let piece = prop_oneof![3 => sign.prop_map(String::from), 1 => word.prop_map(String::from)];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn our_own_export_comes_back_as_it_was(
        pages in prop::collection::vec((texts(), texts(), prop::sample::select(vec!["2024-03-05", "2023-01", "2020"])), 1..4)
    ) {
        let page = |(at, (title, body, date)): (usize, &(String, String, &str))| {
            let draft = PageDraft {
                title: title.clone(),
                body: body.clone(),
                ..PageDraft::empty(RoughDate::parse(date).unwrap())
            };
            // One day after the other, so that the order is known.
            let id = RecordId::from_bytes([at as u8; 16]);
            Record::Page(Page::new(id, Sort::Journal, Timestamp::from_millis(at as i64), draft))
        };
        let all: Vec<Record> = pages.iter().enumerate().map(page).collect();
        let chosen = choose(&all, &[ExportPart::Pages], true);
        let file = export_file(ExportPart::Pages, &chosen, &test_labels(), &test_catalogue());
        let wanted: Vec<(String, String, String)> = chosen.iter().filter_map(|record| match record {
            Record::Page(page) => {
                let body = paragraphs(&page.body).join("\n\n");
                Some((one_line(&page.title), page.date.to_string(), body))
            }
            _ => None,
        }).filter(|(title, _, body)| !title.is_empty() || !body.is_empty()).collect();
        let come = match decode(file.text.as_bytes()) {
            Ok(text) => markdown(&text),
            Err(fault) => (Vec::new(), vec![fault]),
        };
        let got: Vec<(String, String, String)> = come.0.into_iter()
            .map(|page| (page.title, page.date.map(|it| it.to_string()).unwrap_or_default(), page.body)).collect();
        prop_assert_eq!(got, wanted);
    }

    #[test]
    fn whatever_comes_in_is_cut_without_a_fall_and_every_line_named_is_there(bytes in prop::collection::vec(any::<u8>(), 0..200), text in texts()) {
        _ = decode(&bytes);
        if let Ok(text) = decode(text.as_bytes()) {
            let lines = text.split('\n').count();
            for at in [Cut::AtHeadings, Cut::PerFile] {
                for form in [TextForm::Plain, TextForm::Markdown] {
                    let (pages, faults) = cut(&text, form, at, "n", &MONTHS);
                    let named = pages.iter().map(|page| page.line).chain(faults.iter().filter_map(|fault| fault.line));
                    prop_assert!(named.into_iter().all(|line| (1..=lines).contains(&line)));
                }
            }
        }
    }
}
