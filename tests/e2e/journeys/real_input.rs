//! What people really write: every byte comes back, and stands in the stores as FORMAT.md says.

use std::collections::BTreeSet;

use daybook_e2e::{PASSPHRASE, Person, Read, prose, read_independently};
use domain::SCHEMA;
use thirtyfour::prelude::*;

/// Bytes of a long paste.
const LONG: usize = 100_000;

#[tokio::test(flavor = "multi_thread")]
async fn everything_written_comes_back_and_an_independent_reader_finds_it_too() {
    let person = Person::new().await;
    // Made by the app, so that the reader reads all of it.
    person.make_notebook().await;
    let (long, mixed) = (prose::long(LONG), prose::long_in_many_scripts(LONG));
    let mut pages = vec![
        ("The blue plate", prose::PAGE.to_owned()),
        ("One line", prose::LINE.to_owned()),
        ("بالعربية", prose::ARABIC.to_owned()),
        ("中文", prose::CHINESE.to_owned()),
        ("👩‍👩‍👧‍👦 faces", prose::EMOJI.to_owned()),
        ("All scripts", mixed),
    ];
    for (title, body) in &pages {
        person.write_page(title, body).await;
        assert!(person.value("body").await == *body, "“{title}” stands on the page as it was typed");
        person.press("done").await;
    }

    // A paste, by way of the clipboard.
    person.press("new-page").await;
    person.type_into("title", "Pasted").await;
    person.find("body").await.click().await.unwrap();
    person.paste(&long).await;
    person.until("the pasted text", async || person.value("body").await.len() == long.len()).await;
    person.kept().await;
    person.press("done").await;
    pages.push(("Pasted", long));

    // An older page goes on; only its own cells change.
    let before = person.dump().await;
    person.take_up("The blue plate").await;
    person.find("body").await.click().await.unwrap();
    person
        .browser
        .driver
        .action_chain()
        .key_down(Key::Control)
        .key_down(Key::End)
        .key_up(Key::End)
        .key_up(Key::Control)
        .perform()
        .await
        .unwrap();
    person.compose("I did ring the dentist. 🦷").await;
    person.kept().await;
    person.press("done").await;
    pages[0].1.push_str("I did ring the dentist. 🦷");
    let changed = person.dump().await.changed_since(&before);
    assert!((2..=12).contains(&changed.len()), "a line more changes a few records and no more: {changed:?}");
    assert_eq!(changed.iter().filter(|name| name.starts_with('r')).count(), 1, "one root: {changed:?}");

    // One is deleted.
    person.take_up("One line").await;
    person.press("delete").await;
    person.sees("Delete “One line”?").await;
    person.press("delete-page").await;
    person
        .until("the row to be gone", async || {
            !person.text().await.contains("Delete “One line”?") && !person.text().await.contains("Slept six hours")
        })
        .await;
    pages.remove(1);

    // After a fresh start all is there, byte for byte.
    person.come_and_open().await;
    for (title, body) in &pages {
        person.take_up(title).await;
        assert_eq!(person.value("title").await, *title);
        let held = person.value("body").await;
        assert!(held == *body, "“{title}”: {} bytes came back of {}", held.len(), body.len());
    }
    person.press("place-write").await;
    person.does_not_see("One line").await;

    // And the reader that was written from FORMAT.md alone finds the same in what the browser holds.
    let dump = person.dump().await;
    assert_eq!(dump.local.len(), dump.indexed.len(), "both stores hold the whole container");
    let Read { generation, records, trouble, notes } = read_independently(&dump, PASSPHRASE);
    assert_eq!((trouble, notes.as_slice()), (0, [].as_slice()), "all segments and both roots of both stores read");
    assert!(generation > 2 + pages.len() as u64, "a generation for each time it was kept: {generation}");
    // Beside the pages stand the one that was deleted, for as long as it can be brought back, and what a page said before it was changed.
    let (pages_read, others): (Vec<_>, Vec<_>) =
        records.values().partition(|record| record["kind"] == "page" && record["data"]["deleted"].is_null());
    let mut beside: Vec<&str> = others.iter().map(|record| record["kind"].as_str().unwrap()).collect();
    beside.sort_unstable();
    assert_eq!(beside, ["page", "version", "visit"]);
    let found: BTreeSet<(&str, &str)> = pages_read
        .iter()
        .map(|record| (record["data"]["title"].as_str().unwrap(), record["data"]["body"].as_str().unwrap()))
        .collect();
    assert!(
        found == pages.iter().map(|(title, body)| (*title, body.as_str())).collect(),
        "{:?}",
        found.iter().map(|(title, _)| title).collect::<Vec<_>>()
    );
    assert!(records.values().all(|record| record["v"] == SCHEMA));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_two_newest_states_are_both_there() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "The first state.").await;
    let first = person.dump().await;
    person.compose(" The second state.").await;
    person.until("the second state", async || !person.dump().await.changed_since(&first).is_empty()).await;
    person.kept().await;
    let second = person.dump().await;
    let now = read_independently(&second, PASSPHRASE);
    assert_eq!(now.trouble, 0, "{:?}", now.notes);

    // Without the newest root the state before is still whole: nothing of it was written over.
    let mut older = second.clone();
    for name in second.changed_since(&first).iter().filter(|name| name.starts_with('r')) {
        older.local.remove(name);
        older.indexed.remove(name);
    }
    let then = read_independently(&older, PASSPHRASE);
    assert_eq!(then.generation, now.generation - 1);
    let bodies = |read: &Read| {
        let pages = read.records.values().filter(|record| record["kind"] == "page");
        pages.map(|page| page["data"]["body"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(bodies(&then), ["The first state."]);
    assert_eq!(bodies(&now), ["The first state. The second state."]);
}
