//! Words that go out, readable: what is in the file, what is not, and what its page says. The file is read by a program of somebody else.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use daybook::i18n::{Language, Text, provide_text};
use daybook::state::{ExportError, Exporting, use_draft, use_exporting};
use daybook::ui::pages::ExportPage;
use domain::circle::{Person, Ring};
use domain::export::{Catalogue, ExportPart};
use domain::happened::Account;
use domain::story::Event;
use domain::{RecordId, Sort, Timestamp};
use leptos::prelude::*;
use pollster::block_on;

use crate::support::{Drawn, Tab, settle};

fn text() -> &'static Text {
    Language::English.text()
}

fn make(exporting: Exporting) {
    let all = text();
    let catalogue = Catalogue {
        exercises: (all.exercises)(),
        behaviours: (all.behaviours)(),
        triggers: (all.triggers)(),
        channels: (all.channels)(),
        questionnaires: (all.checks.all)(),
    };
    block_on(exporting.make(&all.export.labels, &catalogue));
}

fn page(tab: &Tab, sort: Sort, title: &str, body: &str) -> RecordId {
    tab.editor.begin(sort);
    tab.editor.title_typed(title.into());
    tab.editor.body_typed(body.into());
    block_on(tab.editor.keep()).unwrap();
    let id = tab.editor.name().get_untracked().expect("it was kept");
    block_on(tab.editor.close()).unwrap();
    id
}

fn account(told: &str) {
    let draft = use_draft::<Account>();
    let id = draft.make_id().unwrap();
    draft.begin(Account { told: told.into(), ..Account::new(id, Timestamp::from_millis(0)) });
    block_on(draft.close()).unwrap();
}

fn hidden_moment(title: &str) {
    let draft = use_draft::<Event>();
    let id = draft.make_id().unwrap();
    draft.begin(Event { title: title.into(), hidden: true, ..Event::new(id, Timestamp::from_millis(0)) });
    block_on(draft.close()).unwrap();
}

/// A notebook with something of several kinds.
fn full() -> Tab {
    let tab = Tab::with_notebook();
    page(&tab, Sort::Journal, "Rain", "It *rained*.\n# all day");
    page(&tab, Sort::Letter, "Dear", "Not sent.");
    account("You imagine things");
    hidden_moment("Folded");
    let draft = use_draft::<Person>();
    draft.begin(Person::new(draft.make_id().unwrap(), Timestamp::from_millis(0), "Robin".into(), Ring::Close));
    block_on(draft.close()).unwrap();
    tab
}

/// The files of the zip that was given last, in their order, with what stands in each.
fn unzipped(tab: &Tab) -> Vec<(String, String)> {
    let files = tab.device.files.borrow();
    let (name, bytes) = files.last().expect("a file was given");
    assert_eq!(name, "notes.zip");
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut found = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let day = file.last_modified().expect("the format has a day");
        assert_eq!((day.year(), day.month(), day.day(), day.hour(), day.minute()), (1980, 1, 1, 0, 0));
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        found.push((name, text));
    }
    found
}

#[test]
fn each_ticked_part_is_a_file_that_reads_and_nothing_else_is_in_it() {
    let tab = full();
    let exporting = use_exporting();
    exporting.choose(ExportPart::Pages, true);
    exporting.choose(ExportPart::Happened, true);
    make(exporting);
    let made = exporting.ended().get_untracked().expect("it came to an end").unwrap();
    assert_eq!((made.name, made.files, made.records, made.unread), ("notes.zip", 3, 2, 0));
    let files = unzipped(&tab);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["pages.md", "events.md", "records.json"]);
    let files: BTreeMap<String, String> = files.into_iter().collect();
    assert!(files["pages.md"].starts_with("# Rain\n") && files["pages.md"].contains("It \\*rained\\*.\\\n\\# all day"));
    assert!(
        files["events.md"].contains("# What happened") && files["events.md"].contains("### What I was told\n\n> You")
    );
    let whole = files.values().cloned().collect::<String>();
    for unticked in ["Dear", "Not sent", "Robin", "Folded"] {
        assert!(!whole.contains(unticked), "{unticked} is in it");
    }
    let records: Vec<serde_json::Value> = serde_json::from_str(&files["records.json"]).unwrap();
    let kinds: Vec<&str> = records.iter().filter_map(|record| record["kind"].as_str()).collect();
    assert_eq!(kinds, ["page", "account"]);
    assert!(
        records.iter().all(|record| record["v"].is_u64() && record["id"].as_str().is_some_and(|id| id.len() == 32))
    );
}

