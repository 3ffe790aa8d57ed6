//! Words taken out in a readable form, and texts brought in: by files that the browser really downloads and really is given.

use daybook_e2e::{PASSPHRASE, Person, Screen, read_independently, unzip};
use serde_json::Value;

async fn bodies(person: &Person) -> Vec<String> {
    let read = read_independently(&person.dump().await, PASSPHRASE);
    assert_eq!(read.trouble, 0, "{:?}", read.notes);
    let pages = read.records.values().filter(|record| record["kind"] == "page");
    pages.map(|page| page["data"]["body"].as_str().unwrap_or_default().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_parts_that_were_chosen_are_taken_out_and_anyone_can_read_them() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("The blue plate", "Page words with a # and *stars*.").await;
    person.press("place-write").await;
    person.press("part-letters").await;
    person.press("new-page").await;
    person.find("body").await;
    person.type_into("body", "Letter words.").await;
    person.kept().await;
    person.write_page("", "Deleted words.").await;
    person.press("delete").await;
    person.press("delete-page").await;
    person.reach(Screen::Export).await;
    person.find("export-warning").await;
    // Nothing is chosen at first, and so nothing is made.
    let ticked = "return document.querySelectorAll('[id^=export-part-]:checked').length";
    assert_eq!(person.ask::<u32>(ticked, vec![]).await, 0);
    person.choose("export-part-pages").await;
    person.press("export-make").await;
    person.find("export-done").await;
    let archive = person.downloaded().await;
    assert_eq!(archive.name, "notes.zip");
    let (files, times) = unzip(&archive.bytes);
    assert_eq!(files.keys().collect::<Vec<_>>(), ["pages.md", "records.json"]);
    assert!(files["pages.md"].contains("The blue plate") && files["pages.md"].contains("Page words"), "{files:?}");
    let records: Vec<Value> = serde_json::from_str(&files["records.json"]).unwrap();
    assert_eq!(records.len(), 1, "{records:?}");
    assert_eq!(records[0]["data"]["body"], "Page words with a # and *stars*.");
    for (name, text) in &files {
        assert!(!text.contains("Letter words") && !text.contains("Deleted words"), "{name}: {text}");
    }
    assert!(times.iter().all(|time| time[0] == 1980), "no time tells when: {times:?}");

    // All of it.
    person.reach(Screen::You).await;
    person.reach(Screen::Export).await;
    person.press("export-all").await;
    person.press("export-make").await;
    person.find("export-done").await;
    let (files, _) = unzip(&person.downloaded().await.bytes);
    assert!(files["letters.md"].contains("Letter words."), "{files:?}");
    assert!(files.values().all(|text| !text.contains("Deleted words")), "{files:?}");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_are_looked_at_left_out_and_kept() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Import).await;
    let before = person.dump().await;
    let diary = "# Monday\r\n2024-03-05\r\n\r\nIt rained.\r\nAll day.\r\n\r\n# Tuesday\r\n\r\nNot this one.\r\n";
    let files = [
        person.has_a_file("diary.md", format!("\u{feff}{diary}").as_bytes()),
        person.has_a_file("more.txt", "مشيت قليلا.\n".as_bytes()),
    ];
    person.pick("import-file", &files).await;
    person.find("import-do").await;
    for words in ["Monday", "Tuesday", "مشيت قليلا."] {
        person.sees(words).await;
    }
    assert!(person.dump().await == before, "looking changes nothing");
    person.press_beside("input[id^=import-page-]", "Tuesday").await;
    person.press("import-do").await;
    person.find("import-done").await;
    let mut kept = bodies(&person).await;
    kept.sort();
    assert_eq!(kept, ["It rained.\nAll day.", "مشيت قليلا."]);
    person.take_up("Monday").await;
    assert_eq!(person.value("body").await, "It rained.\nAll day.");
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("Monday").await;

    // And what is pasted.
    person.reach(Screen::Import).await;
    person.press("import-paste").await;
    person.compose("Pasted words.").await;
    person.press("import-paste-look").await;
    person.press("import-do").await;
    let is_kept = async || bodies(&person).await.contains(&"Pasted words.".to_owned());
    person.until("the paste to be kept", is_kept).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_cannot_be_read_is_named_and_nothing_is_kept_of_it() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Import).await;
    let before = person.dump().await;
    let bad = [b"One line.\nAnother.\nAnd \xff\xfe this.\n".as_slice(), b"Last."].concat();
    person.pick("import-file", &[person.has_a_file("odd.txt", &bad)]).await;
    person.find("import-faults").await;
    let told = person.words_in("import-faults").await;
    assert!(told.contains("odd.txt") && told.contains('3'), "the file and its line: {told}");
    assert!(person.dump().await == before);
    // Locked, it is forgotten.
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.reach(Screen::Import).await;
    person.does_not_see("odd.txt").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_out_comes_in_again_as_it_was() {
    let person = Person::new().await;
    person.has_notebook().await;
    let words = "A line.\n\n# not a heading\n* not a list\n1. nor this";
    person.write_page("The blue plate", words).await;
    person.reach(Screen::Export).await;
    person.choose("export-part-pages").await;
    person.press("export-make").await;
    person.find("export-done").await;
    let (files, _) = unzip(&person.downloaded().await.bytes);
    person.browser.close().await;

    let other = Person::new().await;
    other.has_notebook().await;
    other.reach(Screen::Import).await;
    other.pick("import-file", &[other.has_a_file("pages.md", files["pages.md"].as_bytes())]).await;
    other.press("import-do").await;
    other.find("import-done").await;
    other.take_up("The blue plate").await;
    assert_eq!(other.value("title").await, "The blue plate");
    assert_eq!(other.value("body").await, words);
    other.browser.close().await;
}
