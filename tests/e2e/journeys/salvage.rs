//! A notebook that does not open: what still reads is found, shown, and given as a file.

use daybook_e2e::{PASSPHRASE, Person, Spoil};
use serde_json::json;

const BOTH: [&str; 2] = ["local", "indexed"];

async fn files_in(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into()).collect();
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_without_a_root_are_found_shown_and_saved() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("A title", "Something to find again.").await;
    person.write_page("", "مشيت قليلا.").await;
    person.come().await;
    person.find("passphrase").await;
    person.spoil(&BOTH, "r", Spoil::Flip).await;
    let spoilt = person.dump().await;
    person.come().await;
    person.try_to_open(PASSPHRASE).await;
    person.sees("What is kept here cannot be read").await;
    person.press("salvage").await;
    person.sees("2 pages found.").await;
    person.sees("Something to find again.").await;
    person.sees("مشيت قليلا.").await;

    let folder = tempfile::tempdir().unwrap();
    let allow = json!({ "behavior": "allow", "downloadPath": folder.path() });
    person.browser.tell("Browser.setDownloadBehavior", allow).await;
    person.press("save-text").await;
    person.press("save-raw").await;
    person.until("both files", async || files_in(folder.path()).await == ["copy.json", "pages.txt"]).await;
    let text = std::fs::read_to_string(folder.path().join("pages.txt")).unwrap();
    assert!(text.contains("A title\n\nSomething to find again.\n") && text.contains("مشيت قليلا."));
    let copy: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.path().join("copy.json")).unwrap()).unwrap();
    assert_eq!(copy["local"].as_object().unwrap().len(), spoilt.local.len());
    assert_eq!(copy["indexed"].as_object().unwrap().len(), spoilt.indexed.len());

    person.press("lock-now").await;
    person.find("passphrase").await;
    person.does_not_see("Something to find again.").await;
    assert!(person.dump().await == spoilt, "nothing was written");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_any_header_a_sealed_copy_can_still_be_saved() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.come().await;
    person.find("passphrase").await;
    person.spoil(&BOTH, "h", Spoil::Remove).await;
    person.come().await;
    person.sees("What is kept here cannot be read").await;
    let folder = tempfile::tempdir().unwrap();
    let allow = json!({ "behavior": "allow", "downloadPath": folder.path() });
    person.browser.tell("Browser.setDownloadBehavior", allow).await;
    person.press("save-raw").await;
    person.until("the file", async || files_in(folder.path()).await == ["copy.json"]).await;
    person.leave().await;
}