#[test]
fn as_many_are_promised_as_go_out_with_what_is_folded_away_and_without() {
    let tab = full();
    let exporting = use_exporting();
    exporting.choose_all();
    for with_folded in [false, true] {
        exporting.take_folded(with_folded);
        let promised: usize = ExportPart::ALL.iter().map(|part| exporting.count(*part).get_untracked()).sum();
        make(exporting);
        let made = exporting.ended().get_untracked().expect("it came to an end").unwrap();
        assert_eq!((made.records, made.files), (promised, 11));
        let whole: String = unzipped(&tab).into_iter().map(|(_, text)| text).collect();
        assert_eq!(whole.contains("Folded"), with_folded);
    }
}

#[test]
fn what_was_deleted_is_not_in_it() {
    let tab = full();
    let gone = page(&tab, Sort::Journal, "Deleted", "Gone words");
    block_on(tab.journal.delete(gone)).unwrap();
    let exporting = use_exporting();
    exporting.choose_all();
    exporting.take_folded(true);
    make(exporting);
    let whole: String = unzipped(&tab).into_iter().map(|(_, text)| text).collect();
    assert!(whole.contains("Rain") && !whole.contains("Gone words"), "{whole}");
}

#[test]
fn what_does_not_read_is_counted() {
    let tab = full();
    tab.keep_as_they_are(&[([9; 16], r#"{"v":99,"kind":"page","data":{}}"#), ([8; 16], "no record")]);
    let tab = tab.opened_again();
    settle();
    let exporting = use_exporting();
    exporting.choose(ExportPart::Pages, true);
    make(exporting);
    let made = exporting.ended().get_untracked().expect("it came to an end").unwrap();
    assert_eq!((made.records, made.unread), (1, 2));
    assert_eq!(unzipped(&tab).len(), 2);
}

#[test]
fn the_lock_takes_the_ticks_and_the_news_away_and_no_file_comes_of_a_locked_notebook() {
    let tab = full();
    let exporting = use_exporting();
    exporting.choose_all();
    make(exporting);
    assert!(exporting.ended().get_untracked().is_some());
    tab.session.lock();
    settle();
    assert_eq!((exporting.ended().get_untracked(), exporting.parts().get_untracked()), (None, Vec::new()));
    exporting.choose_all();
    make(exporting);
    assert_eq!(exporting.ended().get_untracked(), Some(Err(ExportError::NotRead)));
    assert_eq!(tab.device.files.borrow().len(), 1);
}

#[test]
fn the_page_ticks_nothing_and_says_that_the_file_is_not_locked() {
    let _tab = full();
    provide_text(Language::English);
    use_exporting().choose_all();
    let page = view! { <ExportPage /> }.drawn();
    for part in ExportPart::ALL {
        assert!(page.contains(&format!(r#"id="export-part-{}""#, part.id())), "{part:?}");
    }
    for id in ["export-all", "export-folded", "export-warning", "export-make"] {
        assert!(page.contains(&format!(r#"id="{id}""#)), "{id}");
    }
    assert!(page.contains("This file is not locked") && page.contains("Tick a part first"), "{page}");
    assert!(page.contains("There is 1.") && !page.contains("notes.zip. In it"), "{page}");
    assert!(!page.contains(r#"id="export-done""#));
}
